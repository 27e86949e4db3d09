import { kvotintervall, type KvotMedIntervall } from '../andelar/byar.js';
import {
  arDefinierad,
  isCount,
  odefinierad,
  OGILTIGT_ANTAL,
  type Intervall,
  type Matt,
} from '../matt.js';
import { NIVA_95 } from '../quantiles.js';
import { sum } from '../summary.js';

/** One stratum of the case mix, e.g. an age band with an earlier contact. */
export interface Skikt {
  readonly observerat: number;
  readonly antal: number;
  /** The standard's rate in this stratum, 0–1 or per unit of exposure. */
  readonly standardtakt: number;
}

/** A unit's outcome as it would be expected of it, and as it is. */
export interface IndirektStandardiserad {
  readonly kvot: KvotMedIntervall;
  /** O/E × the standard's crude rate. */
  readonly takt: number;
  readonly taktIntervall: Intervall;
}

/**
 * Indirect standardisation: E = Σ nᵢλᵢ by the standard's rate in each stratum, O/E with Byar's
 * interval, and the rate O/E × the standard's crude rate (Breslow & Day 1987, ch. 2). The rates of
 * the standard are an argument: frozen for the year, never estimated from the unit itself. Ratios of
 * two units with different mixes must not be ranked against each other. No strata, or E = 0: undefined.
 */
export function indirektStandardisering(
  skikt: readonly Skikt[],
  standardtaktTotal: number,
  niva = NIVA_95,
): Matt<IndirektStandardiserad> {
  if (!skikt.every(({ observerat, antal }) => isCount(observerat) && antal >= 0)) {
    return OGILTIGT_ANTAL;
  }
  if (![standardtaktTotal, ...skikt.map(({ standardtakt }) => standardtakt)].every(isRate)) {
    return odefinierad('ogiltig-standard', 'Standardens takter ska vara tal från 0.');
  }
  const observed = sum(skikt.map(({ observerat }) => observerat));
  const expected = sum(skikt.map(({ antal, standardtakt }) => antal * standardtakt));
  const kvot = kvotintervall(observed, expected, niva);
  if (!arDefinierad(kvot)) return kvot;
  const [lag, hog] = kvot.intervall;
  return {
    kvot,
    takt: kvot.kvot * standardtaktTotal,
    taktIntervall: [lag * standardtaktTotal, hog * standardtaktTotal],
  };
}

function isRate(rate: number): boolean {
  return Number.isFinite(rate) && rate >= 0;
}
