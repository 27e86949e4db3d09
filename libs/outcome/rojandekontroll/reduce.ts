import { cellValue, type Component, type Group } from './component.js';
import { splitComponents } from './components.js';
import { isSensitive } from './sensitive.js';
import type { Rojanderegel, Tabellcell, Tabellsystem } from './tabellsystem.js';

type Entries = Group['entries'];

/** A level up is worth four times as much: a city total is hidden last. */
const LEVEL_WEIGHT = 4;

/**
 * The same system, smaller: leaves known to be zero and leaves nobody counts are gone, leaves that
 * always occur together are one, and so are cells with the same row. Sorted by cell id, so that the
 * order of the input and unrelated periods cannot change the pattern.
 */
export function reduce(system: Tabellsystem, regel: Rojanderegel): Component[] {
  const cells = system.celler
    .filter((cell) => cell.harledd !== true || isSensitive(cell, system.blad, regel))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const { leaves, origins, rows } = mergeColumns(
    cells,
    system.blad,
    zeroLeaves(cells, system.blad, regel),
  );
  const byRow = new Map<string, number[]>();
  rows.forEach((row, at) => {
    const key = row.map(([leaf, coefficient]) => `${leaf}*${coefficient}`).join();
    if (key !== '') byRow.set(key, [...(byRow.get(key) ?? []), at]);
  });
  const groups = [...byRow.values()].map((members) => {
    const same = members.flatMap((at) => cells[at] ?? []);
    return toGroup(same, { entries: rows[members[0] ?? 0] ?? [], leaves, system, regel });
  });
  return splitComponents({ leaves, origins, groups });
}

/** Leaves of a cell that everybody sees is zero. */
function zeroLeaves(
  cells: readonly Tabellcell[],
  blad: readonly number[],
  regel: Rojanderegel,
): Set<number> {
  const zero = new Set<number>();
  for (const cell of cells) {
    const isSum = cell.rad.every(([, coefficient]) => coefficient === 1);
    if (isSum && cellValue(cell.rad, blad) === 0 && isShownZero(cell, regel)) {
      for (const [leaf] of cell.rad) zero.add(leaf);
    }
  }
  return zero;
}

function isShownZero(cell: Tabellcell, { skyddaNollor }: Rojanderegel): boolean {
  if (cell.publicerad === true) return true;
  const mayHide = cell.kanslig === true || cell.redanDold === true || cell.harledd === true;
  return !mayHide && skyddaNollor !== true;
}

function mergeColumns(
  cells: readonly Tabellcell[],
  blad: readonly number[],
  zero: ReadonlySet<number>,
): { leaves: number[]; origins: number[][]; rows: Entries[] } {
  const columns = blad.map((): [number, number][] => []);
  cells.forEach((cell, at) => {
    for (const [leaf, coefficient] of cell.rad) columns[leaf]?.push([at, coefficient]);
  });
  const merged = new Map<string, Merged>();
  columns.forEach((column, leaf) => {
    if (column.length === 0 || zero.has(leaf)) return;
    const key = column.map(([at, coefficient]) => `${at}*${coefficient}`).join();
    const known = merged.get(key) ?? { value: 0, column, origins: [] };
    const origins = [...known.origins, leaf];
    merged.set(key, { value: known.value + (blad[leaf] ?? 0), column, origins });
  });
  const ordered = [...merged.values()].sort((a, b) => compareColumns(a.column, b.column));
  const rows = cells.map((): [number, number][] => []);
  ordered.forEach(({ column }, leaf) => {
    for (const [at, coefficient] of column) rows[at]?.push([leaf, coefficient]);
  });
  return {
    leaves: ordered.map(({ value }) => value),
    origins: ordered.map(({ origins }) => origins),
    rows,
  };
}

interface Merged {
  readonly value: number;
  readonly column: [number, number][];
  readonly origins: number[];
}

function compareColumns(
  a: readonly (readonly number[])[],
  b: readonly (readonly number[])[],
): number {
  const [left, right] = [a.flat(), b.flat()];
  const differs = left.findIndex((value, at) => value !== right[at]);
  if (differs < 0) return left.length - right.length;
  return (left[differs] ?? 0) - (right[differs] ?? -Infinity);
}

interface Surroundings {
  readonly entries: Entries;
  readonly leaves: readonly number[];
  readonly system: Tabellsystem;
  readonly regel: Rojanderegel;
}

function toGroup(cells: readonly Tabellcell[], around: Surroundings): Group {
  const { entries, leaves, system, regel } = around;
  const value = cellValue(entries, leaves);
  const known = cells.some((cell) => cell.publicerad === true);
  const derived = cells.every((cell) => cell.harledd === true);
  const niva = Math.max(...cells.map((cell) => cell.niva));
  return {
    ids: cells.map((cell) => cell.id),
    entries,
    value,
    known,
    derived,
    hiddenBefore: !known && cells.some((cell) => cell.redanDold === true),
    // What is as good as published already cannot be protected: better to say so than to let it leave.
    sensitive: cells
      .filter((cell) => !known || cell.harledd !== true)
      .some((cell) => isSensitive(cell, system.blad, regel)),
    cost: LEVEL_WEIGHT ** niva * (1 + Math.log1p(Math.abs(value))),
    least: derived ? -Infinity : Math.min(value, regel.skyddaNollor === true ? 0 : 1),
  };
}
