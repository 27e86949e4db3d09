import { logGamma } from '../../distributions.js';
import { odefinierad, type Intervall, type Matt } from '../matt.js';
import { zOf } from '../quantiles.js';

/** How an interval was made. */
export type Intervallmetod =
  | 'icke-central t'
  | 'normalapproximation'
  | 'Algina-Keselman'
  | 'Cumming'
  | 'Cooper-Hedges'
  | 'Becker';

/** An interval with the name of its method. */
export interface MetodIntervall {
  readonly metod: Intervallmetod;
  readonly intervall: Intervall;
}

/** One standardised change, in standard deviations; positive = improvement. */
export interface Effektmatt {
  readonly d: number;
  /** Standard error of d, from the method named last; null where it cannot be had. */
  readonly standardfel: number | null;
  /** By method; empty where none can be had (a correlation is missing). */
  readonly intervall: readonly MetodIntervall[];
  /** Hedges' g = J(n − 1)·d, with the same intervals shrunk by J; undefined for n < 3. */
  readonly hedges: Matt<{ readonly g: number; readonly intervall: readonly MetodIntervall[] }>;
}

/** A d with its intervals, and the same with Hedges' correction. */
export function effekt(
  d: number,
  n: number,
  parts: { standardfel: number | null; intervall: readonly MetodIntervall[] },
): Effektmatt {
  return { d, ...parts, hedges: corrected(d, n, parts.intervall) };
}

/** d ± z·SE, under the name of its method. */
export function normalInterval(
  d: number,
  standardfel: number,
  { niva, metod }: { niva: number; metod: Intervallmetod },
): MetodIntervall {
  const half = zOf(niva) * standardfel;
  return { metod, intervall: [d - half, d + half] };
}

/** J(df) = Γ(df/2) / (√(df/2)·Γ((df − 1)/2)), df ≥ 2 (Hedges 1981, doi:10.3102/10769986006002107). */
export function hedgesFactor(df: number): number {
  return Math.exp(logGamma(df / 2) - Math.log(Math.sqrt(df / 2)) - logGamma((df - 1) / 2));
}

function corrected(
  d: number,
  n: number,
  intervals: readonly MetodIntervall[],
): Effektmatt['hedges'] {
  if (n < 3) {
    return odefinierad('for-fa-par', 'Hedges korrektion kräver minst tre par av skattningar.');
  }
  const factor = hedgesFactor(n - 1);
  return {
    g: factor * d,
    intervall: intervals.map(({ metod, intervall: [lag, hog] }) => ({
      metod,
      intervall: [factor * lag, factor * hog] as const,
    })),
  };
}
