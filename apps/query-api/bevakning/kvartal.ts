import { addDays, addMonths, type Datum } from '../../../libs/domain/index.js';
import type { Kvartalsdagar } from '../../../projections/uppfoljning-bevakning/index.js';
import { queryProblem } from '../query-problems.js';

/** Reads `2026-K1`; a quarter that has not begun has no list. */
export function kvartalOf(text: string | undefined, today: Datum): Kvartalsdagar {
  const match = /^(\d{4})-K([1-4])$/.exec(text ?? '');
  if (text === undefined || match === null) throw queryProblem('ogiltigt-kvartal');
  const fran = addMonths(`${match[1]}-01-01` as Datum, (Number(match[2]) - 1) * 3);
  if (fran < '2007-01-01' || fran > today) throw queryProblem('ogiltigt-kvartal');
  const last = addDays(addMonths(fran, 3), -1);
  return { kvartal: text, fran, till: last < today ? last : today };
}

/** Figures of a quarter are counted when it is over: until then a deadline in it may still be kept. */
export function slutetKvartalOf(text: string | undefined, today: Datum): string {
  const { kvartal, fran } = kvartalOf(text, today);
  if (addMonths(fran, 3) > today) {
    const detail = `${kvartal} är inte slut. Statistiken räknas när kvartalet har gått ut.`;
    throw queryProblem('ogiltigt-kvartal', { detail });
  }
  return kvartal;
}
