import type { Datum } from '../datum.js';
import type { Informant } from '../kodverk/types.js';
import type { Instrument } from './types.js';

/** Åldern så nära som den är känd. (The least and the greatest age that the child can have on a day.) */
export interface Alderspann {
  readonly lagst: number;
  readonly hogst: number;
}

/** The age on a day, from the age told on another: nobody knows the birthday. Undefined where it was not told. */
export function alderDen(
  told: { readonly datum: Datum; readonly alderAr: number | 'uppgift-saknas' },
  dag: Datum,
): Alderspann | undefined {
  if (told.alderAr === 'uppgift-saknas') return undefined;
  const years = Number(dag.slice(0, 4)) - Number(told.datum.slice(0, 4));
  const whole = dag.slice(5) < told.datum.slice(5) ? years - 1 : years;
  const lagst = told.alderAr + whole;
  // Before the day it was told the child may have been a year younger, after it a year older; never less than none.
  return { lagst: Math.max(0, lagst), hogst: Math.max(0, lagst + (dag === told.datum ? 0 : 1)) };
}

/** Åldrarna som instrumentet är gjort för, när barnet säkert är utanför dem. (Undefined while it may be within.) */
export function utanforAlder(
  instrument: Pick<Instrument, 'alder' | 'egenAlder'>,
  { lagst, hogst }: Alderspann,
  informant: Informant,
): NonNullable<Instrument['alder']> | undefined {
  const alder = (informant === 'barn' ? instrument.egenAlder : undefined) ?? instrument.alder;
  if (alder === undefined) return undefined;
  const within = hogst >= alder.fran && (alder.till === undefined || lagst <= alder.till);
  return within ? undefined : alder;
}
