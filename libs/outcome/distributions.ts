import jstat from 'jstat';

/** 97.5 % quantile of Student's t with `df` degrees of freedom (df ≥ 1). */
export function tQuantile975(df: number): number {
  return jstat.studentt.inv(0.975, df);
}

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  return jstat.gammaln(x);
}

/** Beyond this the library's series for the non-central t loses its digits (seen against larger n); callers approximate instead. */
export const NONCENTRAL_T_LIMIT = 25;

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
  return [solve(0.975, t, df), solve(0.025, t, df)];
}

function solve(probability: number, t: number, df: number): number {
  const spread = 8 * Math.sqrt(1 + (t * t) / (2 * df));
  let [low, high] = [t - spread, t + spread];
  for (let step = 0; step < 60 && high - low > 1e-10; step++) {
    const middle = (low + high) / 2;
    if (jstat.noncentralt.cdf(t, df, middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
