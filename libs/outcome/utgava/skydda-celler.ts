import type { Utgivetantal } from '../../domain/index.js';
import {
  skydda,
  type Losare,
  type Rojanderegel,
  type Tabellcell,
} from '../rojandekontroll/index.js';
import { individerI, type Cell } from './celler.js';
import { arLitenRad, kansligGrupp } from './kansliga.js';
import type { Liggare } from './liggare.js';
import type { Blad } from './samlare.js';

export interface Skyddsunderlag {
  readonly all: ReadonlyMap<string, Cell>;
  readonly blad: readonly Blad[];
  readonly val: {
    readonly liggare: Liggare;
    readonly regel: Rojanderegel;
    readonly losare: Losare;
    readonly onProgress?: (andel: number) => void;
  };
}

export interface Skyddade {
  readonly slag: 'skyddat' | 'bara-overniva';
  readonly dolda: ReadonlySet<string>;
}

/** Calls of the solver that years may take; then nothing but what is safe by itself is shown of them. */
const ARBETE_FOR_AR = 3_000;

/**
 * First the quarters, then the years with the quarters as they have come out: the years are checked
 * jointly with everything, and if they cannot be proved safe they alone are held back.
 */
export function skyddaCeller(cells: readonly Cell[], underlag: Skyddsunderlag): Skyddade {
  const { liggare, onProgress } = underlag.val;
  const quarters = cells.filter(({ rad }) => rad.period.length > 4);
  const years = cells.filter(({ rad }) => rad.period.length === 4);
  const half = (from: number) => (andel: number) => onProgress?.(from + andel / 2);
  const known = (id: string) => liggare.celler.get(id);
  const first = protect(quarters, underlag, { known, onProgress: half(0) });
  if (years.length === 0) return first;
  const settled = (id: string): Utgivetantal | undefined => {
    const cell = underlag.all.get(id);
    if (cell === undefined || cell.rad.period.length === 4) return known(id);
    return first.dolda.has(id) ? 'dolt' : cell.varde;
  };
  const options = { known: settled, maxArbete: ARBETE_FOR_AR, onProgress: half(0.5) };
  const second = protect([...quarters, ...years], underlag, options);
  const hidden = years.map(({ id }) => id).filter((id) => second.dolda.has(id));
  const slag = second.slag === 'skyddat' ? first.slag : second.slag;
  return { slag, dolda: new Set([...first.dolda, ...hidden]) };
}

interface Omgang {
  /** What a cell is known as before: shown, hidden, or not at all. */
  readonly known: (id: string) => Utgivetantal | undefined;
  readonly maxArbete?: number;
  readonly onProgress: (andel: number) => void;
}

function protect(
  cells: readonly Cell[],
  { all, blad, val }: Skyddsunderlag,
  { known, ...options }: Omgang,
): Skyddade {
  const least = val.regel.minstaAntal;
  const system = {
    blad: blad.map(({ individer }) => individer.length),
    celler: cells.map((cell): Tabellcell => {
      const { id, niva } = cell;
      const rad = cell.blad.map((index) => [index, 1] as const);
      return { id, rad, niva, ...lageAv(cell, { all, blad, least, fore: known(id) }) };
    }),
  };
  return skydda(system, val.regel, { losare: val.losare, ...options });
}

interface Cellage {
  readonly all: ReadonlyMap<string, Cell>;
  readonly blad: readonly Blad[];
  readonly least: number;
  readonly fore: Utgivetantal | undefined;
}

/** Counts from here on are hardly ever of fewer persons than may be shown. */
const MANY = 6;

/** What is already known of a cell, or why its count is not the whole story. */
function lageAv(cell: Cell, { all, blad, least, fore }: Cellage): Partial<Tabellcell> {
  if (typeof fore === 'number') return { publicerad: true };
  const asked = cell.varde >= least && cell.varde < MANY * least;
  const fewPersons = asked && individerI(cell, blad, least) < least;
  const kanslig = fewPersons || kansligGrupp(cell, all, least);
  return {
    // A row too small to be shown at all is hidden in all its measures.
    ...(fore === 'dolt' || arLitenRad(cell, all, least) ? { redanDold: true } : {}),
    ...(kanslig ? { kanslig } : {}),
  };
}
