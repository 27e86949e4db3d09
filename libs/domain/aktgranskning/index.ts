export type {
  AktgranskningCommand,
  AktgranskningContext,
  AvslutaAktgranskning,
  BedomInsatser,
  Granskningssvar,
  PaborjaAktgranskning,
} from './commands.js';
export { aktgranskningDecider } from './decide.js';
export type {
  AktgranskningAvslutad,
  AktgranskningEvent,
  AktgranskningEventType,
  AktgranskningPaborjad,
  GranskningsbedomningGjord,
  RecordedAktgranskningEvent,
  RecordedBedomning,
  Stratum,
} from './events.js';
export { aktgranskningState } from './evolve.js';
export { GRANSKNINGSMOMENT, momentkoder, momentMedKod, type Granskningsmoment } from './moment.js';
export { protokollFaults } from './regler.js';
export { AKTGRANSKNING_REJECTIONS, type AktgranskningRejectionCode } from './rejections.js';
export { MAX_BEDOMNINGAR, MAX_URVAL } from './shape.js';
export type {
  AktgranskningKlar,
  AktgranskningPagar,
  AktgranskningSaknas,
  AktgranskningState,
} from './state.js';
export {
  AKTGRANSKNING_EVENT_TYPES,
  AKTGRANSKNING_PREFIX,
  decodeAktgranskningEvent,
  decodeRecordedAktgranskningEvent,
  encodeAktgranskningEvent,
} from './stored.js';
export { draUrval, fordela } from './urval.js';
