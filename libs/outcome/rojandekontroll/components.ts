import type { Component, Group } from './component.js';

/** Parts of the system with no leaf in common, each with its leaves numbered anew. */
export function splitComponents({ leaves, origins, groups }: Component): Component[] {
  const root = rootsOf(leaves.length, groups);
  const parts = new Map<number, Part>();
  const renumbered = leaves.map((value, leaf) => {
    const part = parts.get(root(leaf)) ?? { leaves: [], origins: [], groups: [] };
    parts.set(root(leaf), part);
    part.origins.push(origins[leaf] ?? []);
    return part.leaves.push(value) - 1;
  });
  for (const group of groups) {
    const entries = group.entries.map(([leaf, sign]) => [renumbered[leaf] ?? 0, sign] as const);
    parts.get(root(group.entries[0]?.[0] ?? 0))?.groups.push({ ...group, entries });
  }
  return [...parts.values()];
}

interface Part extends Component {
  readonly leaves: number[];
  readonly origins: (readonly number[])[];
  readonly groups: Group[];
}

/** Which leaves hang together, by union-find: the same root for all leaves of a part. */
function rootsOf(size: number, groups: readonly Group[]): (leaf: number) => number {
  const parent = Array.from({ length: size }, (_none, leaf) => leaf);
  const root = (leaf: number): number => {
    let at = leaf;
    for (let up = parent[at]; up !== undefined && up !== at; up = parent[at]) at = up;
    return at;
  };
  for (const { entries } of groups) {
    const first = root(entries[0]?.[0] ?? 0);
    for (const [leaf] of entries) {
      parent[root(leaf)] = first;
      parent[leaf] = first;
    }
  }
  return root;
}
