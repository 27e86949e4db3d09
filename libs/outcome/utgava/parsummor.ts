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

/** Whole numbers, so that the order of adding does not matter. */
export function plus(a: Parsummor | undefined, b: Parsummor): Parsummor {
  if (a === undefined) return b;
  return {
    n: a.n + b.n,
    x: a.x + b.x,
    y: a.y + b.y,
    xx: a.xx + b.xx,
    yy: a.yy + b.yy,
    xy: a.xy + b.xy,
  };
}
