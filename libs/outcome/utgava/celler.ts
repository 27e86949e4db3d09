import type { Blad } from './samlare.js';
import { plus, type Parsummor } from './parsummor.js';
import { raderFor, type Tabellrad } from './rader.js';

/** One number of a release before it is protected. */
export interface Cell {
  readonly id: string;
  readonly rad: Pick<Tabellrad, 'period' | 'metod' | 'omrade' | 'bakgrund'>;
  readonly matt: string;
  /** Which measures its row has. */
  readonly har: (matt: string) => boolean;
  readonly niva: number;
  /** Indexes of the leaves that add up to it. */
  readonly blad: readonly number[];
  readonly varde: number;
}

/** The id of a cell: its row and its measure. */
export function cellId(rad: Cell['rad'], matt: string): string {
  return `${radId(rad)}|${matt}`;
}

/** The id of a row. */
export function radId({ period, metod, omrade, bakgrund }: Cell['rad']): string {
  return `${period}|${metod}|${omrade}|${bakgrund}`;
}

/** Every cell that the leaves add to, by id. */
export function cellerAv(blad: readonly Blad[]): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Vaxande>();
  for (const [index, leaf] of blad.entries()) {
    for (const rad of raderFor(leaf)) {
      for (const matt of leaf.matt.filter(rad.har)) {
        const cell = cellFor(cells, rad, matt);
        cell.blad.push(index);
        cell.varde += leaf.individer.length;
      }
    }
  }
  return cells;
}

type Vaxande = Cell & { blad: number[]; varde: number };

function cellFor(cells: Map<string, Vaxande>, rad: Tabellrad, matt: string): Vaxande {
  const id = cellId(rad, matt);
  let cell = cells.get(id);
  if (cell === undefined) {
    const { period, metod, omrade, bakgrund, niva, har } = rad;
    const place = { period, metod, omrade, bakgrund };
    cell = { id, rad: place, matt, har, niva, blad: [], varde: 0 };
    cells.set(id, cell);
  }
  return cell;
}

/** How many different persons a cell is about, as far as it matters: counting stops at `enough`. */
export function individerI(cell: Cell, blad: readonly Blad[], enough: number): number {
  const found = new Set<string>();
  for (const index of cell.blad) {
    for (const individ of blad[index]?.individer ?? []) {
      found.add(individ);
      if (found.size >= enough) return found.size;
    }
  }
  return found.size;
}

/** The sums of the pairs behind a cell `par:…`. */
export function summorI(cell: Cell, blad: readonly Blad[]): Parsummor | undefined {
  const skattning = cell.matt.slice(cell.matt.indexOf(':') + 1);
  let sums: Parsummor | undefined;
  for (const index of cell.blad) {
    const one = blad[index]?.par.get(skattning);
    if (one !== undefined) sums = plus(sums, one);
  }
  return sums;
}
