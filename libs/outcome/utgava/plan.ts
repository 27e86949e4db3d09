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
  /** Everything that stands after this release: the new, and what earlier releases published or held back. */
  readonly star: ReadonlySet<string>;
}

/** The name of a period in a plan: of all but the window measures, or of one of those. */
export function planlagd(period: string, matt?: Fonstermatt): string {
  return matt === undefined ? period : `${matt}|${period}`;
}

interface Plats {
  readonly rad: { readonly period: string };
  readonly matt: string;
}

function namn({ rad, matt }: Plats): string {
  const fonster = (FONSTERMATT as readonly string[]).includes(matt);
  return planlagd(rad.period, fonster ? (matt as Fonstermatt) : undefined);
}

/** Whether a measure of a period stands: a number that was held back stands as hidden. */
export function star(plats: Plats, plan: Utgivningsplan): boolean {
  return plan.star.has(namn(plats));
}

/** Whether a release publishes a measure of a period for the first time. */
export function arNy(plats: Plats, plan: Utgivningsplan): boolean {
  return plan.nya.has(namn(plats));
}
