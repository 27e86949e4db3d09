import type { Datum } from '../datum.js';
import type { Utforare } from '../insats/events.js';
import type { RecordedUtbudEvent, RecordedUtbudsnyhet } from './events.js';

/** En period då metoden erbjöds. (A stretch of days, both ends included; without an end it goes on.) */
export interface Utbudsperiod {
  readonly fran: Datum;
  readonly till?: Datum;
  readonly utforare: Utforare;
}

interface Inspelat {
  readonly history: readonly RecordedUtbudEvent[];
  /** What of it holds: corrected, and without the corrections themselves. */
  readonly gallande: readonly RecordedUtbudsnyhet[];
  /** In order, none overlapping another. */
  readonly perioder: readonly Utbudsperiod[];
}

/** Utbud saknas: metoden har aldrig erbjudits. (Never offered, or only by mistake.) */
export interface UtbudSaknas extends Inspelat {
  readonly lage: 'UtbudSaknas';
}

/** Utbudet pågår: metoden erbjuds. (The method is offered.) */
export interface UtbudPagar extends Inspelat {
  readonly lage: 'UtbudPagar';
  readonly sedan: Datum;
}

/** Utbudet har upphört: metoden erbjuds inte längre. (It was offered and is no more.) */
export interface UtbudUpphort extends Inspelat {
  readonly lage: 'UtbudUpphort';
  readonly upphorde: Datum;
}

/** Utbudets läge. (A union of shapes: each holds only what exists there.) */
export type UtbudState = UtbudSaknas | UtbudPagar | UtbudUpphort;
