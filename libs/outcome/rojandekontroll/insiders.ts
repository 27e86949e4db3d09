import type { Component, Demand } from './component.js';

/**
 * Somebody who is alone in a cell knows that cell, and the rest of it to be empty. Every other
 * sensitive cell in the same component must still not be worked out, unless it holds nobody else.
 */
export function insiderDemands({ groups }: Component, width: number): Demand[] {
  if (width === 0) return [];
  const sensitive = groups.flatMap((group, at) => (group.sensitive ? [{ group, at }] : []));
  const alone = sensitive.filter(({ group }) => group.value === 1 && !group.derived);
  return alone.flatMap((insider) => {
    const locked = insider.group.entries.map(([leaf]) => leaf);
    return sensitive
      .filter(({ at, group }) => at !== insider.at && reachesBeyond(group.entries, locked))
      .map(({ at }) => ({ group: at, width, reach: -Infinity, locked }));
  });
}

function reachesBeyond(
  entries: readonly (readonly [number, number])[],
  locked: readonly number[],
): boolean {
  return entries.some(([leaf]) => !locked.includes(leaf));
}
