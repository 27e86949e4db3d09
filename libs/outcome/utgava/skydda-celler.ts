import type { Utgivetantal } from '../../domain/index.js';
import type { Cell } from './celler.js';
import { etikettslag, helheterAv } from './etiketter.js';
import { hallna, type Hallna } from './hallna.js';
import { skyddaTillsammans, type Skyddsunderlag } from './omgang.js';
import { arNy } from './plan.js';
import { skyddaAr } from './skydda-ar.js';
import { skyddaEtiketter } from './skydda-etiketter.js';

export type { Skyddsunderlag } from './omgang.js';

export interface Skyddade {
  readonly slag: 'skyddat' | 'bara-overniva';
  readonly dolda: ReadonlySet<string>;
  /** Cells that are not even told to be zero. */
  readonly osagda: ReadonlySet<string>;
  /** Periods whose protection could not be proved: of those nothing leaves but these cells. */
  readonly hallna: Hallna;
}

/**
 * First the quarters, then the years with the quarters as they have come out, then what only sorts the
 * persons of a shown number. What cannot be proved safe is held back, and what stands is not touched.
 */
export function skyddaCeller(cells: readonly Cell[], underlag: Skyddsunderlag): Skyddade {
  const { all, val } = underlag;
  const tables = cells.filter((cell) => etikettslag(cell) === undefined);
  const quarters = tables.filter(({ rad }) => rad.period.length > 4);
  const years = tables.filter(({ rad }) => rad.period.length === 4);
  const half = (from: number) => (andel: number) => val.onProgress?.(from + andel / 2);
  // What stands and was never told was held back: it must not come out by subtraction either.
  const known = (id: string): Utgivetantal | undefined => {
    const cell = all.get(id);
    if (cell === undefined || arNy(cell, val.plan)) return undefined;
    return val.liggare.celler.get(id) ?? 'dolt';
  };
  const first = skyddaTillsammans(quarters, underlag, { known, onProgress: half(0) });
  if (first === undefined) return ingetUtom(hallna(cells, val.regel.minstaAntal), cells);
  const ar = skyddaAr({ quarters, years, first, known, onProgress: half(0.5) }, underlag);
  const bas = new Set([...first.dolda, ...ar.dolda]);
  const arVisad = (id: string) => {
    const cell = all.get(id);
    if (cell === undefined) return false;
    return arNy(cell, val.plan) ? !bas.has(id) : typeof known(id) === 'number';
  };
  const labels = cells.filter((cell) => etikettslag(cell) !== undefined);
  const { dolda, osagda } = skyddaEtiketter(labels, underlag, { known, arVisad });
  for (const label of labels) {
    const isShown = helheterAv(label).every(arVisad);
    if (isShown) ar.hallna.get(label.rad.period)?.add(label.id);
  }
  return {
    slag: ar.hallna.size > 0 ? 'bara-overniva' : 'skyddat',
    ...{ dolda: new Set([...bas, ...dolda]), osagda, hallna: ar.hallna },
  };
}

function ingetUtom(kept: Hallna, cells: readonly Cell[]): Skyddade {
  const hidden = cells.filter(({ id, rad }) => kept.get(rad.period)?.has(id) !== true);
  const dolda = new Set(hidden.map(({ id }) => id));
  return { slag: 'bara-overniva', dolda, osagda: new Set(), hallna: kept };
}
