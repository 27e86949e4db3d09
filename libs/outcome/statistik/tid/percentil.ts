import type { Overlevnadskurva } from './kaplan-meier.js';

/** Room for the last bits of the product when S is compared with a share. */
const ROUNDING = 1e-10;

/**
 * The time by which a share has had the event: the first at which S(t) is 1 − share or below; where S is
 * exactly that over a stretch, the middle of it, as R's survfit reads its quantiles. Null when the curve does
 * not come down to it: so many have not yet had the event. Those censored count as long as they were
 * followed, so that a queue which is not over does not look short.
 */
export function tidspercentil({ steg }: Overlevnadskurva, andel: number): number | null {
  const kvar = 1 - andel;
  const reached = steg.findIndex(({ overlevnad }) => overlevnad <= kvar + ROUNDING);
  const step = steg[reached];
  if (step === undefined) return null;
  const next = steg[reached + 1];
  const isExact = Math.abs(step.overlevnad - kvar) <= ROUNDING;
  return isExact && next !== undefined ? (step.tid + next.tid) / 2 : step.tid;
}
