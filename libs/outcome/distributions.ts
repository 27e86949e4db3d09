import jstat from 'jstat';

const QUANTILES = new Map<number, number>();
const MOST_QUANTILES = 100_000;

/** 97.5 % quantile of Student's t with `df` degrees of freedom (df ≥ 1). Remembered: a page asks for the same few. */
export function tQuantile975(df: number): number {
  const known = QUANTILES.get(df);
  if (known !== undefined) return known;
  const quantile = jstat.studentt.inv(0.975, df);
  if (QUANTILES.size < MOST_QUANTILES) QUANTILES.set(df, quantile);
  return quantile;
}

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  return jstat.gammaln(x);
}

/** An interval takes milliseconds, and the same figures are asked for again until something is recorded. */
const INTERVALS = new Map<string, readonly [number, number]>();
const MOST_INTERVALS = 10_000;

/** Beyond this the library's series for the non-central t loses its digits (seen against larger n); callers approximate instead. */
export const NONCENTRAL_T_LIMIT = 20;

/**
 * 95 % interval of the non-centrality parameter for an observed t: the values under which the
 * observation lies at the 97.5th and the 2.5th percentile (Steiger & Fouladi 1997).
 * Undefined outside |t| ≤ {@link NONCENTRAL_T_LIMIT}.
 */
export function noncentralityInterval(
  t: number,
  df: number,
): readonly [number, number] | undefined {
  if (Math.abs(t) > NONCENTRAL_T_LIMIT) return undefined;
  const key = `${t}|${df}`;
  const known = INTERVALS.get(key);
  if (known !== undefined) return known;
  const interval = [solve(0.975, t, df), solve(0.025, t, df)] as const;
  if (INTERVALS.size >= MOST_INTERVALS) INTERVALS.clear();
  INTERVALS.set(key, interval);
  return interval;
}

/** The noncentrality under which P(T ≤ t) is `probability`, by regula falsi with Illinois' halving: about eight steps. */
function solve(probability: number, t: number, df: number): number {
  const excess = (noncentrality: number) =>
    jstat.noncentralt.cdf(t, df, noncentrality) - probability;
  const spread = 8 * Math.sqrt(1 + (t * t) / (2 * df));
  let [low, high] = [t - spread, t + spread];
  let [above, below] = [excess(low), excess(high)];
  for (let step = 0; step < 100 && high - low > 1e-10; step++) {
    const middle = (low * below - high * above) / (below - above);
    const here = excess(middle);
    if (Math.abs(here) < 1e-13) return middle;
    if (here > 0) {
      [low, above, below] = [middle, here, below / 2];
    } else {
      [high, below, above] = [middle, here, above / 2];
    }
  }
  return (low + high) / 2;
}
