import { addDays, addMonths, type Datum } from '../datum.js';
import type { Matpunkt } from '../kodverk/types.js';

/** A rating this long before the start was made for something else, or its day is wrong. */
export const START_TIDIGAST_DAGAR = 60;

/** What lies further than this from its month does not tell how things stood then. A product choice. */
export const EFTER_MARGINAL_MANADER = 3;

/** Months after the end at which each point of measurement after it lies. */
export const EFTER_MANADER: Partial<Record<Matpunkt, number>> = {
  'efter-6-man': 6,
  'efter-12-man': 12,
  'efter-18-man': 18,
};

interface Ram {
  readonly start: { readonly datum: Datum } | undefined;
  readonly avslut: { readonly datum: Datum } | undefined;
}

/** The first day on which a rating can say how it was at its point; undefined while that point is not known. */
export function tidigastFor(matpunkt: Matpunkt, { start, avslut }: Ram): Datum | undefined {
  if (matpunkt === 'start') return start && addDays(start.datum, -START_TIDIGAST_DAGAR);
  const manader = EFTER_MANADER[matpunkt];
  if (manader === undefined) return start?.datum;
  return avslut && tidigastEfter(avslut.datum, manader);
}

/** The first day on which a follow-up so many months after the end can be the one of that month. */
export function tidigastEfter(avslut: Datum, manader: number): Datum {
  return addMonths(avslut, manader - EFTER_MARGINAL_MANADER);
}
