import untyped from 'jstat';

/** What is used here of a package that ships no types. */
interface Quantiles {
  readonly normal: {
    inv(probability: number, mean: number, sd: number): number;
    cdf(x: number, mean: number, sd: number): number;
  };
  readonly studentt: { inv(probability: number, df: number): number };
  readonly chisquare: { inv(probability: number, df: number): number };
  readonly beta: { inv(probability: number, alpha: number, beta: number): number };
}

const jstat = untyped as unknown as Quantiles;

/** The usual level of confidence. */
export const NIVA_95 = 0.95;

/** Two-sided normal quantile of a level of confidence: 1.959964 for 0.95. */
export function zOf(niva: number): number {
  return normalQuantile(1 - (1 - niva) / 2);
}

/** Φ⁻¹(p), 0 < p < 1. */
export function normalQuantile(probability: number): number {
  return jstat.normal.inv(probability, 0, 1);
}

/** Φ(z). */
export function normalCdf(z: number): number {
  return jstat.normal.cdf(z, 0, 1);
}

/** Quantile of Student's t; `df` may be fractional. About eight digits. */
export function tQuantile(probability: number, df: number): number {
  return jstat.studentt.inv(probability, df);
}

/** Quantile of χ²; `df` may be fractional. */
export function chiSquareQuantile(probability: number, df: number): number {
  return df <= 0 ? 0 : jstat.chisquare.inv(probability, df);
}

/** Quantile of the beta distribution, α, β > 0. About nine digits. */
export function betaQuantile(probability: number, alpha: number, beta: number): number {
  return jstat.beta.inv(probability, alpha, beta);
}
