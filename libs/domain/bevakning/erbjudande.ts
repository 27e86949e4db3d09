import { addDays, addMonths, type Datum, earliest } from '../datum.js';
import { placeringensSlut } from '../insats/avslutad-placering.js';
import type { UppfoljningEfterUtredningBeslutad } from '../insats/events.js';
import { valUtanErbjudande } from '../insats/uppfoljningsval.js';
import { lagregel } from './lagregler.js';
import type { Sak, Utkast } from './types.js';
import type { Bevakningsregel, Underlag } from './underlag.js';
import { bortfallen, ejGenomford, oppen, uppfylld, uppfylldEller } from './utfall.js';

/** Days that a family has to answer an offer before somebody asks. A product choice. */
export const SVAR_PA_ERBJUDANDE_DAGAR = 14;

/** Days after a no to make up one's mind about follow-up. A product choice: the law names none. */
export const STALLNINGSTAGANDE_DAGAR = 30;

/** Erbjudandet ska få ett svar. (An offer waits for its answer.) */
export const svarPaErbjudande: Bevakningsregel = (underlag) => {
  const offer = underlag.first('InsatsErbjuden');
  if (offer === undefined) return [];
  const sak: Sak = {
    slag: 'svar-pa-erbjudande',
    avser: 'svar',
    forfaller: addDays(offer.datum, SVAR_PA_ERBJUDANDE_DAGAR),
  };
  const answered = earliest([
    underlag.first('InsatsAccepterad')?.datum,
    underlag.first('InsatsAvbojd')?.datum,
  ]);
  return [uppfylldEller(sak, answered, obesvarat(sak, underlag))];
};

/** Unknown is told as such; what went on without an answer asks for none. */
function obesvarat(sak: Sak, { first, beslut, start, avslut }: Underlag): Utkast {
  const okand = first('AcceptOkand');
  if (okand !== undefined) return ejGenomford(sak, okand.datum, 'svaret-okant');
  const next = earliest([beslut?.datum, start?.datum]);
  if (next !== undefined) return bortfallen(sak, next, 'insatsen-gick-vidare');
  return avslut === undefined ? oppen(sak) : bortfallen(sak, avslut.datum, 'insatsen-avslutad');
}

/** Efter ett nej, eller när inget erbjöds fast behovet finns kvar, ska någon ta ställning till uppföljning. (The choice that was never made in the audited files.) */
export const beslutOmUppfoljning: Bevakningsregel = (underlag) => {
  const val = valet(underlag);
  if (val?.uppfoljning === undefined || val.uppfoljning === 'behovs-ej') return [];
  const sak: Sak = {
    slag: 'beslut-om-uppfoljning',
    avser: val.uppfoljning,
    forfaller: addDays(val.datum, STALLNINGSTAGANDE_DAGAR),
  };
  const decided = underlag.first('UppfoljningEfterUtredningBeslutad');
  return [uppfylldEller(sak, decided?.datum, ettJa(sak, val.datum, underlag))];
};

function valet({ all, first }: Underlag) {
  const none = first('InsatsEjErbjuden');
  if (none === undefined) return all('InsatsAvbojd').at(-1);
  return { datum: none.datum, uppfoljning: valUtanErbjudande(none) };
}

/** A family that changes its mind gets its insats, and is followed up there. */
function ettJa(sak: Sak, nej: Datum, { all, beslut, start, avslut }: Underlag): Utkast {
  const accepted = all('InsatsAccepterad').find(({ datum }) => datum >= nej);
  const gron = beslut?.utfall === 'avslag' ? undefined : beslut?.datum;
  const went = earliest([accepted?.datum, gron, start?.datum]);
  if (went !== undefined) return bortfallen(sak, went, 'insatsen-gick-vidare');
  return avslut === undefined ? oppen(sak) : bortfallen(sak, avslut.datum, 'insatsen-avslutad');
}

/**
 * En uppföljning utan insats ska vara slut i tid. (The law counts from the day the utredning was closed, by the
 * rule of that day. Where nobody has said it, from the no that the utredning ended in; after a placement, from
 * its end; `avser` tells which.)
 */
export const uppfoljningEfterUtredning: Bevakningsregel = (underlag) => {
  const decided = underlag.first('UppfoljningEfterUtredningBeslutad');
  if (decided === undefined) return [];
  const { fran, avser } = raknasFran(decided, underlag);
  const { lag, manader = 0 } = lagregel('uppfoljning-efter-utredning', fran);
  const { slutdatum } = decided;
  const sist = addMonths(fran, manader);
  const forfaller = slutdatum !== undefined && slutdatum < sist ? slutdatum : sist;
  const sak: Sak = { slag: 'uppfoljning-efter-utredning', avser, fran, forfaller, lag };
  const ended = underlag.first('UppfoljningEfterUtredningAvslutad');
  return [ended === undefined ? oppen(sak) : uppfylld(sak, ended.datum)];
};

function raknasFran(
  { utredningAvslutad, datum, skal }: UppfoljningEfterUtredningBeslutad['data'],
  { all, start, avslut }: Underlag,
): { readonly fran: Datum; readonly avser: string } {
  const hemkomst = skal === 'efter-placering' ? placeringensSlut({ start, avslut }) : undefined;
  if (hemkomst !== undefined) return { fran: hemkomst, avser: 'fran-placeringens-slut' };
  if (utredningAvslutad !== undefined) {
    return { fran: utredningAvslutad, avser: 'fran-utredningens-slut' };
  }
  const nej = [...all('InsatsAvbojd'), ...all('InsatsEjErbjuden')]
    .map((one) => one.datum)
    .filter((dag) => dag <= datum)
    .sort()
    .at(-1);
  return nej === undefined
    ? { fran: datum, avser: 'fran-beslutet' }
    : { fran: nej, avser: 'fran-nejet' };
}
