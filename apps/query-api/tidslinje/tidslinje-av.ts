import { dolt, tidslinje, type Tidslinje } from '../../../libs/domain/index.js';
import type { LastInsats } from '../las-insats.js';

/** Whoever reads it: the page is for the child, so what turned out to be about another one is never in it. */
export function tidslinjeAv({
  result,
  known,
  stand,
}: Pick<LastInsats, 'result' | 'known' | 'stand'>): Tidslinje {
  const { handelser, rattelser } = result.forlopp;
  const hidden = dolt(known ?? [...handelser, ...rattelser]).handelser;
  const own = handelser.filter(({ id }) => !hidden.has(id));
  return tidslinje(own, stand.dag);
}
