import { UnderlagAndrat } from '../../outcome/index.js';
import {
  lasLiggare,
  provtryck,
  publicera,
  UtgavaNekad,
  type Forlag,
} from '../../utgivning/index.js';
import type { Utgivningsbesked, Utgivningsbud, Utgivningsorder } from './order.js';

/** Carries an order out. One that was carried out before, by a run that was cut off, is told as done. */
export async function utfor(order: Utgivningsorder, forlag: Forlag): Promise<Utgivningsbud> {
  try {
    return { slag: 'klar', besked: await make(order, forlag) };
  } catch (error) {
    if (!(error instanceof UtgavaNekad || error instanceof UnderlagAndrat)) throw error;
    return { slag: 'nekad', code: error.code, message: error.message };
  }
}

async function make(order: Utgivningsorder, forlag: Forlag): Promise<Utgivningsbesked> {
  const { publicera: publicerad, position, provade = [], ...onskan } = order;
  const wanted = { ...onskan, position: BigInt(position) };
  if (!publicerad) return { publicerad, om: (await provtryck(forlag, wanted)).om };
  const { utgavor } = (await lasLiggare(forlag.store)).liggare;
  const before = utgavor.find(({ om }) => provade.includes(om.tillPosition));
  if (before !== undefined) return { publicerad, om: before.om };
  return { publicerad, om: (await publicera(forlag, wanted)).om };
}
