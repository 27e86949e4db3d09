import { MALOMRADE } from '../../kodverk/index.js';
import type { Malsattning, Maluppfyllelse, RecordedInsatsEvent } from '../events.js';
import type { Planversion } from '../planversioner.js';
import type { Flaggfynd, Flaggregel } from './types.js';

/** Målen är inte bedömda. (A follow-up or an end that says nothing of a goal that the plan of that day has.) */
export const malEjBedomda: Flaggregel = ({ history, planer, start }) => {
  if (planer.length === 0) return [];
  // What never began has no goals to have reached.
  const held = history.filter(({ type }) => type !== 'InsatsAvslutad' || start !== undefined);
  return held.flatMap((event) => obedomda(event, planer));
};

function obedomda(
  event: RecordedInsatsEvent,
  planer: readonly Planversion[],
): readonly Flaggfynd[] {
  if (event.type !== 'UppfoljningGenomford' && event.type !== 'InsatsAvslutad') return [];
  const { datum: sedan, maluppfyllelse } = event.data;
  const saknade = isDeath(event) ? [] : utanNiva(planer, sedan, maluppfyllelse);
  if (saknade.length === 0) return [];
  const vad = event.type === 'InsatsAvslutad' ? 'Avslutet' : 'Uppföljningen';
  const text = `${vad} den ${sedan} säger inte hur det gick med alla mål i planen: ${iOrd(saknade)}. Rätta uppgiften och ange nivån för varje mål, eller att uppgift saknas.`;
  return [{ kod: 'MAL_EJ_BEDOMDA', text, handelseId: event.id, sedan }];
}

function isDeath({ type, data }: RecordedInsatsEvent): boolean {
  return type === 'InsatsAvslutad' && data.avslutsorsak === 'AVLIDEN';
}

/** The goals in force on the day that nothing is said of; those of the morning will do where the plan was revised that day. */
function utanNiva(
  planer: readonly Planversion[],
  datum: string,
  bedomda: readonly Maluppfyllelse[],
): readonly Malsattning[] {
  const sagda = new Set(bedomda.map(({ malsattningId }) => malsattningId));
  const saknade = (plan: Planversion | undefined) =>
    plan?.data.malsattningar.filter(({ malsattningId }) => !sagda.has(malsattningId)) ?? [];
  const morgon = planer.findLast((one) => one.data.datum < datum);
  const harMal = morgon !== undefined && morgon.data.malsattningar.length > 0;
  if (harMal && saknade(morgon).length === 0) return [];
  return saknade(planer.findLast((one) => one.data.datum <= datum));
}

/** By what they are about; with the id, which is all that tells two in one area apart. */
function iOrd(mal: readonly Malsattning[]): string {
  return mal
    .map(({ malsattningId, omrade }) => {
      const namn = MALOMRADE.find(({ kod }) => kod === omrade)?.namn ?? omrade;
      return `${namn.toLowerCase()} (${malsattningId})`;
    })
    .join(', ');
}
