import { cellValue, type Component } from './component.js';
import type { Tabell } from './skydd.js';

/** A second table of whole numbers that looks the same from outside: what moved, leaf by leaf and group by group. */
export interface Witness {
  readonly leaves: Int32Array;
  readonly groups: Int32Array;
}

/** The same table in the leaves of a system: a leaf that stands for several takes from each what it has. */
export function toSystem(
  { leaves }: Witness,
  { origins }: Component,
  blad: readonly number[],
): Tabell {
  const moves = new Map<number, number>();
  leaves.forEach((moved, leaf) => {
    let left = moved;
    for (const origin of origins[leaf] ?? []) {
      const step = left < 0 ? Math.max(left, -(blad[origin] ?? 0)) : left;
      if (step !== 0) moves.set(origin, step);
      left -= step;
    }
  });
  return moves;
}

/** A table of a system as it looks in one of its components; undefined where nothing moves. */
export function fromSystem(tabell: Tabell, { origins, groups }: Component): Witness | undefined {
  const leaves = Int32Array.from(origins, (own) =>
    own.reduce((sum, origin) => sum + (tabell.get(origin) ?? 0), 0),
  );
  if (leaves.every((moved) => moved === 0)) return undefined;
  return { leaves, groups: Int32Array.from(groups, (group) => cellValue(group.entries, leaves)) };
}

const TOLERANCE = 1e-5;

/** The witness that a solution gives, undefined when it is not in whole numbers. */
export function witnessOf(delta: Float64Array, { groups }: Component): Witness | undefined {
  const leaves = new Int32Array(delta.length);
  for (let leaf = 0; leaf < delta.length; leaf++) {
    const moved = delta[leaf] ?? 0;
    const whole = Math.round(moved);
    if (Math.abs(moved - whole) > TOLERANCE) return undefined;
    leaves[leaf] = whole;
  }
  return { leaves, groups: Int32Array.from(groups, (group) => cellValue(group.entries, leaves)) };
}

/** Checks in integers, trusting no solver: nothing below zero, no visible cell moved, no hidden count below its least value. */
export function isWitness(
  { leaves, groups: moved }: Witness,
  component: Component,
  hidden: Uint8Array,
): boolean {
  const { leaves: truth, groups } = component;
  return (
    leaves.every((delta, leaf) => (truth[leaf] ?? 0) + delta >= 0) &&
    groups.every((group, at) => {
      const change = cellValue(group.entries, leaves);
      if (change !== moved[at]) return false;
      return hidden[at] === 1 ? group.value + change >= group.least : change === 0;
    })
  );
}
