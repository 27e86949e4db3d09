import type { Tabellcell, Tabellsystem } from '../../../libs/outcome/index.js';
import { Chance } from './chance.js';

/** One way to divide the leaves: every category is a list of leaf categories, with how much it is worth to show. */
export interface Dimension {
  readonly size: number;
  readonly categories: readonly {
    readonly name: string;
    readonly members: readonly number[];
    readonly niva: number;
  }[];
}

/** Every combination of categories is a cell; every combination of leaf categories is a leaf. */
export function cube(
  dimensions: readonly Dimension[],
  leafValue: (at: readonly number[]) => number,
): Tabellsystem {
  const leaves = product(dimensions.map(({ size }) => Array.from({ length: size }, (_, at) => at)));
  const numberOf = new Map(leaves.map((at, number) => [at.join(), number]));
  const celler: Tabellcell[] = product(dimensions.map(({ categories }) => categories)).map(
    (categories) => ({
      id: categories.map(({ name }) => name).join('/'),
      niva: Math.min(...categories.map(({ niva }) => niva)),
      rad: product(categories.map(({ members }) => members)).map(
        (at) => [numberOf.get(at.join()) ?? -1, 1] as const,
      ),
    }),
  );
  return { blad: leaves.map(leafValue), celler };
}

/** Leaf categories one by one, groupings over them, and the whole. */
export function dimension(
  letter: string,
  size: number,
  groupings: readonly (readonly (readonly number[])[])[] = [],
): Dimension {
  const every = Array.from({ length: size }, (_, at) => at);
  return {
    size,
    categories: [
      ...every.map((at) => ({ name: `${letter}${at}`, members: [at], niva: 0 })),
      ...groupings.flatMap((grouping, number) =>
        grouping.map((members, at) => ({
          name: `${letter}-grupp${number}.${at}`,
          members,
          niva: 1,
        })),
      ),
      { name: `${letter}-alla`, members: every, niva: 2 },
    ],
  };
}

/** Leaf categories dealt into `parts` heaps; a heap of one is allowed, as areas with one district are. */
export function grouping(size: number, parts: number, chance: Chance): number[][] {
  const heaps = Array.from({ length: parts }, (): number[] => []);
  for (let at = 0; at < size; at++) {
    heaps[at < parts ? at : chance.whole(0, parts - 1)]?.push(at);
  }
  return heaps;
}

/** Counts as thin as a city's: most cells small, some zero, ties everywhere. */
export function thinCount(chance: Chance): number {
  const mean = chance.pick([0, 0.4, 1, 2, 4, 8, 15, 30]);
  return mean === 0 ? 0 : chance.count(mean);
}

function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (rows, list) => rows.flatMap((row) => list.map((one) => [...row, one])),
    [[]],
  );
}
