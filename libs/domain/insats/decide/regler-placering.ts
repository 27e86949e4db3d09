import { metodMedKod } from '../../metod/index.js';
import type { Rejection } from '../../rejection.js';
import type { Datum } from '../../datum.js';
import type { BeslutFattat, InsatsErbjuden, InsatsEvent } from '../events.js';
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
    faults(offer, {
      said: accepts.filter((one) => one.data.datum <= data.datum),
      beslut: beslutDen(data.datum, history),
    }),
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
  const { datum } = event.data;
  const said = after.filter(({ data }) => data.datum <= datum);
  return faults(offer, { said, beslut: beslutDen(datum, history) });
}

/** The offer, where it is of a placement that asks for the guardians. */
function placeringBlandErbjudna(
  history: readonly InsatsEvent[],
): InsatsErbjuden['data'] | undefined {
  const offer = firstData(history, 'InsatsErbjuden');
  if (offer === undefined || !isPlacering(offer.metod)) return undefined;
  const isVuxen = typeof offer.alderAr === 'number' && offer.alderAr >= MYNDIG_AR;
  return isVuxen ? undefined : offer;
}

/** The decision, unless it no longer held on that day. */
function beslutDen(
  datum: Datum,
  history: readonly InsatsEvent[],
): BeslutFattat['data'] | undefined {
  const beslut = firstData(history, 'BeslutFattat');
  const upphort = firstData(history, 'BeslutUpphort');
  const slut = upphort?.datum ?? beslut?.giltigTom;
  return slut !== undefined && slut < datum ? undefined : beslut;
}

interface Sagt {
  readonly said: readonly InsatsEvent[];
  readonly beslut: BeslutFattat['data'] | undefined;
}

function faults(offer: InsatsErbjuden['data'], { said, beslut }: Sagt): readonly Rejection[] {
  if (utanSamtycke(beslut, offer.metod)) return [];
  const sagt = sagtAv(said);
  const svar = vardnadshavarnasSvar(sagt);
  const nej = svar.includes('nej');
  if ((svar.includes('ja') && !nej) || utanVardnadshavare(offer, sagt, svar)) return [];
  const skal = nej ? 'en vårdnadshavare har sagt nej' : 'ingen vårdnadshavare har sagt ja';
  const varde = metodMedKod(offer.metod)?.namn ?? offer.metod;
  return [reject('placering-utan-vardnadshavare', { varde, skal }, '/svar')];
}

/** Of age when the answer came, or perhaps: the offer tells the age of its own day. */
function utanVardnadshavare(
  { alderAr }: InsatsErbjuden['data'],
  sagt: ReturnType<typeof sagtAv>,
  svar: ReturnType<typeof vardnadshavarnasSvar>,
): boolean {
  const kanVaraMyndig = alderAr === 'uppgift-saknas' || alderAr >= MYNDIG_AR - 1;
  const ingenBehovs = svar.length > 0 && svar.every((one) => one === 'kravs-ej');
  return kanVaraMyndig && sagt.get('barn') === 'ja' && ingenBehovs;
}
