import {
  allFinite,
  isCount,
  odefinierad,
  OGILTIGT_TAL,
  type Intervall,
  type Matt,
  type Odefinierad,
} from '../matt.js';
import { NIVA_95, tQuantile } from '../quantiles.js';

/** n, mean and SD (n − 1) of a group's start ratings. */
export interface Gruppmoment {
  readonly n: number;
  readonly medel: number;
  readonly sd: number;
}

/** How those with a pair differed at start from those without. */
export interface Bortfallsjamforelse {
  readonly nFullfoljda: number;
  readonly nBortfall: number;
  /** Mean of the completers minus mean of the drop-outs, in the instrument's points. */
  readonly skillnad: number;
  readonly intervall: Intervall;
  readonly t: number;
  readonly frihetsgrader: number;
  /** The difference in pooled standard deviations. */
  readonly smd: number;
  /** True when |SMD| ≥ 0.25: the result may not be carried over to all who started. */
  readonly skevt: boolean;
}

/** From here a difference at start is too large to be mended by adjustment (Rubin 2001; What Works Clearinghouse). */
export const SKEVT_FRAN_SMD = 0.25;

const FEWEST = 5;

/**
 * Completers against drop-outs at start: Welch's t, (m₁ − m₂)/√(s₁²/n₁ + s₂²/n₂), degrees of freedom
 * by Satterthwaite, 95 % interval of the difference, and SMD = (m₁ − m₂)/√(((n₁−1)s₁² + (n₂−1)s₂²) /
 * (n₁ + n₂ − 2)). Welch 1947, doi:10.1093/biomet/34.1-2.28.
 *
 * With 1–4 in either group it refuses: a mean of so few says more of them than of the group. With
 * none in a group there is nothing to compare; without spread in both there is no scale.
 */
export function bortfallsjamforelse(
  fullfoljda: Gruppmoment,
  bortfall: Gruppmoment,
): Matt<Bortfallsjamforelse> {
  const refusal = refusalOf(fullfoljda, bortfall);
  if (refusal !== undefined) return refusal;
  const [a, b] = [fullfoljda, bortfall];
  const [partA, partB] = [(a.sd * a.sd) / a.n, (b.sd * b.sd) / b.n];
  const squared = partA + partB;
  const df = (squared * squared) / ((partA * partA) / (a.n - 1) + (partB * partB) / (b.n - 1));
  const pooled = Math.sqrt(((a.n - 1) * a.sd * a.sd + (b.n - 1) * b.sd * b.sd) / (a.n + b.n - 2));
  const skillnad = a.medel - b.medel;
  const half = tQuantile(1 - (1 - NIVA_95) / 2, df) * Math.sqrt(squared);
  const smd = skillnad / pooled;
  return {
    nFullfoljda: a.n,
    nBortfall: b.n,
    skillnad,
    intervall: [skillnad - half, skillnad + half],
    t: skillnad / Math.sqrt(squared),
    frihetsgrader: df,
    smd,
    skevt: Math.abs(smd) >= SKEVT_FRAN_SMD,
  };
}

function refusalOf(a: Gruppmoment, b: Gruppmoment): Odefinierad | undefined {
  if (!isUsable(a) || !isUsable(b)) return OGILTIGT_TAL;
  const fewest = Math.min(a.n, b.n);
  if (fewest === 0) {
    return odefinierad('inget-bortfall', 'Det finns inte två grupper att jämföra.');
  }
  if (fewest < FEWEST) {
    return odefinierad(
      'for-fa-for-jamforelse',
      'Jämförelsen visas inte: färre än fem i den ena gruppen säger mer om personerna än om gruppen.',
    );
  }
  if (a.sd === 0 && b.sd === 0) {
    return odefinierad('ingen-spridning', 'Ingen av grupperna har någon spridning att jämföra i.');
  }
  return undefined;
}

function isUsable({ n, medel, sd }: Gruppmoment): boolean {
  return isCount(n) && allFinite([medel, sd]) && sd >= 0;
}
