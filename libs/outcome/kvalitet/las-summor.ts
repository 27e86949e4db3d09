import type { Summor } from '../summor.js';

/** The sum of this name, 0 where there is none. */
export function summa(sums: Summor, namn: string): number {
  return sums[namn] ?? 0;
}

/** What follows a prefix, with its sum, in the order of the names. */
export function under(
  sums: Summor,
  prefix: string,
): readonly (readonly [rest: string, n: number])[] {
  return Object.entries(sums)
    .filter(([namn]) => namn.startsWith(prefix))
    .map(([namn, n]) => [namn.slice(prefix.length), n] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** All that follows a prefix added up. */
export function summaUnder(sums: Summor, prefix: string): number {
  return under(sums, prefix).reduce((total, [, n]) => total + n, 0);
}
