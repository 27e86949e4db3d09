import type { Datum } from './datum.js';

/** Giltighet: första och sista dag. (The days an entry holds; a missing end is open.) */
export interface Giltighet {
  readonly giltigFrom?: Datum;
  /** Inclusive. */
  readonly giltigTom?: Datum;
}

/** Whether an entry holds on a day; `YYYY-MM-DD` sorts as text. */
export function galler(entry: Giltighet, datum: Datum): boolean {
  if (entry.giltigFrom !== undefined && datum < entry.giltigFrom) return false;
  return entry.giltigTom === undefined || datum <= entry.giltigTom;
}
