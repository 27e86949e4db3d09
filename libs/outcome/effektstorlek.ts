import { logGamma, noncentralityInterval } from './distributions.js';
import { moments, type Parsummor } from './moments.js';

/** Standardised change. No proof of effect: there is no comparison group. */
export interface Effektstorlek {
  /** d_z = D̄ / s_D. */
  readonly dz: number;
  readonly dzKi95: readonly [number, number];
  readonly dzKiMetod: 'icke-central t' | 'normalapproximation';
  /** d_av = D̄ / √((s₁² + s₂²) / 2). */
  readonly dav: number;
  /** Hedges' g_av = J(n − 1) · d_av; null when n < 3, where J is undefined. */
  readonly gav: number | null;
}

/**
 * Standardised change of complete pairs: d_z with a non-central t interval, d_av and Hedges' g
 * (Lakens 2013, doi:10.3389/fpsyg.2013.00863). Undefined when n < 2 or when nobody's change differs.
 */
export function effektstorlek(sums: Parsummor): Effektstorlek | undefined {
  const { n, meanD, sdX, sdY, sdD } = moments(sums);
  if (sdX === null || sdY === null || sdD === null || sdD === 0) return undefined;
  const average = Math.sqrt((sdX * sdX + sdY * sdY) / 2);
  const dz = meanD / sdD;
  const dav = meanD / average;
  return { dz, ...dzInterval(dz, n), dav, gav: n < 3 ? null : hedges(n - 1) * dav };
}

function dzInterval(dz: number, n: number): Pick<Effektstorlek, 'dzKi95' | 'dzKiMetod'> {
  const root = Math.sqrt(n);
  const exact = noncentralityInterval(dz * root, n - 1);
  if (exact !== undefined) {
    return { dzKi95: [exact[0] / root, exact[1] / root], dzKiMetod: 'icke-central t' };
  }
  const half = 1.959964 * Math.sqrt(1 / n + (dz * dz) / (2 * n));
  return { dzKi95: [dz - half, dz + half], dzKiMetod: 'normalapproximation' };
}

/** Hedges' exact small-sample factor J(df) = Γ(df/2) / (√(df/2) · Γ((df − 1)/2)). */
function hedges(df: number): number {
  return Math.exp(logGamma(df / 2) - Math.log(Math.sqrt(df / 2)) - logGamma((df - 1) / 2));
}
