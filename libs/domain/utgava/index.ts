export type {
  UtgavaEvent,
  UtgavaEventType,
  UtgavaPublicerad,
  UtgavedelPublicerad,
  Utgivenforandring,
  Utgivenrad,
  Utgivetantal,
} from './events.js';
export {
  decodeUtgavaEvent,
  encodeUtgavaEvent,
  UTGAVA_EVENT_TYPES,
  UTGAVA_PREFIX,
  UTGAVELIGGARE,
} from './stored.js';
