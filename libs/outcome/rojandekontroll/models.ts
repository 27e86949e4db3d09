import type { Component } from './component.js';
import type { Losare } from './linear-solver.js';
import type { Meter } from './meter.js';
import { MoveModel, type Move } from './move-model.js';
import { isWitness, witnessOf, type Witness } from './witness.js';

interface Work {
  readonly losare: Losare;
  readonly meter: Meter;
}

/** A light effort leaves branch and bound alone: what it does not find stays unproved, which is safe. */
export type Effort = 'light' | 'full';

interface Push {
  /** A shorter move than this is of no use. */
  readonly useful: number;
  readonly effort: Effort;
}

const SLACK = 1e-6;
const STAYS = [0, 0] as const;

/** What an outsider can do: move hidden cells, and only those, while everything visible stays as it is. */
export class AttackModel {
  private readonly model: MoveModel;

  constructor(
    private readonly component: Component,
    private readonly hidden: Uint8Array,
    work: Work,
  ) {
    const limits = (at: number) => (hidden[at] === 1 ? limitsOf(component, at) : STAYS);
    this.model = new MoveModel(component, { limits, price: () => 0 }, work);
  }

  refresh(group: number): void {
    this.model.refresh(group);
  }

  close(): void {
    this.model.close();
  }

  /** Moves the group `size` steps, or as far as it goes but at least `useful`, in a table of whole numbers. */
  push(move: Move, { useful, effort }: Push): Witness | undefined {
    if (move.size < useful) return undefined;
    const table = this.table(move, effort);
    if (table !== undefined || useful >= move.size) return table;
    const reached = Math.floor(this.model.furthest(move) + SLACK);
    for (let size = Math.min(reached, move.size - 1); size >= useful; size--) {
      const shorter = this.table({ ...move, size }, effort);
      if (shorter !== undefined) return shorter;
    }
    return undefined;
  }

  /** In fractions first, one step further next (halves become whole), and by branch and bound last. */
  private table(move: Move, effort: Effort): Witness | undefined {
    const leaves = this.model.cheapest(move, false);
    if (leaves === undefined) return undefined;
    return (
      this.checked(leaves) ??
      this.checked(this.model.cheapest({ ...move, size: move.size + 1 }, false)) ??
      (effort === 'full' ? this.checked(this.model.cheapest(move, true)) : undefined)
    );
  }

  private checked(leaves: Float64Array | undefined): Witness | undefined {
    const witness = leaves && witnessOf(leaves, this.component);
    const holds = witness !== undefined && isWitness(witness, this.component, this.hidden);
    return holds ? witness : undefined;
  }
}

/**
 * What hiding would cost: every cell may move, at its price per person moved, and what is hidden already
 * costs nothing. The cells moved by the cheapest table are the ones to hide (Kelly, Golden & Assad 1992).
 */
export class HidingModel {
  private readonly model: MoveModel;

  constructor(
    private readonly component: Component,
    hidden: Uint8Array,
    work: Work,
  ) {
    const { groups } = component;
    const limits = (at: number) => limitsOf(component, at);
    const price = (at: number) => (hidden[at] === 1 ? 0 : (groups[at]?.cost ?? 0));
    this.model = new MoveModel(component, { limits, price }, work);
  }

  refresh(group: number): void {
    this.model.refresh(group);
  }

  close(): void {
    this.model.close();
  }

  /** The groups that the cheapest such move touches, undefined when there is no such move. */
  cheapest(move: Move, whole: boolean): number[] | undefined {
    const leaves = this.model.cheapest(move, whole);
    if (leaves === undefined) return undefined;
    return this.component.groups.flatMap(({ entries }, at) => {
      let moved = 0;
      for (const [leaf, sign] of entries) moved += sign * (leaves[leaf] ?? 0);
      return Math.abs(moved) > SLACK ? [at] : [];
    });
  }
}

/** A group that may be hidden can rise without end, and fall to the least value an outsider holds possible. */
function limitsOf({ groups }: Component, at: number): readonly [up: number, down: number] {
  const group = groups[at];
  if (group === undefined || group.known) return STAYS;
  return [Infinity, group.value - group.least];
}
