import type { Svarsintervall } from './algoritm.js';
import type { Poangfel, Svar } from './poang.js';
import type { Instrument } from './types.js';

/** The least and greatest number of answers that an instrument takes. */
export function antalSvarFor({ antalItems, antalSvar }: Instrument): {
  readonly fran: number;
  readonly till: number;
} {
  return antalSvar ?? { fran: antalItems, till: antalItems };
}

/** What may be answered to an item, 1 for the first; the total's own range where none is told. */
export function svarsintervallFor(instrument: Instrument, fraga: number): Svarsintervall {
  const { svar, min, max, decimaler } = instrument;
  const one = isList(svar) ? svar[fraga - 1] : svar;
  return one ?? { min, max, decimaler };
}

/** How many answers there are to choose from, where every item has the same whole steps. */
export function antalSteg({ svar }: Instrument): number | undefined {
  if (svar === undefined || isList(svar) || (svar.decimaler ?? 0) > 0) return undefined;
  return svar.max - svar.min + 1;
}

function isList(
  svar: Svarsintervall | readonly Svarsintervall[] | undefined,
): svar is readonly Svarsintervall[] {
  return Array.isArray(svar);
}

export function antalFaults(instrument: Instrument, svar: readonly Svar[]): readonly Poangfel[] {
  const { fran, till } = antalSvarFor(instrument);
  if (svar.length >= fran && svar.length <= till) return [];
  return [{ code: 'fel-antal-svar', values: { antal: svar.length, fran, till } }];
}

export function svarFaults(instrument: Instrument, svar: readonly Svar[]): readonly Poangfel[] {
  return svar.flatMap((given, i) => {
    if (given === 'saknas') return [];
    const intervall = svarsintervallFor(instrument, i + 1);
    const code = svarFault(given, intervall);
    if (code === undefined) return [];
    const { min, max, decimaler = 0 } = intervall;
    const values = { fraga: i + 1, varde: given, min, max, decimaler };
    return [{ code, values, pointer: `/${i}` }];
  });
}

function svarFault(
  given: unknown,
  { min, max, decimaler = 0 }: Svarsintervall,
): Poangfel['code'] | undefined {
  if (typeof given !== 'number' || !Number.isFinite(given)) return 'svar-ogiltigt';
  if (given < min || given > max) return 'svar-utanfor-skalan';
  return Number(given.toFixed(decimaler)) === given ? undefined : 'svar-for-manga-decimaler';
}

/** Every answer with the reversed items turned round within their range: min for max and so on. */
export function vandaSvar(
  instrument: Instrument,
  svar: readonly Svar[],
  reverserade: readonly number[],
): readonly Svar[] {
  const vands = new Set(reverserade);
  return svar.map((given, i) => {
    if (given === 'saknas' || !vands.has(i + 1)) return given;
    const { min, max } = svarsintervallFor(instrument, i + 1);
    return min + max - given;
  });
}
