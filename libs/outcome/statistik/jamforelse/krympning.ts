import { isCount, isShare, odefinierad, OGILTIGT_ANTAL, OGILTIGT_TAL, type Matt } from '../matt.js';
import { clamp, sum } from '../summary.js';

/** A unit's own value, and the value drawn towards the whole. */
export interface Krympt {
  readonly ra: number;
  readonly krympt: number;
  /** Weight of the unit's own value, 0–1: 1 = not drawn at all. */
  readonly vikt: number;
}

/** All units, with what they are drawn towards. */
export interface Krympning {
  readonly centrum: number;
  /** Estimated variance between units; 0 when they differ no more than by chance. */
  readonly mellanvarians: number;
  readonly enheter: readonly Krympt[];
}

const FOR_FA = odefinierad(
  'for-fa-enheter',
  'Krympta värden kräver minst två enheter med observationer.',
);

/**
 * Shares drawn towards the whole, empirical Bayes for events that are not rare (Martuzzi & Elliott
 * 1996, Statistics in Medicine 15:1867–1873; as spdep's `EBest`, binomial): b = Σx/Σn, s² = Σn(p − b)²/Σn, ρ = (n·s² − (n/n̄)b(1 − b)) / ((n − 1)s² +
 * ((n̄ − n)/n̄)b(1 − b)), kept to 0–1; estimate ρp + (1 − ρ)b. All alike, or differing no more than
 * chance: everybody gets b. A unit with n = 0 has no share of its own: the whole is undefined.
 */
export function krymptaAndelar(
  enheter: readonly { readonly antal: number; readonly av: number }[],
): Matt<Krympning> {
  if (!enheter.every(({ antal, av }) => isShare(antal, av) && av > 0)) {
    return OGILTIGT_ANTAL;
  }
  if (enheter.length < 2) return FOR_FA;
  const whole = sum(enheter.map(({ av }) => av));
  const average = whole / enheter.length;
  const b = sum(enheter.map(({ antal }) => antal)) / whole;
  const s2 = sum(enheter.map(({ antal, av }) => av * (antal / av - b) ** 2)) / whole;
  const chance = b * (1 - b);
  const between = Math.max(0, (s2 - chance / average) / (1 - 1 / average));
  const drawn = enheter.map(({ antal, av }) => {
    const above = av * s2 - (av / average) * chance;
    const below = (av - 1) * s2 + ((average - av) / average) * chance;
    const vikt = above <= 0 || below <= 0 ? 0 : clamp(above / below, 0, 1);
    return drawnTo(antal / av, b, vikt);
  });
  return { centrum: b, mellanvarians: Number.isFinite(between) ? between : 0, enheter: drawn };
}

/**
 * Rates drawn towards the whole, empirical Bayes for rare events (Marshall 1991,
 * doi:10.2307/2347593; as spdep's `EBest`, poisson): b = Σx/Σe, a = max(0, Σe(r − b)²/Σe − b/ē),
 * estimate b + a(r − b)/(a + b/e). Exposure e > 0, e.g. child-months.
 */
export function krymptaTakter(
  enheter: readonly { readonly handelser: number; readonly exponering: number }[],
): Matt<Krympning> {
  const usable = enheter.every(
    ({ handelser, exponering }) => isCount(handelser) && isPositive(exponering),
  );
  if (!usable) return OGILTIGT_ANTAL;
  if (enheter.length < 2) return FOR_FA;
  const whole = sum(enheter.map(({ exponering }) => exponering));
  const b = sum(enheter.map(({ handelser }) => handelser)) / whole;
  const deviation = enheter.map(({ handelser, exponering: e }) => e * (handelser / e - b) ** 2);
  const a = Math.max(0, sum(deviation) / whole - b / (whole / enheter.length));
  const drawn = enheter.map(({ handelser, exponering }) =>
    drawnTo(handelser / exponering, b, a === 0 ? 0 : a / (a + b / exponering)),
  );
  return { centrum: b, mellanvarians: a, enheter: drawn };
}

/**
 * Means drawn towards the whole in the normal model: weight τ²/(τ² + v) with v the squared standard
 * error of the unit's mean (s²/n, from the instrument's or the pooled SD), τ² by DerSimonian & Laird
 * (1986, doi:10.1016/0197-2456(86)90046-2) unless given, centre Σ(m/(v + τ²))/Σ(1/(v + τ²)).
 * Efron & Morris 1975. `v` must be above 0.
 */
export function krymptaMedelvarden(
  enheter: readonly { readonly medel: number; readonly varians: number }[],
  tau2?: number,
): Matt<Krympning> {
  if (enheter.length < 2) return FOR_FA;
  if (!enheter.every(({ medel, varians }) => Number.isFinite(medel) && isPositive(varians))) {
    return OGILTIGT_TAL;
  }
  if (tau2 !== undefined && !(tau2 >= 0 && Number.isFinite(tau2))) return OGILTIGT_TAL;
  const between = tau2 ?? betweenVariance(enheter);
  const centrum = weightedMean(enheter, between);
  const drawn = enheter.map(({ medel, varians }) =>
    drawnTo(medel, centrum, between / (between + varians)),
  );
  return { centrum, mellanvarians: between, enheter: drawn };
}

function betweenVariance(
  enheter: readonly { readonly medel: number; readonly varians: number }[],
): number {
  const centre = weightedMean(enheter, 0);
  const weights = enheter.map(({ varians }) => 1 / varians);
  const q = sum(enheter.map(({ medel, varians }) => (medel - centre) ** 2 / varians));
  const spread = sum(weights) - sum(weights.map((weight) => weight * weight)) / sum(weights);
  return Math.max(0, (q - (enheter.length - 1)) / spread);
}

function weightedMean(
  enheter: readonly { readonly medel: number; readonly varians: number }[],
  between: number,
): number {
  const weights = enheter.map(({ varians }) => 1 / (varians + between));
  return sum(enheter.map(({ medel }, i) => medel * (weights[i] ?? 0))) / sum(weights);
}

function drawnTo(ra: number, centre: number, vikt: number): Krympt {
  return { ra, krympt: vikt * ra + (1 - vikt) * centre, vikt };
}

function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}
