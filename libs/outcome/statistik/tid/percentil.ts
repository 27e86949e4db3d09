import type { Overlevnadskurva } from './kaplan-meier.js';

/** Room for the last bits of the product when S is compared with a share. */
const ROUNDING = 1e-10;

/**
 * The time by which a share has had the event: the first at which S(t) is 1 − share or below; where S is
 * exactly that over a stretch, the middle of it, as R's survfit reads its quantiles. Null when the curve does
 * not come down to it: so many have not yet had the event. Those censored count as long as they were
 * followed, so that a queue which is not over does not look short.
 */
export function tidspercentil(kurva: Overlevnadskurva, andel: number): number | null {
  const { at, next } = stepsAt(kurva, andel);
  if (at === undefined) return null;
  return next === undefined ? at.tid : (at.tid + next.tid) / 2;
}

/** How many were left just before the last step that {@link tidspercentil} is read from; 0 where there is none. */
export function percentilunderlag(kurva: Overlevnadskurva, andel: number): number {
  const { at, next } = stepsAt(kurva, andel);
  return (next ?? at)?.underRisk ?? 0;
}

/** The step that comes down to the line, and the one after it where S lies on the line between them. */
function stepsAt({ steg }: Overlevnadskurva, andel: number) {
  const kvar = 1 - andel;
  const reached = steg.findIndex(({ overlevnad }) => overlevnad <= kvar + ROUNDING);
  const at = steg[reached];
  const isExact = at !== undefined && Math.abs(at.overlevnad - kvar) <= ROUNDING;
  return { at, next: isExact ? steg[reached + 1] : undefined };
}
