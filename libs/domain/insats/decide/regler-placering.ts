import { metodMedKod } from '../../metod/index.js';
import type { Rejection } from '../../rejection.js';
import type { InsatsErbjuden, InsatsEvent } from '../events.js';
import { firstData } from '../evolve.js';
import { isPlacering, MYNDIG_AR, utanSamtycke, vardnadshavarnasSvar } from '../placering.js';
import { reject } from '../reject.js';
import { sagtAv } from '../sagt.js';

/**
 * En placering accepteras av vårdnadshavaren. (No child is placed on its own word alone, unless a decision needs
 * no consent. Only what was said in acceptances counts, so that a no told later undoes none of them.)
 */
export function placeringen(history: readonly InsatsEvent[]): readonly Rejection[] {
  const offer = placeringBlandErbjudna(history);
  if (offer === undefined) return [];
  const accepts = history.filter(({ type }) => type === 'InsatsAccepterad');
  return accepts.flatMap(({ data }) =>
    faults(
      offer,
      accepts.filter((one) => one.data.datum <= data.datum),
    ),
  );
}

/** A new answer that leans on a guardian's yes which has since been taken back. */
export function tagenPlacering(
  event: InsatsEvent,
  history: readonly InsatsEvent[],
): readonly Rejection[] {
  const after = [...history, event];
  const offer = placeringBlandErbjudna(after);
  if (event.type !== 'InsatsAccepterad' || offer === undefined) return [];
  if (placeringen(after).length > 0) return [];
  return faults(
    offer,
    after.filter(({ data }) => data.datum <= event.data.datum),
  );
}

/** The offer, where it is of a placement that asks for the guardians. */
function placeringBlandErbjudna(
  history: readonly InsatsEvent[],
): InsatsErbjuden['data'] | undefined {
  const offer = firstData(history, 'InsatsErbjuden');
  if (offer === undefined || !isPlacering(offer.metod)) return undefined;
  const isVuxen = typeof offer.alderAr === 'number' && offer.alderAr >= MYNDIG_AR;
  const lagrum = firstData(history, 'BeslutFattat')?.lagrum;
  return isVuxen || utanSamtycke(lagrum, offer.metod) ? undefined : offer;
}

function faults(
  { metod }: InsatsErbjuden['data'],
  said: readonly InsatsEvent[],
): readonly Rejection[] {
  const svar = vardnadshavarnasSvar(sagtAv(said));
  if (svar.includes('ja') && !svar.includes('nej')) return [];
  const skal = svar.includes('nej')
    ? 'en vårdnadshavare har sagt nej'
    : 'ingen vårdnadshavare har sagt ja';
  const varde = metodMedKod(metod)?.namn ?? metod;
  return [reject('placering-utan-vardnadshavare', { varde, skal }, '/svar')];
}
