import { wilsonintervall, type AndelMedIntervall } from '../andelar/wilson.js';
import { isCount, INGA_OBSERVATIONER, OGILTIGT_ANTAL, type Matt } from '../matt.js';

/**
 * Share of closed insatser that were completed as planned, with Wilson's interval. Ongoing ones
 * belong in neither number: they have not had their chance. n = 0 has no share.
 */
export function fullfoljandegrad(fullfoljda: number, avslutade: number): Matt<AndelMedIntervall> {
  return wilsonintervall(fullfoljda, avslutade);
}

/**
 * Share of those started that have a pair of ratings to count on, with Wilson's interval: what
 * stands beside every effect. n = 0 has no share.
 */
export function matchadAndel(par: number, paborjade: number): Matt<AndelMedIntervall> {
  return wilsonintervall(par, paborjade);
}

/** How far a share can be moved by those who are missing. */
export interface Andelsgranser {
  /** Nobody missing had it: R/N. */
  readonly samst: number;
  /** Everybody missing had it: (R + M)/N. */
  readonly bast: number;
  /** Of those seen, R/(N − M); null when nobody was seen. */
  readonly avSedda: number | null;
}

/**
 * Worst and best case of a share when some are missing (Horowitz & Manski 2000,
 * doi:10.1080/01621459.2000.10473902): with R of N started who have it and M missing, the share of
 * all is between R/N and (R + M)/N whatever the reason for missing. No assumption, no interval.
 */
export function andelsgranser(
  harDet: number,
  saknas: number,
  paborjade: number,
): Matt<Andelsgranser> {
  if (![harDet, saknas, paborjade].every(isCount) || harDet + saknas > paborjade) {
    return OGILTIGT_ANTAL;
  }
  if (paborjade === 0) return INGA_OBSERVATIONER;
  const seen = paborjade - saknas;
  return {
    samst: harDet / paborjade,
    bast: (harDet + saknas) / paborjade,
    avSedda: seen === 0 ? null : harDet / seen,
  };
}
