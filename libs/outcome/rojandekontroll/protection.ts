import type { Component, Demand, Group } from './component.js';
import type { Losare } from './linear-solver.js';
import type { Meter } from './meter.js';
import { AttackModel, HidingModel, type Effort } from './models.js';
import { isWitness, type Witness } from './witness.js';

/** The tables that prove a demand; a missing one is the true table itself. */
export interface Proof {
  readonly up?: Witness | undefined;
  readonly down?: Witness | undefined;
}

/** One component on its way to a safe pattern: what is hidden, and the tables that prove it. */
export class Protection {
  readonly hidden: Uint8Array;
  readonly proofs = new Map<Demand, Proof>();
  private pool: Witness[] = [];
  private usable: readonly Witness[] | undefined;
  private readonly attack: AttackModel;
  private readonly hiding: HidingModel;

  constructor(
    readonly component: Component,
    private readonly work: {
      readonly losare: Losare;
      readonly meter: Meter;
      /** Tables that proved something before: what they move may have to be hidden first. */
      readonly seeds: readonly Witness[];
    },
  ) {
    this.hidden = Uint8Array.from(component.groups, (group) =>
      group.derived || group.sensitive || group.hiddenBefore ? 1 : 0,
    );
    this.attack = new AttackModel(component, this.hidden, work);
    this.hiding = new HidingModel(component, this.hidden, work);
  }

  group(at: number): Group {
    const group = this.component.groups[at];
    if (group === undefined) throw new Error(`There is no group ${at}`);
    return group;
  }

  hide(at: number, hidden = true): void {
    this.hidden[at] = hidden ? 1 : 0;
    this.attack.refresh(at);
    this.hiding.refresh(at);
  }

  /** Proves the demand under the present pattern, first with the tables at hand. */
  prove(demand: Demand, effort: Effort = 'full'): boolean {
    const found = this.stretch(demand, effort);
    if (found === undefined) return false;
    this.proofs.set(demand, found);
    return true;
  }

  /**
   * Hides what it takes, at the least cost found, and proves the demand; false when nothing would do. A
   * table known from before is tried between the quick search and the slow: taken first, it would hide
   * whatever it happens to move, the largest numbers too.
   */
  enforce(demand: Demand): boolean {
    const { group, locked, width } = demand;
    const size = Math.max(width, this.missing(demand));
    for (const whole of [false, true]) {
      if (whole && this.enforceByKnown(demand)) return true;
      const touched = this.hiding.cheapest({ group, direction: 1, size, locked }, whole);
      if (touched === undefined) break;
      for (const at of touched) if (this.hidden[at] !== 1) this.hide(at);
      if (this.prove(demand)) return true;
    }
    return this.enforceAtAnyCost(demand);
  }

  /** Remembers the tables and proofs, and gives back what brings them back. */
  checkpoint(): () => void {
    const { pool } = this;
    const proofs = [...this.proofs];
    return () => {
      // Tables found meanwhile showed more and fit here too.
      this.pool = [...pool, ...this.pool.filter((table) => !pool.includes(table))];
      for (const [demand, proof] of proofs) this.proofs.set(demand, proof);
    };
  }

  /** The tables that no longer look like the truth when this group is shown are of no more use. */
  forget(at: number): void {
    this.pool = this.pool.filter(({ groups }) => groups[at] === 0);
  }

  /** Every demand's tables, checked once more in integers against the pattern that leaves. */
  isProved(demand: Demand): boolean {
    const proof = this.proofs.get(demand);
    if (proof === undefined) return false;
    const tables = [proof.up, proof.down].filter((table) => table !== undefined);
    return (
      tables.every((table) => isWitness(table, this.component, this.hidden)) &&
      tables.every(({ leaves }) => demand.locked.every((leaf) => leaves[leaf] === 0)) &&
      this.isEnough(demand, proof)
    );
  }

  /** The tables that prove the demands, each once. */
  witnesses(): readonly Witness[] {
    const proofs = [...this.proofs.values()];
    return [...new Set(proofs.flatMap(({ up, down }) => [up, down]))].filter(
      (table) => table !== undefined,
    );
  }

  close(): void {
    this.attack.close();
    this.hiding.close();
  }

  private stretch(demand: Demand, effort: Effort): Proof | undefined {
    const { group, locked } = demand;
    let proof = this.fromPool(demand);
    for (const direction of [1, -1] as const) {
      if (this.isEnough(demand, proof)) return proof;
      const at = direction > 0 ? 'up' : 'down';
      const size = this.wanted(demand, direction, proof);
      const useful = Math.abs(proof[at]?.groups[group] ?? 0) + 1;
      const table = this.attack.push({ group, direction, size, locked }, { useful, effort });
      if (table === undefined) continue;
      this.pool.push(table);
      proof = { ...proof, [at]: table };
    }
    return this.isEnough(demand, proof) ? proof : undefined;
  }

  /** Tables known from before that look like the truth under the present pattern. */
  private fittingSeeds(hidden: Uint8Array): readonly Witness[] {
    return this.work.seeds.filter((table) => isWitness(table, this.component, hidden));
  }

  private fromPool(demand: Demand): Proof {
    const { group, locked } = demand;
    let proof: Proof = {};
    for (const table of this.pool) {
      const moved = table.groups[group] ?? 0;
      if (!isFurther(moved, group, proof)) continue;
      if (locked.some((leaf) => table.leaves[leaf] !== 0)) continue;
      proof = { ...proof, [moved > 0 ? 'up' : 'down']: table };
      if (this.isEnough(demand, proof)) break;
    }
    return proof;
  }

  private isEnough({ group, width, reach }: Demand, { up, down }: Proof): boolean {
    const [most, least] = [up?.groups[group] ?? 0, down?.groups[group] ?? 0];
    const { value, derived } = this.group(group);
    if (most - least < width) return false;
    return value + most >= reach || (derived && value + least <= -reach);
  }

  /** How far to push: up for the whole demand, down for what is left of it. */
  private wanted(demand: Demand, direction: 1 | -1, { up }: Proof): number {
    if (direction > 0) return Math.max(demand.width, this.missing(demand));
    const { value, derived } = this.group(demand.group);
    const left = demand.width - (up?.groups[demand.group] ?? 0);
    return derived ? Math.max(left, demand.reach + value) : left;
  }

  /** How far up the value must go to reach what must be possible. */
  private missing({ group, reach }: Demand): number {
    return reach - this.group(group).value;
  }

  /** Hides what the cheapest table known from before moves, where one is enough by itself. */
  private enforceByKnown(demand: Demand): boolean {
    this.usable ??= this.fittingSeeds(
      Uint8Array.from(this.component.groups, ({ known }) => (known ? 0 : 1)),
    );
    const enough = this.usable.filter(
      (up) => this.isEnough(demand, { up }) && demand.locked.every((leaf) => up.leaves[leaf] === 0),
    );
    const [up] = enough.sort((a, b) => this.costOf(a) - this.costOf(b));
    if (up === undefined) return false;
    up.groups.forEach((moved, at) => {
      if (moved !== 0 && this.hidden[at] !== 1) this.hide(at);
    });
    this.pool.push(up);
    this.proofs.set(demand, { up });
    return true;
  }

  private costOf({ groups }: Witness): number {
    return groups.reduce(
      (sum, moved, at) => sum + (moved === 0 || this.hidden[at] === 1 ? 0 : this.group(at).cost),
      0,
    );
  }

  /** Hides everything, looks for the tables, and keeps hidden what they moved. */
  private enforceAtAnyCost(demand: Demand): boolean {
    const shown = this.component.groups.flatMap((group, at) =>
      this.hidden[at] === 1 || group.known ? [] : [at],
    );
    for (const at of shown) this.hide(at);
    this.pool.push(...this.fittingSeeds(this.hidden));
    const proof = this.stretch(demand, 'full');
    for (const at of shown) {
      const moved = [proof?.up, proof?.down].some((table) => (table?.groups[at] ?? 0) !== 0);
      if (moved) continue;
      this.hide(at, false);
      this.forget(at);
    }
    if (proof !== undefined) this.proofs.set(demand, proof);
    return proof !== undefined;
  }
}

/** Whether a move goes beyond the ones found so far. */
function isFurther(moved: number, group: number, { up, down }: Proof): boolean {
  return moved > 0 ? moved > (up?.groups[group] ?? 0) : moved < (down?.groups[group] ?? 0);
}
