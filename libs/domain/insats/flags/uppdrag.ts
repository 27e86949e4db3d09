import { koderDen, UPPDRAGSDEL } from '../../kodverk/index.js';
import type { Flaggregel } from './types.js';

/** Uppdraget säger inte vad det ska. (The commission in force lacks a part that it must have; missed only where somebody said which ones there are.) */
export const uppdragOfullstandigt: Flaggregel = ({ uppdrag }) => {
  // The last that told of its parts: one that says nothing of them takes nothing back.
  const inForce = uppdrag.findLast(({ data }) => data.delar !== undefined);
  if (inForce?.data.delar === undefined) return [];
  const { delar, datum: sedan } = inForce.data;
  const missing = koderDen(UPPDRAGSDEL, sedan).filter(({ kod }) => !delar.includes(kod));
  if (missing.length === 0) return [];
  const vad = missing.map(({ namn }) => namn.toLowerCase()).join(', ');
  const text = `Uppdraget till utföraren saknar ${vad}. Lämna uppdraget på nytt med alla delar, eller rätta uppgiften delar.`;
  return [{ kod: 'UPPDRAG_OFULLSTANDIGT', text, handelseId: inForce.id, sedan }];
};
