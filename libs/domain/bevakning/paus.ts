import { addDays, type Datum, daysBetween } from '../datum.js';

/** Ett avbrott i verkställigheten. (A pause; without an end while it goes on.) */
export interface Paus {
  readonly fran: Datum;
  readonly till?: Datum;
}

interface Dag {
  readonly datum: Datum;
}

/** Each interruption with the resumption that follows it; both lists by day. */
export function pauser(avbrutna: readonly Dag[], aterupptagna: readonly Dag[]): readonly Paus[] {
  return avbrutna.map(({ datum: fran }, i) => {
    const till = aterupptagna[i]?.datum;
    return till === undefined ? { fran } : { fran, till };
  });
}

/**
 * The due date with the days of the pauses between added; `pausad` while one goes on that began
 * before it was due. A pause that begins when it is overdue moves nothing.
 */
export function framflyttad(
  fran: Datum,
  forfaller: Datum,
  pauserna: readonly Paus[],
): Datum | 'pausad' {
  let due = forfaller;
  for (const paus of pauserna) {
    if (paus.fran >= due) break;
    if (paus.till === undefined) return 'pausad';
    if (paus.till <= fran) continue;
    due = addDays(due, daysBetween(paus.fran > fran ? paus.fran : fran, paus.till));
  }
  return due;
}
