import { odefinierad, type Intervall, type Matt, type Odefinierad } from '../matt.js';
import type { Kumulativ, KumulativIncidens } from './aalen-johansen.js';
import type { Overlevnadskurva } from './kaplan-meier.js';
import { atRiskAt, type Risktillfalle } from './risktabell.js';

/** A curve read off at one time. */
export interface Avlasning {
  readonly tid: number;
  /** The share: S(t), or the cumulative incidence. */
  readonly andel: number;
  readonly standardfel: number;
  readonly intervall: Intervall | null;
  readonly underRisk: number;
}

/** With fewer at risk a share is not shown. */
export const MINST_UNDER_RISK = 10;

/**
 * S(t) with its interval and the number still followed, e.g. at 6, 12 and 24 months. Undefined after
 * the last follow-up, and with fewer than `minstUnderRisk` at risk: there the curve is nobody's.
 */
export function overlevnadVid(
  kurva: Overlevnadskurva,
  tid: number,
  minstUnderRisk = MINST_UNDER_RISK,
): Matt<Avlasning> {
  const refusal = refusalAt(kurva.risktabell, tid, minstUnderRisk);
  if (refusal !== undefined) return refusal;
  const step = kurva.steg.findLast((candidate) => candidate.tid <= tid);
  const underRisk = atRiskAt(kurva.risktabell, tid);
  if (step === undefined) return { tid, andel: 1, standardfel: 0, intervall: [1, 1], underRisk };
  const { overlevnad, standardfel, intervall } = step;
  return { tid, andel: overlevnad, standardfel, intervall, underRisk };
}

/** The cumulative incidence of one cause at a time, under the same rules as {@link overlevnadVid}. */
export function incidensVid(
  incidens: KumulativIncidens,
  { orsak, tid }: { readonly orsak: string; readonly tid: number },
  minstUnderRisk = MINST_UNDER_RISK,
): Matt<Avlasning> {
  const refusal = refusalAt(incidens.risktabell, tid, minstUnderRisk);
  if (refusal !== undefined) return refusal;
  const curve: readonly Kumulativ[] = incidens.perOrsak[orsak] ?? [];
  const point = curve.findLast((candidate) => candidate.tid <= tid);
  const underRisk = atRiskAt(incidens.risktabell, tid);
  if (point === undefined) return { tid, andel: 0, standardfel: 0, intervall: [0, 0], underRisk };
  const { incidens: andel, standardfel, intervall } = point;
  return { tid, andel, standardfel, intervall, underRisk };
}

/** A median time with its limits; a limit the curve never reaches is null. */
export interface Mediantid {
  readonly median: number | null;
  readonly lag: number | null;
  readonly hog: number | null;
}

/** Room for the last bits of the product when S is compared with a half. */
const ROUNDING = 1e-10;

/**
 * Median time: the first at which S(t) falls below ½; when S is exactly ½ over a stretch, the middle
 * of it. The limits are where the limits of S pass ½ (Brookmeyer & Crowley 1982, as R's survfit).
 * `median` is null when fewer than half have had the event: then the median is "not reached", and
 * the mean of those closed would be too short.
 */
export function mediantid(kurva: Overlevnadskurva): Mediantid {
  const crossing = (valueOf: (step: Overlevnadskurva['steg'][number]) => number | null) => {
    const reached = kurva.steg.findIndex((step) => (valueOf(step) ?? 1) <= 0.5 + ROUNDING);
    const step = kurva.steg[reached];
    if (step === undefined) return null;
    const next = kurva.steg[reached + 1];
    const isExact = Math.abs((valueOf(step) ?? 1) - 0.5) <= ROUNDING;
    return isExact && next !== undefined ? (step.tid + next.tid) / 2 : step.tid;
  };
  return {
    median: crossing(({ overlevnad }) => overlevnad),
    lag: crossing(({ intervall }) => intervall?.[0] ?? null),
    hog: crossing(({ intervall }) => intervall?.[1] ?? null),
  };
}

function refusalAt(
  table: readonly Risktillfalle[],
  tid: number,
  fewest: number,
): Odefinierad | undefined {
  if (!(tid >= 0) || tid > (table.at(-1)?.tid ?? 0)) {
    return odefinierad('efter-sista-uppfoljning', 'Ingen har ännu följts så länge.');
  }
  const underRisk = atRiskAt(table, tid);
  if (underRisk < fewest) {
    return odefinierad(
      'for-fa-under-risk',
      `Andelen visas inte: färre än ${fewest} följs fortfarande vid den tiden.`,
    );
  }
  return undefined;
}
