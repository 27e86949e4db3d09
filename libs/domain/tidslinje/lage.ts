import { underlag } from '../bevakning/underlag.js';
import type { RecordedInsatsEvent } from '../insats/events.js';
import { insatsState, svaret } from '../insats/evolve.js';
import { LAGRUM } from '../kodverk/index.js';
import { metodMedKod } from '../metod/index.js';
import { isPausad } from './slutet.js';
import type { Tidslinjelage, Tilltal } from './types.js';

const SVAR = { inget: 'fraga', accepterat: 'ja', avbojt: 'nej', okant: 'okant' } as const;

/** Var hjälpen står. (Where it stands, as the child is told.) */
export function tidslinjelage(held: readonly RecordedInsatsEvent[]): Tidslinjelage {
  const state = insatsState(held);
  if (isSlutForeStart(held)) return 'blev-inte-av';
  switch (state.lage) {
    case 'Ny':
    case 'Makulerad':
      return 'tom';
    case 'EjErbjuden':
      return 'ej-erbjuden';
    case 'Erbjuden':
      return SVAR[state.svar];
    case 'Avslagen':
      return isVunnet(held) ? 'domstolen-svarat' : 'avslag';
    case 'EjPaborjad':
      if (isUpphort(held)) return 'upphort';
      return isAvbojt(held) ? 'nej' : 'vantar';
    case 'Pagaende':
      return pagar(held);
    case 'Avslutad':
      return 'slut';
  }
}

/** Whatever it had come to before it ended: an offer that nobody has answered asks for no answer after that. */
function isSlutForeStart(held: readonly RecordedInsatsEvent[]): boolean {
  const { start, avslut } = underlag(held);
  return avslut !== undefined && start === undefined;
}

/** A court has said, last of all, that the no was wrong or is to be looked at anew: what comes of it nobody has told. */
function isVunnet(held: readonly RecordedInsatsEvent[]): boolean {
  const utgang = underlag(held).all('OverklagandeAvgjort').at(-1)?.utgang;
  return utgang === 'bifall' || utgang === 'aterforvisat';
}

/** The family's last word is a no, and it is one that counts: some decisions ask nobody for a yes. */
function isAvbojt(held: readonly RecordedInsatsEvent[]): boolean {
  const { beslut } = underlag(held);
  const lagrum = LAGRUM.find(({ kod }) => kod === beslut?.lagrum);
  const isUtanSamtycke = beslut?.metod === 'UTJ' || lagrum?.utanSamtycke === true;
  return svaret(held) === 'avbojt' && !isUtanSamtycke;
}

function pagar(held: readonly RecordedInsatsEvent[]): Tidslinjelage {
  if (isUpphort(held)) return 'upphort';
  return isPausad(underlag(held)) ? 'paus' : 'pagar';
}

function isUpphort(held: readonly RecordedInsatsEvent[]): boolean {
  return held.some(({ type }) => type === 'BeslutUpphort');
}

/**
 * Till vem det sägs. (An offer to the guardians alone, and where nobody says whom it was made to a method that is
 * for parents, is help for the family: the child is not asked what it was not offered.)
 */
export function tilltalet(held: readonly RecordedInsatsEvent[]): Tilltal {
  const { first, start, beslut } = underlag(held);
  const offer = first('InsatsErbjuden');
  if (offer !== undefined) return offer.erbjudenTill.includes('barn') ? 'du' : 'ni';
  const opened = start ?? beslut ?? first('InsatsEjErbjuden');
  return isForForaldrar(opened?.metod ?? '') ? 'ni' : 'du';
}

function isForForaldrar(metod: string): boolean {
  return metodMedKod(metod)?.malgrupp?.startsWith('Föräldrar') === true;
}
