export {
  aktgranskningId,
  aktgranskningStream,
  createAktgranskningRecorder,
  type AktgranskningRecorder,
  type AktgranskningRequest,
} from './aktgranskning/aktgranskning-recorder.js';
export { dragningsnyckel } from './aktgranskning/dragningsnyckel.js';
export { commandHash } from './command-hash.js';
export { derivedId } from './derived-id.js';
export { createRecorder, type Recorder, type RecorderOptions } from './recorder.js';
export type {
  InFlight,
  KeyReused,
  RecordOutcome,
  Recorded,
  Rejected,
  Stale,
  Unavailable,
  Unchanged,
} from './outcome.js';
export type { RecordManyRequest, RecordRequest } from './request.js';
export type { StreamOutcome } from './stream-recorder.js';
export {
  createUtbudRecorder,
  type UtbudOutcome,
  type UtbudRecorder,
  type UtbudRequest,
} from './utbud/utbud-recorder.js';
export { utbudId } from './utbud/utbud-id.js';
