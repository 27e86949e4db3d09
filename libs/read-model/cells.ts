import type { StreamHistory } from '../event-store/port.js';
import { FoldFailed, type Cell, type CellProjection, type Row, type Sums } from './projection.js';

/** Sums by name in a map: a cell may have thousands of names, and an object is slow to take in new ones. */
interface Slot {
  readonly key: Cell['key'];
  readonly sums: Map<string, number>;
}

/** Cells that are being summed up, by key. */
export class CellSums {
  readonly #slots = new Map<string, Slot>();

  constructor(readonly projection: CellProjection) {}

  /** Adds what a history contributes, or takes it away with `sign` −1. */
  take(history: StreamHistory, sign: 1 | -1 = 1): void {
    for (const { key, sums } of contribution(this.projection, history)) this.add(key, sums, sign);
  }

  add(key: Cell['key'], sums: Sums, sign: 1 | -1 = 1): void {
    const id = this.idOf(key);
    let slot = this.#slots.get(id);
    if (slot === undefined) this.#slots.set(id, (slot = { key, sums: new Map() }));
    for (const name in sums) addExactly(slot.sums, name, sign * (sums[name] ?? 0));
  }

  private idOf(key: Cell['key']): string {
    let id = '';
    for (const column of this.projection.key) id += `${key[column]}\u001f`;
    return id;
  }

  /** The cells with anything in them, in key order. */
  rows(): readonly Row[] {
    return [...this.#slots.entries()]
      .filter(([, { sums }]) => sums.size > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { key, sums }]) => ({ ...key, summor: sorted(sums) }));
  }

  keys(): readonly Cell['key'][] {
    return [...this.#slots.values()].map((slot) => slot.key);
  }
}

function contribution(projection: CellProjection, history: StreamHistory): readonly Cell[] {
  try {
    return projection.cells(history);
  } catch (cause) {
    throw new FoldFailed(projection.name, history.stream, cause);
  }
}

function addExactly(sums: Map<string, number>, name: string, value: number): void {
  const sum = (sums.get(name) ?? 0) + value;
  if (!Number.isSafeInteger(sum)) throw new RangeError(`The sum ${name} left the exact integers.`);
  if (sum === 0) sums.delete(name);
  else sums.set(name, sum);
}

/** Names in code-point order, so that the same sums are the same bytes; no prototype, since names have no end. */
function sorted(sums: ReadonlyMap<string, number>): Sums {
  const inOrder = Object.create(null) as Record<string, number>;
  for (const name of [...sums.keys()].sort()) inOrder[name] = sums.get(name) ?? 0;
  return inOrder;
}
