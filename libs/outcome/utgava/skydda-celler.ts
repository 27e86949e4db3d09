import type { Utgivetantal } from '../../domain/index.js';
import {
  skydda,
  type Losare,
  type Rojanderegel,
  type Tabellcell,
} from '../rojandekontroll/index.js';
import { cellId, individerI, type Cell } from './celler.js';
import { arLitenRad, kansligGrupp } from './kansliga.js';
import type { Liggare } from './liggare.js';
import { arNy, type Utgivningsplan } from './plan.js';
import { ALLA, STADEN } from './rader.js';
import type { Blad } from './samlare.js';

export interface Skyddsunderlag {
  readonly all: ReadonlyMap<string, Cell>;
  readonly blad: readonly Blad[];
  readonly val: {
    readonly liggare: Liggare;
    readonly plan: Utgivningsplan;
    readonly regel: Rojanderegel;
    readonly losare: Losare;
    readonly onProgress?: (andel: number) => void;
  };
}

export interface Skyddade {
  readonly slag: 'skyddat' | 'bara-overniva';
  readonly dolda: ReadonlySet<string>;
  /** Periods whose protection could not be proved: of those nothing leaves but these cells. */
  readonly hallna?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Calls of the solver that years may take; then nothing but what is safe by itself is shown of them. */
const ARBETE_FOR_AR = 3_000;

/**
 * First the quarters, then the years with the quarters as they have come out: the years are checked
 * jointly with everything, and if they cannot be proved safe they alone are held back.
 */
export function skyddaCeller(cells: readonly Cell[], underlag: Skyddsunderlag): Skyddade {
  const { liggare, plan, onProgress } = underlag.val;
  const quarters = cells.filter(({ rad }) => rad.period.length > 4);
  const years = cells.filter(({ rad }) => rad.period.length === 4);
  const half = (from: number) => (andel: number) => onProgress?.(from + andel / 2);
  // What stands and was never told was held back: it must not come out by subtraction either.
  const known = (id: string): Utgivetantal | undefined => {
    const cell = underlag.all.get(id);
    if (cell === undefined || arNy(cell, plan)) return undefined;
    return liggare.celler.get(id) ?? 'dolt';
  };
  const first = protect(quarters, underlag, { known, onProgress: half(0) });
  if (first.slag === 'bara-overniva') return held(cells, underlag);
  if (years.length === 0) return first;
  const settled = (id: string): Utgivetantal | undefined => {
    const cell = underlag.all.get(id);
    if (cell === undefined || cell.rad.period.length === 4) return known(id);
    return first.dolda.has(id) ? 'dolt' : cell.varde;
  };
  const options = { known: settled, maxArbete: ARBETE_FOR_AR, onProgress: half(0.5) };
  const second = protect([...quarters, ...years], underlag, options);
  if (second.slag === 'bara-overniva') {
    const { slag, dolda, hallna } = held(years, underlag);
    return { slag, dolda: new Set([...first.dolda, ...dolda]), ...(hallna ? { hallna } : {}) };
  }
  const hidden = years.map(({ id }) => id).filter((id) => second.dolda.has(id));
  return { slag: 'skyddat', dolda: new Set([...first.dolda, ...hidden]) };
}

/**
 * Fails closed. Of a quarter that could not be protected only the whole city's number is shown, where it
 * is large; of a year nothing. No row of the rest leaves, so that not even which groups there are is told.
 */
function held(cells: readonly Cell[], { val }: Skyddsunderlag): Skyddade {
  const hallna = new Map<string, Set<string>>();
  for (const cell of cells) {
    const kept = hallna.get(cell.rad.period) ?? new Set<string>();
    hallna.set(cell.rad.period, kept);
    if (isWholeCity(cell) && cell.varde >= LARGE * val.regel.minstaAntal) kept.add(cell.id);
  }
  const shown = new Set([...hallna.values()].flatMap((ids) => [...ids]));
  const dolda = new Set(cells.map(({ id }) => id).filter((id) => !shown.has(id)));
  return { slag: 'bara-overniva', dolda, hallna };
}

function isWholeCity({ rad, matt }: Cell): boolean {
  const { period, metod, omrade, bakgrund } = rad;
  const hela = metod === ALLA && omrade === STADEN && bakgrund === ALLA;
  return hela && period.length > 4 && GRUNDMATT.has(matt);
}

const LARGE = 4;
const GRUNDMATT: ReadonlySet<string> = new Set(['erbjudna', 'startade', 'avslutade']);

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
    celler: [
      ...cells.map((cell): Tabellcell => {
        const { id, niva } = cell;
        const rad = cell.blad.map((index) => [index, 1] as const);
        return { id, rad, niva, ...lageAv(cell, { all, blad, least, fore: known(id) }) };
      }),
      ...cells.flatMap((cell) => resterAv(cell, { all, known })),
    ],
  };
  return skydda(system, val.regel, { losare: val.losare, ...options });
}

interface Kanda {
  readonly all: ReadonlyMap<string, Cell>;
  readonly known: Omgang['known'];
}

/**
 * Those of a whole who are not in its part, or in none of its parts: nobody is shown how many they are,
 * but whoever subtracts is. What is published already cannot be helped.
 */
function resterAv(cell: Cell, { all, known }: Kanda): readonly Tabellcell[] {
  return (DELAR[cell.matt] ?? []).flatMap((delar) => {
    const parts = delar.flatMap((matt) => all.get(cellId(cell.rad, matt)) ?? []);
    const told = [cell, ...parts].every(({ id }) => typeof known(id) === 'number');
    if (parts.length === 0 || told) return [];
    const inPart = new Set(parts.flatMap(({ blad }) => blad));
    const rad = cell.blad.filter((index) => !inPart.has(index)).map((i) => [i, 1] as const);
    if (rad.length === 0) return [];
    return [{ id: `${cell.id}-${delar.join('-')}`, rad, niva: cell.niva, harledd: true }];
  });
}

/**
 * A whole, and the parts that can be taken from it where the rest tells of persons: who declined, who
 * neither completed nor broke off. How many lack a plan or a rating tells of the registration.
 */
const DELAR: Readonly<Record<string, readonly (readonly string[])[]>> = {
  erbjudna: [['accepterade']],
  avslutade: [['fullfoljda'], ['fullfoljda', 'avbrott']],
};

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
