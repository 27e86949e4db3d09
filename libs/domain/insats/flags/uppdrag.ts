import { koderDen, UPPDRAGSDEL } from '../../kodverk/index.js';
import type { Flaggregel } from './types.js';

/** Uppdraget säger inte vad det ska. (The commission lacks a part that it must have; missed only where somebody said which ones there are.) */
export const uppdragOfullstandigt: Flaggregel = ({ uppdrag }) => {
  if (uppdrag?.data.delar === undefined) return [];
  const { delar, datum: sedan } = uppdrag.data;
  const missing = koderDen(UPPDRAGSDEL, sedan).filter(({ kod }) => !delar.includes(kod));
  if (missing.length === 0) return [];
  const vad = missing.map(({ namn }) => namn.toLowerCase()).join(', ');
  const text = `Uppdraget till utföraren saknar ${vad}. Komplettera uppdraget och rätta uppgiften delar.`;
  return [{ kod: 'UPPDRAG_OFULLSTANDIGT', text, handelseId: uppdrag.id, sedan }];
};
