import {
  allFinite,
  isShare,
  odefinierad,
  OGILTIGT_ANTAL,
  OGILTIGT_TAL,
  type Intervall,
  type Matt,
} from '../matt.js';
import { clamp, mean, sum } from '../summary.js';
import { FOLJD_WESTERN_ELECTRIC, signaler, type Signal } from './regler.js';

/** One point with the limits that hold for it. */
export interface Diagrampunkt {
  readonly varde: number;
  readonly granser: Intervall;
}

/** A control chart: centre, points with 3 SD limits, and what it signals. */
export interface Styrdiagram {
  readonly centrum: number;
  readonly punkter: readonly Diagrampunkt[];
  readonly signaler: readonly Signal[];
}

/** A chart of single values, with the chart of their moving ranges. */
export interface XmrDiagram extends Styrdiagram {
  readonly medelspann: number;
  /** Upper limit of the moving range, D₄·MR̄. */
  readonly spanngrans: number;
  /** The moving ranges: one fewer than the points. */
  readonly spann: readonly number[];
}

/** E(range)/σ of two normal observations, and the factor of the range's upper limit. */
const D2 = 1.128;
const D4 = 3.267;

const FOR_FA = odefinierad('for-fa-perioder', 'Ett styrdiagram kräver minst två perioder.');

/**
 * XmR chart of single values in time order: centre x̄, limits x̄ ± 3·MR̄/d₂ with MR̄ the mean of
 * |xᵢ − xᵢ₋₁| and d₂ = 1.128 (so 2.66·MR̄), range limit 3.267·MR̄. Shewhart; Wheeler 1993;
 * Montgomery 2009, 6.4. Fewer than two: undefined. All equal: limits on the centre, no signals.
 */
export function xmrDiagram(
  varden: readonly number[],
  foljd: 8 | 9 = FOLJD_WESTERN_ELECTRIC,
): Matt<XmrDiagram> {
  if (varden.length < 2) return FOR_FA;
  if (!allFinite(varden)) return OGILTIGT_TAL;
  const spann = varden.slice(1).map((value, i) => Math.abs(value - (varden[i] ?? 0)));
  const centrum = mean(varden);
  const medelspann = mean(spann);
  const sd = medelspann / D2;
  const granser = [centrum - 3 * sd, centrum + 3 * sd] as const;
  const seen = varden.map((varde) => ({ varde, z: sd === 0 ? 0 : (varde - centrum) / sd }));
  return {
    centrum,
    punkter: varden.map((varde) => ({ varde, granser })),
    signaler: signaler(seen, foljd),
    medelspann,
    spanngrans: D4 * medelspann,
    spann,
  };
}

/**
 * p chart of shares in time order: centre p̄ = Σx/Σn, limits p̄ ± 3√(p̄(1 − p̄)/nᵢ) for each period's
 * own n, cut at 0 and 1. Montgomery 2009, 7.2. Rules 2–4 see each share in its own standard
 * deviations. A period with n = 0 has no share and must be left out. All alike 0 or 1: no signals.
 */
export function pDiagram(
  perioder: readonly { readonly antal: number; readonly av: number }[],
  foljd: 8 | 9 = FOLJD_WESTERN_ELECTRIC,
): Matt<Styrdiagram> {
  if (perioder.length < 2) return FOR_FA;
  if (!perioder.every(({ antal, av }) => isShare(antal, av) && av > 0)) {
    return OGILTIGT_ANTAL;
  }
  const centrum = sum(perioder.map(({ antal }) => antal)) / sum(perioder.map(({ av }) => av));
  const seen = perioder.map(({ antal, av }) => {
    const sd = Math.sqrt((centrum * (1 - centrum)) / av);
    const varde = antal / av;
    return { varde, sd, z: sd === 0 ? 0 : (varde - centrum) / sd };
  });
  return {
    centrum,
    punkter: seen.map(({ varde, sd }) => ({
      varde,
      granser: [clamp(centrum - 3 * sd, 0, 1), clamp(centrum + 3 * sd, 0, 1)],
    })),
    signaler: signaler(seen, foljd),
  };
}
