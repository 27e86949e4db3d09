import type { InsatsEventType } from '../events.js';
import type { Shape } from './field.js';
import { FORE_START } from './fore-start.js';
import { FRAN_START, RATTELSER } from './fran-start.js';

export { GRUNDUPPGIFTER } from './words.js';

/** The payload of every event type as it is stored today. */
export const EVENT_SHAPES: Readonly<Record<InsatsEventType, Shape>> = {
  ...FORE_START,
  ...FRAN_START,
  ...RATTELSER,
};
