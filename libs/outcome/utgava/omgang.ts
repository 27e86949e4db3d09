import type { Utgivetantal } from '../../domain/index.js';
import {
  skydda,
  type Losare,
  type Rojanderegel,
  type Tabell,
  type Tabellcell,
} from '../rojandekontroll/index.js';
import { cellId, individerI, type Cell } from './celler.js';
import { arLitenRad, kansligGrupp } from './kansliga.js';
import type { Liggare } from './liggare.js';
import { ALLA, STADEN } from './rader.js';
import type { Utgivningsplan } from './plan.js';
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

/** What everybody knows of a cell before: shown, hidden, or nothing at all. */
export type Kand = (id: string) => Utgivetantal | undefined;

interface Omgang {
  readonly known: Kand;
  readonly maxArbete?: number;
  /** Tables that proved a part of it before. */
  readonly vittnen?: readonly Tabell[];
  readonly onProgress: (andel: number) => void;
}

export interface Skyddade {
  readonly dolda: ReadonlySet<string>;
  readonly vittnen: readonly Tabell[];
}

/**
 * Protects the cells as one system; undefined where that cannot be proved. First with the numbers that
 * everybody asks for as if they were told: of several patterns that are as safe the search would else often
 * find the one that hides the largest, which take part in most tables.
 */
export function skyddaTillsammans(
  cells: readonly Cell[],
  underlag: Skyddsunderlag,
  omgang: Omgang,
): Skyddade | undefined {
  const huvudtal = new Set(cells.filter((cell) => arHuvudtal(cell, underlag, omgang)));
  const first = huvudtal.size === 0 ? undefined : skyddaMed(huvudtal, cells, { underlag, omgang });
  return first ?? skyddaMed(new Set(), cells, { underlag, omgang });
}

/** Counts of the whole city, of all methods or of one, from here on. */
const STORT = 100;

/** What tells of a group as such (who broke off) is weighed like every other cell. */
function arHuvudtal(cell: Cell, { all, blad, val }: Skyddsunderlag, { known }: Omgang): boolean {
  const { rad, matt, varde, id } = cell;
  if (varde < STORT || rad.omrade !== STADEN || rad.bakgrund !== ALLA || matt === 'avbrott') {
    return false;
  }
  if (known(id) !== undefined) return false;
  const lage = lageAv(cell, { all, blad, least: val.regel.minstaAntal, fore: undefined });
  return lage.kanslig !== true && lage.redanDold !== true;
}

function skyddaMed(
  huvudtal: ReadonlySet<Cell>,
  cells: readonly Cell[],
  { underlag, omgang }: { readonly underlag: Skyddsunderlag; readonly omgang: Omgang },
): Skyddade | undefined {
  const { all, blad, val } = underlag;
  const { known, ...options } = omgang;
  const least = val.regel.minstaAntal;
  const system = {
    blad: blad.map(({ individer }) => individer.length),
    celler: [
      ...cells.map((cell): Tabellcell => {
        const { id, niva } = cell;
        const rad = cell.blad.map((index) => [index, 1] as const);
        const fore = huvudtal.has(cell) ? cell.varde : known(id);
        return { id, rad, niva, ...lageAv(cell, { all, blad, least, fore }) };
      }),
      // What is left over between two such numbers is protected all the same.
      ...cells.flatMap((cell) => resterAv(cell, { all, known })),
    ],
  };
  const skydd = skydda(system, val.regel, { losare: val.losare, ...options });
  return skydd.slag === 'skyddat' ? skydd : undefined;
}

interface Kanda {
  readonly all: ReadonlyMap<string, Cell>;
  readonly known: Kand;
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
export function lageAv(cell: Cell, { all, blad, least, fore }: Cellage): Partial<Tabellcell> {
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
