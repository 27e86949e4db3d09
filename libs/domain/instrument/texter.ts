import type { Datum } from '../datum.js';
import { galler } from '../giltighet.js';
import type { Instrument } from './types.js';

/** Formulärets ord. (The wording of a form: of its items and of the steps of the answer.) */
export interface Formulartexter {
  readonly itemtexter: readonly string[];
  readonly svarstexter: readonly string[];
}

/** The wording that the licence lets through on a day: none without a licence, or after its agreement ended. */
export function texterDen(
  { licens, itemtexter = [], svarstexter = [] }: Instrument,
  datum: Datum,
): Formulartexter {
  const { itemtextTillaten, avtal } = licens;
  const allowed = itemtextTillaten && (avtal === undefined || galler(avtal, datum));
  return allowed ? { itemtexter, svarstexter } : { itemtexter: [], svarstexter: [] };
}
