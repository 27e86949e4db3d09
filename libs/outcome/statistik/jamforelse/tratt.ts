import {
  isCount,
  odefinierad,
  OGILTIGT_ANTAL,
  OGILTIGT_TAL,
  type Intervall,
  type Matt,
} from '../matt.js';
import { chiSquareQuantile, zOf } from '../quantiles.js';
import { clamp } from '../summary.js';

/** The limits of a funnel at one size, in the unit of the target. */
export interface Trattgranser {
  /** About two standard errors: one in twenty lies outside by chance alone. */
  readonly granser95: Intervall;
  /** About three: one in five hundred. Only beyond these is a unit pointed out. */
  readonly granser998: Intervall;
}

/** Where a unit lies. Between the two pairs of limits nothing is said of it. */
export type Trattlage = 'inom-95' | 'inom-998' | 'over-998' | 'under-998';

const NIVA_998 = 0.998;

/**
 * Funnel limits of a share around its target θ: θ ± z√(θ(1 − θ)/n + τ²), cut at 0 and 1.
 * Spiegelhalter 2005, doi:10.1002/sim.1970. `tau2` adds what the units differ by beyond chance
 * (`overspridning`); 0 without. n = 0 has no limits; θ = 0 and 1 have none either side.
 */
export function trattgranserAndel(mal: number, n: number, tau2 = 0): Matt<Trattgranser> {
  if (!isCount(n) || n === 0) return OGILTIGT_ANTAL;
  if (!(mal >= 0 && mal <= 1) || !isVariance(tau2)) {
    return odefinierad('ogiltigt-mal', 'Jämförelsevärdet ska vara en andel mellan 0 och 1.');
  }
  const error = Math.sqrt((mal * (1 - mal)) / n + tau2);
  const limits = (niva: number): Intervall => [
    clamp(mal - zOf(niva) * error, 0, 1),
    clamp(mal + zOf(niva) * error, 0, 1),
  ];
  return { granser95: limits(0.95), granser998: limits(NIVA_998) };
}

/**
 * Funnel limits of observed/expected around 1, at E expected: the exact Poisson limits
 * χ²(α/2; 2E)/2E and χ²(1 − α/2; 2E + 2)/2E, or with `tau2` > 0 the adjusted exp(± z√(1/E + τ²)).
 * Spiegelhalter 2005; as the R package FunnelPlotR. Undefined unless E > 0.
 */
export function trattgranserKvot(forvantat: number, tau2 = 0): Matt<Trattgranser> {
  if (!(forvantat > 0) || !Number.isFinite(forvantat) || !isVariance(tau2)) {
    return odefinierad('inget-forvantat-antal', 'Det förväntade antalet måste vara större än 0.');
  }
  const limits = tau2 > 0 ? adjusted(forvantat, tau2) : exact(forvantat);
  return { granser95: limits(0.95), granser998: limits(NIVA_998) };
}

/** Where a value lies in its funnel; on a limit counts as inside. A missing value lies nowhere: undefined. */
export function trattlage(varde: number, granser: Trattgranser): Matt<Trattlage> {
  if (!Number.isFinite(varde)) return OGILTIGT_TAL;
  const [lag998, hog998] = granser.granser998;
  if (varde > hog998) return 'over-998';
  if (varde < lag998) return 'under-998';
  const [lag95, hog95] = granser.granser95;
  return varde > hog95 || varde < lag95 ? 'inom-998' : 'inom-95';
}

function exact(expected: number): (niva: number) => Intervall {
  return (niva) => {
    const tail = (1 - niva) / 2;
    return [
      chiSquareQuantile(tail, 2 * expected) / (2 * expected),
      chiSquareQuantile(1 - tail, 2 * expected + 2) / (2 * expected),
    ];
  };
}

function adjusted(expected: number, tau2: number): (niva: number) => Intervall {
  return (niva) => {
    const half = zOf(niva) * Math.sqrt(1 / expected + tau2);
    return [Math.exp(-half), Math.exp(half)];
  };
}

function isVariance(tau2: number): boolean {
  return Number.isFinite(tau2) && tau2 >= 0;
}
