import { allFinite, odefinierad, OGILTIGT_TAL, type Matt, type Odefinierad } from '../matt.js';
import { sum } from '../summary.js';

/** One goal: attainment −2 … 2 (0 = as expected) and its weight, 1 when all weigh the same. */
export interface Malsattning {
  readonly uppnadd: number;
  readonly vikt?: number;
}

/** The usual assumption on how goals of one person correlate. */
export const GAS_KORRELATION = 0.3;

const MOST_GOALS = 10;

/**
 * Goal attainment T = 50 + 10·Σwx/√((1 − ρ)Σw² + ρ(Σw)²), ρ = 0.3. Kiresuk & Sherman 1968
 * (doi:10.1007/BF01530764); Turner-Stokes 2009 as corrected by its erratum. 50 = as expected on the
 * whole, SD 10. One to ten goals; attainment in whole steps; weights from 0 but not all 0.
 */
export function gasT(
  malsattningar: readonly Malsattning[],
  korrelation = GAS_KORRELATION,
): Matt<number> {
  const attained = malsattningar.map(({ uppnadd }) => uppnadd);
  const weights = malsattningar.map(({ vikt }) => vikt ?? 1);
  const refusal = refusalOf(attained, weights);
  if (refusal !== undefined) return refusal;
  if (!(korrelation >= 0 && korrelation < 1)) return OGILTIGT_TAL;
  const whole = sum(weights);
  const squares = sum(weights.map((weight) => weight * weight));
  const weighted = sum(weights.map((weight, i) => weight * (attained[i] ?? 0)));
  const scale = Math.sqrt((1 - korrelation) * squares + korrelation * whole * whole);
  return 50 + (10 * weighted) / scale;
}

function refusalOf(
  attained: readonly number[],
  weights: readonly number[],
): Odefinierad | undefined {
  if (attained.length < 1 || attained.length > MOST_GOALS) {
    return odefinierad('fel-antal-mal', 'GAS räknas på ett till tio mål.');
  }
  if (!allFinite([...attained, ...weights])) return OGILTIGT_TAL;
  if (!attained.every((step) => Number.isInteger(step) && Math.abs(step) <= 2)) {
    return odefinierad('utanfor-skalan', 'Måluppfyllelse anges i hela steg från −2 till 2.');
  }
  if (weights.some((weight) => weight < 0) || sum(weights) === 0) {
    return odefinierad(
      'inga-vikter',
      'Minst ett mål måste ha en vikt större än 0, och inget mål en vikt under 0.',
    );
  }
  return undefined;
}
