import type { Parsummor } from '../moments.js';
import type { Skattningspar } from '../par.js';

export type { Parsummor } from '../moments.js';

/** Adds one pair to the sums of its instrument, version and informant. */
export function addPar(
  sums: Map<string, Parsummor>,
  name: string,
  { start, avslut }: Skattningspar,
): void {
  sums.set(
    name,
    plus(sums.get(name), {
      n: 1,
      x: start,
      y: avslut,
      xx: start * start,
      yy: avslut * avslut,
      xy: start * avslut,
    }),
  );
}

/** Adds field by field, all of them whole numbers, so that the order of adding does not matter. */
export function plus<T extends { readonly [Name in keyof T]: number }>(a: T | undefined, b: T): T {
  if (a === undefined) return b;
  const sums: { [Name in keyof T]: number } = { ...a };
  for (const name in b) sums[name] += b[name];
  // Every field is a number, and none was added or taken away.
  return sums as T;
}
