import { allFinite, odefinierad, type Intervall, type Matt } from '../matt.js';
import { NIVA_95, zOf } from '../quantiles.js';
import { mean } from '../summary.js';

/** A child's parent-rated SDQ: at start, and at follow-up about six months later. */
export interface SdqPar {
  readonly startTotal: number;
  readonly startPaverkan: number;
  readonly startEmotionella: number;
  readonly uppfoljningTotal: number;
}

/** The added value of a group, in SDQ points; + = better than predicted. */
export interface SdqTillagg {
  readonly n: number;
  readonly medel: number;
  readonly intervall: Intervall;
  /** Mean/5, in standard deviations. */
  readonly effektstorlek: number;
}

/** The SD of one child's added value that the makers of the formula give. */
const SD_POINTS = 5;
const FEWEST = 5;

/**
 * SDQ added value: mean over children of 2.3 + 0.8·T1total + 0.2·T1impact − 0.3·T1emotional −
 * T2total, with ± z·5/√n (Ford, Hutchings, Bywater, Goodman & Goodman 2009,
 * doi:10.1192/bjp.bp.108.052373; sdqinfo.com, "added value"). For GROUPS only: for one child the
 * limits are ±10 points. Made for children referred with problems, parent version, about six months.
 * Fewer than five, or a score outside the scales: undefined.
 */
export function sdqTillagg(grupp: readonly SdqPar[]): Matt<SdqTillagg> {
  if (grupp.length < FEWEST) {
    return odefinierad(
      'bara-for-grupper',
      'SDQ:s tilläggsmått gäller grupper, minst fem barn: för ett enskilt barn är osäkerheten ±10 poäng.',
    );
  }
  if (!grupp.every(isOnScale)) {
    return odefinierad(
      'utanfor-skalan',
      'SDQ total går från 0 till 40 och delskalorna från 0 till 10. Rätta skattningen.',
    );
  }
  const medel = mean(grupp.map(addedValue));
  const half = (zOf(NIVA_95) * SD_POINTS) / Math.sqrt(grupp.length);
  return {
    n: grupp.length,
    medel,
    intervall: [medel - half, medel + half],
    effektstorlek: medel / SD_POINTS,
  };
}

function addedValue(child: SdqPar): number {
  const predicted =
    2.3 + 0.8 * child.startTotal + 0.2 * child.startPaverkan - 0.3 * child.startEmotionella;
  return predicted - child.uppfoljningTotal;
}

function isOnScale(child: SdqPar): boolean {
  const totals = [child.startTotal, child.uppfoljningTotal];
  const parts = [child.startPaverkan, child.startEmotionella];
  return (
    allFinite([...totals, ...parts]) &&
    totals.every((score) => score >= 0 && score <= 40) &&
    parts.every((score) => score >= 0 && score <= 10)
  );
}
