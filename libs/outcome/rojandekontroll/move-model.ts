import type { Component } from './component.js';
import type { LinearSession, Losare } from './linear-solver.js';
import type { Meter } from './meter.js';

/** A move of one group, with leaves that must stay where they are. */
export interface Move {
  readonly group: number;
  readonly direction: 1 | -1;
  readonly size: number;
  readonly locked: readonly number[];
}

/** How far each group may move up and down, and what a step of it costs. */
export interface Terms {
  limits(group: number): readonly [up: number, down: number];
  price(group: number): number;
}

/** A step of a leaf costs at least this, so that the tables found move as little as they can. */
const LEAST_PRICE = 0.01;
/** Outweighs any chain of steps, when the longest move is asked for and not the cheapest. */
const REWARD = 100_000;

/**
 * The differences between the true table and another one, as a linear programme: for each leaf, and for
 * each cell of several leaves, a pair of columns (up and down), and for each such cell the equation that
 * binds it to its leaves. The true table, where nothing moves, is always a solution to start from.
 */
export class MoveModel {
  private readonly session: LinearSession;
  /** First of the pair of columns that stand for a group's move. */
  private readonly pairOf: readonly number[];
  private readonly singleOf = new Map<number, number>();

  constructor(
    private readonly component: Component,
    private readonly terms: Terms,
    private readonly work: { readonly losare: Losare; readonly meter: Meter },
  ) {
    const { leaves, groups } = component;
    let columns = 2 * leaves.length;
    this.pairOf = groups.map(({ entries }, at) => {
      const [[leaf, sign] = [0, 0]] = entries;
      if (entries.length > 1 || sign !== 1) return (columns += 2) - 2;
      this.singleOf.set(leaf, at);
      return 2 * leaf;
    });
    const cost = new Array<number>(columns).fill(LEAST_PRICE);
    const upper = cost.map((_price, column) => this.leafLimit(column));
    groups.forEach((_group, at) => {
      const pair = this.pairOf[at] ?? 0;
      [upper[pair], upper[pair + 1]] = this.limits(at);
      cost[pair] = cost[pair + 1] = this.price(at);
    });
    const lower = cost.map(() => 0);
    this.session = work.losare.open({ cost, lower, upper, rows: this.equations() });
  }

  /** Tells the solver that a group's terms are new. */
  refresh(group: number): void {
    const pair = this.pairOf[group] ?? 0;
    const [up, down] = this.limits(group);
    this.session.setColumnBounds(pair, 0, up);
    this.session.setColumnBounds(pair + 1, 0, down);
    this.setPrice(group, this.price(group));
  }

  /** How the leaves move when the group moves exactly so far as cheaply as possible; undefined when it cannot. */
  cheapest({ group, direction, size, locked }: Move, whole: boolean): Float64Array | undefined {
    const limit = this.limits(group)[direction > 0 ? 0 : 1];
    if (size > limit) return undefined;
    return this.within({ group, direction, locked, bounds: [size, size] }, whole);
  }

  /** How far the group can go in fractions, at most `size`. */
  furthest({ group, direction, size, locked }: Move): number {
    const limit = this.limits(group)[direction > 0 ? 0 : 1];
    this.setPrice(group, -REWARD);
    try {
      const bounds = [0, Math.min(size, limit)] as const;
      const leaves = this.within({ group, direction, locked, bounds }, false);
      let moved = 0;
      for (const [leaf, sign] of this.component.groups[group]?.entries ?? []) {
        moved += direction * sign * (leaves?.[leaf] ?? 0);
      }
      return moved;
    } finally {
      this.setPrice(group, this.price(group));
    }
  }

  close(): void {
    this.session.close();
  }

  private within(
    {
      group,
      direction,
      locked,
      bounds,
    }: Omit<Move, 'size'> & { bounds: readonly [number, number] },
    whole: boolean,
  ): Float64Array | undefined {
    const pair = this.pairOf[group] ?? 0;
    const [wished, other] = direction > 0 ? [pair, pair + 1] : [pair + 1, pair];
    this.lock(locked, true);
    this.session.setColumnBounds(wished, ...bounds);
    this.session.setColumnBounds(other, 0, 0);
    try {
      this.work.meter.count();
      const values = this.session.solve(whole);
      return values === undefined ? undefined : this.leafMoves(values);
    } finally {
      this.lock(locked, false);
      this.refresh(group);
    }
  }

  private leafMoves(values: Float64Array): Float64Array {
    const up = (leaf: number) => values[2 * leaf] ?? 0;
    const down = (leaf: number) => values[2 * leaf + 1] ?? 0;
    return Float64Array.from(this.component.leaves, (_value, leaf) => up(leaf) - down(leaf));
  }

  private equations() {
    return this.component.groups.flatMap(({ entries }, at) => {
      const pair = this.pairOf[at] ?? 0;
      if (pair < 2 * this.component.leaves.length) return [];
      const leaves = entries.flatMap(([leaf, sign]) => [
        [2 * leaf, sign] as const,
        [2 * leaf + 1, -sign] as const,
      ]);
      const move = [[pair, -1] as const, [pair + 1, 1] as const];
      return { lower: 0, upper: 0, entries: [...leaves, ...move] };
    });
  }

  private lock(leaves: readonly number[], locked: boolean): void {
    for (const leaf of leaves) {
      const [up, down] = locked ? [0, 0] : this.leafLimits(leaf);
      this.session.setColumnBounds(2 * leaf, 0, up);
      this.session.setColumnBounds(2 * leaf + 1, 0, down);
    }
  }

  private leafLimits(leaf: number): readonly [up: number, down: number] {
    const single = this.singleOf.get(leaf);
    return single === undefined
      ? [Infinity, this.component.leaves[leaf] ?? 0]
      : this.limits(single);
  }

  private leafLimit(column: number): number {
    const leaf = this.component.leaves[(column - (column % 2)) / 2];
    return leaf === undefined || column % 2 === 0 ? Infinity : leaf;
  }

  private limits(group: number): readonly [up: number, down: number] {
    return this.terms.limits(group);
  }

  private price(group: number): number {
    const isLeaf = (this.pairOf[group] ?? 0) < 2 * this.component.leaves.length;
    return this.terms.price(group) + (isLeaf ? LEAST_PRICE : 0);
  }

  private setPrice(group: number, price: number): void {
    const pair = this.pairOf[group] ?? 0;
    this.session.setCost(pair, price);
    this.session.setCost(pair + 1, price < 0 ? this.price(group) : price);
  }
}
