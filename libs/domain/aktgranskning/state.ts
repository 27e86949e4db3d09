import type { AktgranskningPaborjad, RecordedBedomning } from './events.js';

/** Aktgranskningen finns inte. (Nothing is recorded.) */
export interface AktgranskningSaknas {
  readonly lage: 'AktgranskningSaknas';
}

interface Paborjad {
  readonly protokoll: AktgranskningPaborjad['data'];
  /** The answers that hold: the last of each reviewer to each item of each insats. */
  readonly bedomningar: readonly RecordedBedomning[];
}

/** Aktgranskningen pågår: urvalet bedöms. (Answers are taken.) */
export interface AktgranskningPagar extends Paborjad {
  readonly lage: 'AktgranskningPagar';
}

/** Aktgranskningen är avslutad. (It is as it is.) */
export interface AktgranskningKlar extends Paborjad {
  readonly lage: 'AktgranskningKlar';
}

/** Aktgranskningens läge. (A union of shapes: each holds only what exists there.) */
export type AktgranskningState = AktgranskningSaknas | AktgranskningPagar | AktgranskningKlar;
