import { cellValue } from './component.js';
import { isSensitive } from './sensitive.js';
import type { Rojanderegel, Tabellcell, Tabellsystem } from './tabellsystem.js';

/**
 * What may leave without a solver: top-level cells with no leaf in common, neither with each other nor
 * with anything published before. What an outsider can then work out about a sensitive cell is plain
 * arithmetic, and a cell that would make any of them too narrow stays hidden.
 */
export function hiddenAtParentLevel(system: Tabellsystem, regel: Rojanderegel): Set<string> {
  const { celler } = system;
  const top = Math.max(...celler.filter((cell) => cell.harledd !== true).map((cell) => cell.niva));
  const taken = new Set<number>();
  for (const cell of celler) {
    const isKnown = cell.publicerad === true || cell.rad.some(([, sign]) => sign !== 1);
    if (isKnown && cell.harledd !== true) cell.rad.forEach(([leaf]) => taken.add(leaf));
  }
  const known = new Set(taken);
  const shown: Tabellcell[] = [];
  for (const cell of candidates(system, regel).filter(({ niva }) => niva === top)) {
    if (cell.rad.some(([leaf]) => taken.has(leaf))) continue;
    if (!staysSafe([...shown, cell], known, { system, regel })) continue;
    shown.push(cell);
    cell.rad.forEach(([leaf]) => taken.add(leaf));
  }
  const visible = new Set(shown.map(({ id }) => id));
  return new Set(
    celler
      .filter((cell) => cell.publicerad !== true && cell.harledd !== true)
      .map(({ id }) => id)
      .filter((id) => !visible.has(id)),
  );
}

/** Largest first, then by id: the same choice every time. */
function candidates({ celler, blad }: Tabellsystem, regel: Rojanderegel): Tabellcell[] {
  const isOpen = (cell: Tabellcell) =>
    [cell.publicerad, cell.harledd, cell.redanDold].every((flag) => flag !== true) &&
    !isSensitive(cell, blad, regel);
  return celler
    .filter(isOpen)
    .map((cell) => ({ cell, value: cellValue(cell.rad, blad) }))
    .filter(({ value }) => value >= regel.minstaAntal)
    .sort((a, b) => b.value - a.value || (a.cell.id < b.cell.id ? -1 : 1))
    .map(({ cell }) => cell);
}

function staysSafe(
  shown: readonly Tabellcell[],
  known: ReadonlySet<number>,
  { system, regel }: { readonly system: Tabellsystem; readonly regel: Rojanderegel },
): boolean {
  const cellOf = new Map(
    shown.flatMap((cell, at) => cell.rad.map(([leaf]) => [leaf, at] as const)),
  );
  const totals = shown.map((cell) => cellValue(cell.rad, system.blad));
  return system.celler
    .filter((cell) => isSensitive(cell, system.blad, regel))
    .filter((cell) => cell.rad.some(([leaf]) => cellOf.has(leaf)))
    .every((cell) => {
      const [least, most] = range(cell, { cellOf, known, totals, shown, blad: system.blad });
      const isFar = most >= regel.minstaAntal || least <= -regel.minstaAntal;
      return most - least >= (regel.bredd ?? regel.minstaAntal) && isFar;
    });
}

interface Sight {
  readonly cellOf: ReadonlyMap<number, number>;
  /** Leaves in earlier releases: taken as known exactly. */
  readonly known: ReadonlySet<number>;
  readonly totals: readonly number[];
  readonly shown: readonly Tabellcell[];
  readonly blad: readonly number[];
}

/** The least and the most that a cell can be when only disjoint sums are known. */
function range(cell: Tabellcell, sight: Sight): readonly [number, number] {
  const parts = cell.rad
    .filter(([leaf]) => !sight.cellOf.has(leaf))
    .map(([leaf, sign]) => loose(leaf, sign, sight));
  sight.shown.forEach((shown, at) => {
    const entries = cell.rad.filter(([leaf]) => sight.cellOf.get(leaf) === at);
    if (entries.length === 0) return;
    const total = sight.totals[at] ?? 0;
    const isWhole = entries.length === shown.rad.length;
    const signs = [...entries.map(([, sign]) => sign), ...(isWhole ? [] : [0])];
    parts.push([Math.min(...signs) * total, Math.max(...signs) * total]);
  });
  return [
    parts.reduce((sum, [least]) => sum + least, 0),
    parts.reduce((sum, [, most]) => sum + most, 0),
  ];
}

/** What a leaf outside every shown cell can add: exactly its own when published before, otherwise anything. */
function loose(leaf: number, sign: number, { known, blad }: Sight): [number, number] {
  const value = sign * (blad[leaf] ?? 0);
  if (known.has(leaf)) return [value, value];
  return sign > 0 ? [0, Infinity] : [-Infinity, 0];
}
