import {
  isCount,
  isNiva,
  odefinierad,
  OGILTIG_NIVA,
  OGILTIGT_ANTAL,
  type Intervall,
  type Matt,
} from '../matt.js';
import { chiSquareQuantile, NIVA_95, zOf } from '../quantiles.js';

/** A count of events with its interval, in events. */
export interface AntalMedIntervall {
  readonly antal: number;
  readonly niva: number;
  readonly intervall: Intervall;
  readonly metod: 'byar' | 'exakt';
}

/** A ratio of observed to expected with its interval; 1 = as expected. */
export interface KvotMedIntervall {
  readonly observerat: number;
  readonly forvantat: number;
  readonly kvot: number;
  readonly niva: number;
  readonly intervall: Intervall;
  readonly metod: 'byar' | 'exakt';
}

/** Below this many events Byar's approximation gives way to the exact limits. */
const FEWEST_FOR_BYAR = 10;

/**
 * Exact Poisson interval of a count O: χ²(α/2; 2O)/2 and χ²(1 − α/2; 2O + 2)/2 (Garwood 1936;
 * Ulm 1990, doi:10.1093/oxfordjournals.aje.a115507). O = 0 has the lower limit 0.
 */
export function exaktAntalsintervall(antal: number, niva = NIVA_95): Matt<AntalMedIntervall> {
  if (!isCount(antal)) return OGILTIGT_ANTAL;
  if (!isNiva(niva)) return OGILTIG_NIVA;
  return { antal, niva, intervall: exactLimits(antal, niva), metod: 'exakt' };
}

/**
 * Interval of a count O. From ten events Byar's approximation O(1 − 1/(9O) − z/(3√O))³ and
 * (O+1)(1 − 1/(9(O+1)) + z/(3√(O+1)))³ (Breslow & Day 1987, p. 69); below ten the exact Poisson
 * limits, as the English public health authority does. `metod` says which.
 */
export function byarintervall(antal: number, niva = NIVA_95): Matt<AntalMedIntervall> {
  if (antal < FEWEST_FOR_BYAR || !isCount(antal) || !isNiva(niva)) {
    return exaktAntalsintervall(antal, niva);
  }
  const z = zOf(niva);
  const limit = (count: number, side: number) =>
    count * (1 - 1 / (9 * count) + (side * z) / (3 * Math.sqrt(count))) ** 3;
  return { antal, niva, intervall: [limit(antal, -1), limit(antal + 1, 1)], metod: 'byar' };
}

/**
 * Observed over expected, O/E, with {@link byarintervall} divided by E (the expected number counts
 * as known). Undefined unless E > 0.
 */
export function kvotintervall(
  observerat: number,
  forvantat: number,
  niva = NIVA_95,
): Matt<KvotMedIntervall> {
  if (!(forvantat > 0) || !Number.isFinite(forvantat)) {
    return odefinierad(
      'inget-forvantat-antal',
      'Det förväntade antalet måste vara större än 0 för att en kvot ska kunna räknas.',
    );
  }
  const count = byarintervall(observerat, niva);
  if ('odefinierad' in count) return count;
  const [lag, hog] = count.intervall;
  return {
    observerat,
    forvantat,
    kvot: observerat / forvantat,
    niva,
    intervall: [lag / forvantat, hog / forvantat],
    metod: count.metod,
  };
}

function exactLimits(count: number, niva: number): Intervall {
  const tail = (1 - niva) / 2;
  return [chiSquareQuantile(tail, 2 * count) / 2, chiSquareQuantile(1 - tail, 2 * count + 2) / 2];
}
