export type {
  ErbjudMetod,
  RapporteraBemanning,
  RapporteraKo,
  RattaUtbudsuppgift,
  UpphorMedMetod,
  Utbud,
  UtbudCommand,
  UtbudContext,
} from './commands.js';
export { utbudDecider } from './decide.js';
export type {
  BemanningRapporterad,
  KoRapporterad,
  MetodErbjuden,
  MetodUpphord,
  RecordedUtbudEvent,
  RecordedUtbudsnyhet,
  UtbudEvent,
  UtbudEventType,
  UtbudsuppgiftRattad,
} from './events.js';
export { gallandeUtbud, utbudsperioder, utbudState } from './evolve.js';
export { tacker } from './regler.js';
export { UTBUD_REJECTIONS, type UtbudRejectionCode } from './rejections.js';
export type { UtbudPagar, UtbudSaknas, UtbudState, Utbudsperiod, UtbudUpphort } from './state.js';
export {
  decodeRecordedUtbudEvent,
  decodeUtbudEvent,
  encodeUtbudEvent,
  UTBUD_EVENT_TYPES,
  UTBUD_PREFIX,
} from './stored.js';
