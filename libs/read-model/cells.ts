import type { StreamHistory } from '../event-store/port.js';
import { FoldFailed, type Cell, type CellProjection, type Row, type Sums } from './projection.js';

interface Slot {
  readonly key: Cell['key'];
  readonly sums: Record<string, number>;
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
    const id = this.projection.key.map((column) => key[column]).join('\u001f');
    let slot = this.#slots.get(id);
    if (slot === undefined) this.#slots.set(id, (slot = { key, sums: {} }));
    for (const name in sums) addExactly(slot.sums, name, sign * (sums[name] ?? 0));
  }

  /** The cells with anything in them, in key order. */
  rows(): readonly Row[] {
    return [...this.#slots.entries()]
      .filter(([, { sums }]) => Object.keys(sums).length > 0)
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

function addExactly(sums: Record<string, number>, name: string, value: number): void {
  const sum = (sums[name] ?? 0) + value;
  if (!Number.isSafeInteger(sum)) throw new RangeError(`The sum ${name} left the exact integers.`);
  if (sum === 0) delete sums[name];
  else sums[name] = sum;
}

/** Names in code-point order, so that the same sums are the same bytes. */
function sorted(sums: Sums): Sums {
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)));
}
