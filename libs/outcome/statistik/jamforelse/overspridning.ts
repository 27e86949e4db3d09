import {
  allFinite,
  isCount,
  isShare,
  odefinierad,
  OGILTIGT_ANTAL,
  OGILTIGT_TAL,
  type Matt,
} from '../matt.js';
import { clamp, quantile, sum } from '../summary.js';

/** One unit: how far it lies from the target, and the standard error that chance alone gives it. */
export interface Avvikelse {
  readonly avvikelse: number;
  readonly standardfel: number;
}

/** How much more the units differ than chance alone would have them. */
export interface Overspridning {
  readonly enheter: number;
  /** φ = Σz²/n of the winsorised z: 1 = as chance has it. */
  readonly phi: number;
  /** Variance between units, in the squared unit of the deviation. */
  readonly tau2: number;
  /** False with too few units: then τ² is a guess. */
  readonly tillforlitlig: boolean;
  /** What the funnel's limits should add: τ², or 0 when it is not to be relied on. */
  readonly tillagg: number;
  /** z of each unit after winsorising, in the order given. */
  readonly z: readonly number[];
}

export interface OverspridningVal {
  /** Share of the units drawn in at each end; 0.1 unless told. */
  readonly winsorisering?: number;
  /** With fewer units τ² is shown but not used; 20 unless told. */
  readonly minstEnheter?: number;
}

/**
 * Over-dispersion by Spiegelhalter's random-effects method (2005, doi:10.1002/sim.1970, appendix;
 * 2005b doi:10.1136/qshc.2005.013755): z = deviation/SE, the outermost tenth at each end drawn in to
 * its percentile; φ = Σz²/n; τ² = max(0, (nφ − (n − 1))/(Σw − Σw²/Σw)), w = 1/SE². Without
 * winsorising and around the weighted mean this is DerSimonian & Laird's estimate.
 * Fewer than two units: undefined. Few: `tillforlitlig` false and no addition, so that the limits
 * are the plain ones and the reader is told.
 */
export function overspridning(
  enheter: readonly Avvikelse[],
  val: OverspridningVal = {},
): Matt<Overspridning> {
  const n = enheter.length;
  if (n < 2) {
    return odefinierad(
      'for-fa-enheter',
      'Minst två enheter behövs för att se hur de skiljer sig åt.',
    );
  }
  const numbers = enheter.flatMap(({ avvikelse, standardfel }) => [avvikelse, standardfel]);
  if (!allFinite(numbers) || enheter.some(({ standardfel }) => standardfel <= 0)) {
    return OGILTIGT_TAL;
  }
  const z = winsorise(
    enheter.map(({ avvikelse, standardfel }) => avvikelse / standardfel),
    clamp(val.winsorisering ?? 0.1, 0, 0.5),
  );
  const phi = sum(z.map((value) => value * value)) / n;
  const weights = enheter.map(({ standardfel }) => 1 / (standardfel * standardfel));
  const whole = sum(weights);
  const spread = whole - sum(weights.map((weight) => weight * weight)) / whole;
  const tau2 = Math.max(0, (n * phi - (n - 1)) / spread);
  const tillforlitlig = n >= (val.minstEnheter ?? 20);
  return { enheter: n, phi, tau2, tillforlitlig, tillagg: tillforlitlig ? tau2 : 0, z };
}

/**
 * {@link overspridning} of shares around the target θ, with SE √(θ(1 − θ)/n): τ² is what
 * `trattgranserAndel` takes. A unit with n = 0 must be left out; θ = 0 and 1 have no error.
 */
export function overspridningAndelar(
  enheter: readonly { readonly antal: number; readonly av: number }[],
  mal: number,
  val: OverspridningVal = {},
): Matt<Overspridning> {
  if (!enheter.every(({ antal, av }) => isShare(antal, av) && av > 0)) return OGILTIGT_ANTAL;
  const deviations = enheter.map(({ antal, av }) => ({
    avvikelse: antal / av - mal,
    standardfel: Math.sqrt((mal * (1 - mal)) / av),
  }));
  return overspridning(deviations, val);
}

/**
 * {@link overspridning} of observed/expected around 1 on the logarithmic scale, with SE 1/√E: τ² is
 * what `trattgranserKvot` takes. Nobody observed counts as a half, so that there is a logarithm.
 */
export function overspridningKvoter(
  enheter: readonly { readonly observerat: number; readonly forvantat: number }[],
  val: OverspridningVal = {},
): Matt<Overspridning> {
  if (!enheter.every(({ observerat }) => isCount(observerat))) return OGILTIGT_ANTAL;
  const deviations = enheter.map(({ observerat, forvantat }) => ({
    avvikelse: Math.log(Math.max(observerat, 0.5) / forvantat),
    standardfel: 1 / Math.sqrt(forvantat),
  }));
  return overspridning(deviations, val);
}

function winsorise(values: readonly number[], share: number): readonly number[] {
  const [low, high] = [quantile(values, share), quantile(values, 1 - share)];
  return values.map((value) => clamp(value, low, high));
}
