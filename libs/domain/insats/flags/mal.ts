import type { RecordedInsatsEvent } from '../events.js';
import { planversioner } from '../planversioner.js';
import type { Flaggfynd, Flaggregel } from './types.js';

/** Målen är inte bedömda. (A follow-up or an end that says nothing of any goal, although the plan of that day has some.) */
export const malEjBedomda: Flaggregel = ({ history }) =>
  history.flatMap((event) => obedomda(event, history));

function obedomda(
  event: RecordedInsatsEvent,
  history: readonly RecordedInsatsEvent[],
): readonly Flaggfynd[] {
  if (event.type !== 'UppfoljningGenomford' && event.type !== 'InsatsAvslutad') return [];
  const { datum: sedan, maluppfyllelse } = event.data;
  if (maluppfyllelse.length > 0 || isDeath(event) || !harMal(history, sedan)) return [];
  const vad = event.type === 'InsatsAvslutad' ? 'Avslutet' : 'Uppföljningen';
  const text = `${vad} den ${sedan} säger inte hur det gick med målen i planen. Rätta uppgiften och ange nivån för varje mål, eller att uppgift saknas.`;
  return [{ kod: 'MAL_EJ_BEDOMDA', text, handelseId: event.id, sedan }];
}

function isDeath({ type, data }: RecordedInsatsEvent): boolean {
  return type === 'InsatsAvslutad' && data.avslutsorsak === 'AVLIDEN';
}

/** Whether the plan in force on the day had goals. */
function harMal(history: readonly RecordedInsatsEvent[], datum: string): boolean {
  const iKraft = planversioner(history).findLast(({ data }) => data.datum <= datum);
  return iKraft !== undefined && iKraft.data.malsattningar.length > 0;
}
