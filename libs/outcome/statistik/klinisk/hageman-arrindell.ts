import { allFinite, odefinierad, OGILTIGT_TAL, tecken, type Matt, type Riktning } from '../matt.js';
import { normalCdf } from '../quantiles.js';
import { GRANS_ENSIDIG, type HaNorm, type Skattningspoang } from './former.js';

const HA_UTAN_VARDE = odefinierad(
  'ha-utan-varde',
  'Hageman och Arrindells index går inte att räkna: mätfelet är större än spridningen, eller inget mätfel finns.',
);

/** The reliabilities that follow from the group's spread and the instrument's error of measurement. */
export interface HaReliabilitet {
  readonly matfel: number;
  readonly start: number;
  readonly avslut: number;
  /** Reliability of the difference, r_DD. */
  readonly skillnad: number;
}

/**
 * SEM = s₁√(1 − rel); r_xx = (s² − SEM²)/s² at start and end; r_DD = (s₁²r₁ + s₂²r₂ − 2s₁s₂r) /
 * (s₁² + s₂² − 2s₁s₂r). Hageman & Arrindell 1999. Undefined when a reliability is not above 0 or
 * the instrument has no error at all.
 */
export function haReliabilitet(norm: HaNorm): Matt<HaReliabilitet> {
  if (!allFinite(Object.values(norm).filter((value) => typeof value === 'number'))) {
    return OGILTIGT_TAL;
  }
  const { sdStart: s1, sdAvslut: s2, korrelation: r } = norm;
  const matfel = s1 * Math.sqrt(1 - norm.reliabilitet);
  const start = (s1 * s1 - matfel * matfel) / (s1 * s1);
  const avslut = (s2 * s2 - matfel * matfel) / (s2 * s2);
  const spread = s1 * s1 + s2 * s2 - 2 * s1 * s2 * r;
  const skillnad = (s1 * s1 * start + s2 * s2 * avslut - 2 * s1 * s2 * r) / spread;
  if (![matfel, start, avslut, skillnad].every((value) => value > 0 && Number.isFinite(value))) {
    return HA_UTAN_VARDE;
  }
  return { matfel, start, avslut, skillnad };
}

/** The individual index: (D·r_DD + D̄(1 − r_DD)) / (√r_DD · √2 · SEM). */
export function haIndex(norm: HaNorm, { start, avslut }: Skattningspoang): Matt<number> {
  const rel = haReliabilitet(norm);
  if ('odefinierad' in rel) return rel;
  const meanChange = norm.medelAvslut - norm.medelStart;
  const expected = (avslut - start) * rel.skillnad + meanChange * (1 - rel.skillnad);
  return expected / (Math.sqrt(rel.skillnad) * Math.SQRT2 * rel.matfel);
}

/** The functional group's mean and SD beside the norm of the index. */
export interface HaBrytpunktsnorm extends HaNorm {
  readonly medelFunktionell: number;
  readonly sdFunktionell: number;
}

/**
 * Cut-off c on true scores: as c, but with every SD times the root of its reliability,
 * C = (σ₁m₀ + σ₀m₁)/(σ₁ + σ₀). Hageman & Arrindell 1999.
 */
export function haBrytpunkt(norm: HaBrytpunktsnorm): Matt<number> {
  const rel = haReliabilitet(norm);
  if ('odefinierad' in rel) return rel;
  if (norm.sdFunktionell < 0) return OGILTIGT_TAL;
  const clinical = norm.sdStart * Math.sqrt(rel.start);
  const functional = norm.sdFunktionell * Math.sqrt(norm.reliabilitet);
  return (
    (clinical * norm.medelFunktionell + functional * norm.medelStart) / (clinical + functional)
  );
}

/**
 * One person's clinical-significance index (m₂ + (y − m₂)·r₂ − C)/(√r₂ · SEM), turned so that + is
 * better; functional when above 1.645. Unit: standard errors.
 */
export function haFunktionell(
  norm: HaBrytpunktsnorm,
  avslut: number,
  riktning: Riktning,
): Matt<{ readonly index: number; readonly funktionell: boolean }> {
  const rel = haReliabilitet(norm);
  const cut = haBrytpunkt(norm);
  if ('odefinierad' in rel) return rel;
  if (typeof cut !== 'number') return cut;
  if (!Number.isFinite(avslut)) return OGILTIGT_TAL;
  const estimated = norm.medelAvslut + (avslut - norm.medelAvslut) * rel.avslut;
  const index = (tecken(riktning) * (estimated - cut)) / (Math.sqrt(rel.avslut) * rel.matfel);
  return { index, funktionell: index > GRANS_ENSIDIG };
}

/**
 * The group: shares (0–1) that have changed for the better, Φ(D̄/(s_D√r_DD)), and that are functional
 * at end, Φ((m₂ − C)/(s₂√r₂)), on true scores; s_D² = s₁² + s₂² − 2s₁s₂r.
 */
export function haGrupp(
  norm: HaBrytpunktsnorm,
  riktning: Riktning,
): Matt<{ readonly forandrade: number; readonly funktionella: number }> {
  const rel = haReliabilitet(norm);
  const cut = haBrytpunkt(norm);
  if ('odefinierad' in rel) return rel;
  if (typeof cut !== 'number') return cut;
  const { sdStart: s1, sdAvslut: s2, korrelation: r } = norm;
  const sdChange = Math.sqrt(s1 * s1 + s2 * s2 - 2 * s1 * s2 * r);
  const turn = tecken(riktning);
  const change = turn * (norm.medelAvslut - norm.medelStart);
  return {
    forandrade: normalCdf(change / (sdChange * Math.sqrt(rel.skillnad))),
    funktionella: normalCdf((turn * (norm.medelAvslut - cut)) / (s2 * Math.sqrt(rel.avslut))),
  };
}
