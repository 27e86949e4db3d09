/** Cells with the same row: they are shown or hidden together, for one gives away the others. */
export interface Group {
  readonly ids: readonly string[];
  readonly entries: readonly (readonly [leaf: number, coefficient: number])[];
  readonly value: number;
  /** Published before: its value is known to everybody. */
  readonly known: boolean;
  readonly hiddenBefore: boolean;
  /** Only differences: never shown, so there is nothing to hide. */
  readonly derived: boolean;
  readonly sensitive: boolean;
  /** What hiding it costs, per person moved. */
  readonly cost: number;
  /** The least value an outsider holds possible while it is hidden; a difference has none. */
  readonly least: number;
}

/** Leaves and cells with no equation in common with the rest: each is solved by itself. */
export interface Component {
  readonly leaves: readonly number[];
  /** For each leaf, the leaves of the system that it stands for. */
  readonly origins: readonly (readonly number[])[];
  readonly groups: readonly Group[];
}

/** How wide a sensitive cell must be to an outsider, or to the person who is alone in another cell. */
export interface Demand {
  readonly group: number;
  readonly width: number;
  /** At least this absolute value must be possible. */
  readonly reach: number;
  /** Leaves the insider knows exactly. */
  readonly locked: readonly number[];
}

export function cellValue(
  entries: Group['entries'],
  leaves: readonly number[] | Int32Array,
): number {
  let sum = 0;
  for (const [leaf, coefficient] of entries) sum += coefficient * (leaves[leaf] ?? 0);
  return sum;
}
