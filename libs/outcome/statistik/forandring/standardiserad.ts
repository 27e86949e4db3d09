import { noncentralityInterval } from '../../distributions.js';
import {
  allFinite,
  isCount,
  odefinierad,
  OGILTIGT_ANTAL,
  OGILTIGT_TAL,
  tecken,
  type Matt,
  type Riktning,
} from '../matt.js';
import { NIVA_95 } from '../quantiles.js';
import { clamp } from '../summary.js';
import { effekt, normalInterval, type Effektmatt, type MetodIntervall } from './effekt.js';

/** What is known of n complete pairs (x at start, y at end); what `moments` answers fits. SDs with n − 1. */
export interface Parmoment {
  readonly n: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly sdX: number | null;
  readonly sdY: number | null;
  readonly sdD: number | null;
  readonly r: number | null;
}

/** The four standardised changes of a group; each may be undefined by itself. */
export interface StandardiseradForandring {
  readonly n: number;
  readonly dz: Matt<Effektmatt>;
  readonly dav: Matt<Effektmatt>;
  readonly drm: Matt<Effektmatt>;
  readonly becker: Matt<Effektmatt>;
}

/** The difference of means, turned so that + is better, and what it is measured against. */
interface Pairs {
  readonly n: number;
  readonly change: number;
  readonly sdX: number;
  readonly sdY: number;
  readonly sdD: number;
  readonly r: number | null;
}

const INGEN_SPRIDNING = odefinierad(
  'ingen-spridning',
  'Alla värden är lika, så det finns ingen spridning att mäta förändringen i.',
);

const INGEN_KORRELATION = odefinierad(
  'ingen-korrelation',
  'Måttet kräver en korrelation mellan start och avslut, det vill säga minst tre par som varierar.',
);

/**
 * Standardised change of complete pairs, 95 % intervals, sign by `riktning` (+ = improvement). It is
 * change, not effect: there is no comparison group.
 * - d_z = D̄/s_D, with the limits of the non-central t (Steiger & Fouladi 1997) where the series
 *   holds, and SE = √(1/n + d²/2n) (Hedges & Olkin 1985);
 * - d_av = D̄/√((s₁² + s₂²)/2), with SE = s_D/(√n·s_av) (Algina & Keselman 2003,
 *   doi:10.1177/0013164403256358) and with the non-central limits rescaled (Cumming 2012);
 * - d_rm = d_z·√(2(1 − r)), SE = √((1/n + d²/2n)·2(1 − r)) (Cooper, Hedges & Valentine 2009, 12.21);
 * - Becker's d = D̄/s₁, SE = √(2(1 − r)/n + d²/2n) (Becker 1988; Morris 2008).
 *
 * Lakens 2013 (doi:10.3389/fpsyg.2013.00863) says when each is meant. n < 2: undefined altogether.
 * All changes alike: d_z and d_rm undefined. All start alike: Becker's undefined.
 */
export function standardiseradForandring(
  moment: Parmoment,
  riktning: Riktning,
): Matt<StandardiseradForandring> {
  const { n, sdX, sdY, sdD } = moment;
  if (!isCount(n)) return OGILTIGT_ANTAL;
  if (n < 2 || sdX === null || sdY === null || sdD === null) {
    return odefinierad('for-fa-par', 'Standardiserad förändring kräver minst två par.');
  }
  const change = tecken(riktning) * (moment.meanY - moment.meanX);
  if (!isUsable([sdX, sdY, sdD], change, moment.r)) return OGILTIGT_TAL;
  const r = moment.r === null ? null : clamp(moment.r, -1, 1);
  const pairs = { n, change, sdX, sdY, sdD, r };
  return { n, dz: dz(pairs), dav: dav(pairs), drm: drm(pairs), becker: becker(pairs) };
}

/** Finite numbers, deviations from 0 and a correlation within ±1, rounding apart. */
function isUsable(deviations: readonly number[], change: number, r: number | null): boolean {
  return (
    allFinite([...deviations, change, r ?? 0]) &&
    deviations.every((sd) => sd >= 0) &&
    Math.abs(r ?? 0) < 1 + 1e-9
  );
}

function dz({ n, change, sdD }: Pairs): Matt<Effektmatt> {
  if (sdD === 0) return INGEN_SPRIDNING;
  const d = change / sdD;
  const standardfel = Math.sqrt(1 / n + (d * d) / (2 * n));
  const normal = normalInterval(d, standardfel, { niva: NIVA_95, metod: 'normalapproximation' });
  return effekt(d, n, {
    standardfel,
    intervall: [...noncentral({ d, n, scale: 1 }, 'icke-central t'), normal],
  });
}

function dav({ n, change, sdX, sdY, sdD }: Pairs): Matt<Effektmatt> {
  const average = Math.sqrt((sdX * sdX + sdY * sdY) / 2);
  if (average === 0) return INGEN_SPRIDNING;
  const d = change / average;
  const standardfel = sdD / (Math.sqrt(n) * average);
  const rescaled =
    sdD === 0 ? [] : noncentral({ d: change / sdD, n, scale: sdD / average }, 'Cumming');
  return effekt(d, n, {
    standardfel,
    intervall: [
      ...rescaled,
      normalInterval(d, standardfel, { niva: NIVA_95, metod: 'Algina-Keselman' }),
    ],
  });
}

function drm({ n, change, sdD, r }: Pairs): Matt<Effektmatt> {
  if (sdD === 0) return INGEN_SPRIDNING;
  if (r === null) return INGEN_KORRELATION;
  const d = (change / sdD) * Math.sqrt(2 * (1 - r));
  const standardfel = Math.sqrt((1 / n + (d * d) / (2 * n)) * 2 * (1 - r));
  const interval = normalInterval(d, standardfel, { niva: NIVA_95, metod: 'Cooper-Hedges' });
  return effekt(d, n, { standardfel, intervall: [interval] });
}

function becker({ n, change, sdX, r }: Pairs): Matt<Effektmatt> {
  if (sdX === 0) return INGEN_SPRIDNING;
  const d = change / sdX;
  if (r === null) return effekt(d, n, { standardfel: null, intervall: [] });
  const standardfel = Math.sqrt((2 * (1 - r)) / n + (d * d) / (2 * n));
  const interval = normalInterval(d, standardfel, { niva: NIVA_95, metod: 'Becker' });
  return effekt(d, n, { standardfel, intervall: [interval] });
}

/** The limits of the noncentrality as limits of d, rescaled; none where the series has lost its digits. */
function noncentral(
  { d, n, scale }: { d: number; n: number; scale: number },
  metod: 'icke-central t' | 'Cumming',
): readonly MetodIntervall[] {
  const limits = noncentralityInterval(d * Math.sqrt(n), n - 1);
  if (limits === undefined) return [];
  const [lag, hog] = limits.map((limit) => (limit * scale) / Math.sqrt(n));
  return lag === undefined || hog === undefined ? [] : [{ metod, intervall: [lag, hog] }];
}
