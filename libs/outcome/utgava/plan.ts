import { FONSTERMATT, type Fonstermatt } from './matt.js';

/**
 * Which position each quarter stands by. A quarter is counted as it was known when it was first
 * published, in every release for ever: so nothing can be worked out from the difference of two.
 */
export interface Utgivningsplan {
  /** Every position that something stands by, ascending; the last is the release's own. */
  readonly positioner: readonly bigint[];
  /** Quarter → index among the positions. */
  readonly kvartal: ReadonlyMap<string, number>;
  /** Window measure and quarter (`nyOro6|2026-K1`) → index among the positions. */
  readonly fonster: ReadonlyMap<string, number>;
  /** Quarters, years, and windows of them (`nyOro6|2026`), that this release publishes first. */
  readonly nya: ReadonlySet<string>;
}

/** The name of a period in a plan: of all but the window measures, or of one of those. */
export function planlagd(period: string, matt?: Fonstermatt): string {
  return matt === undefined ? period : `${matt}|${period}`;
}

/** Whether a release publishes a measure of a period for the first time. */
export function arNy(
  { rad, matt }: { readonly rad: { readonly period: string }; readonly matt: string },
  plan: Utgivningsplan,
): boolean {
  const fonster = (FONSTERMATT as readonly string[]).includes(matt);
  return plan.nya.has(planlagd(rad.period, fonster ? (matt as Fonstermatt) : undefined));
}
