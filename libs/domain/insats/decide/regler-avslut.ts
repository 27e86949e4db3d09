import type { Datum } from '../../datum.js';
import type { Rejection } from '../../rejection.js';
import type { InsatsAvslutad, InsatsEvent } from '../events.js';
import { firstData } from '../evolve.js';
import { reject } from '../reject.js';

const ALDRIG_STARTAD = 'ALDRIG_STARTAD';

/** Avslut efter start; utan start bara som aldrig påbörjad. (An end needs a start, and comes after it.) */
export function avslutet(history: readonly InsatsEvent[]): readonly Rejection[] {
  const avslut = firstData(history, 'InsatsAvslutad');
  if (avslut === undefined) return [];
  const start = firstData(history, 'InsatsPaborjad');
  const beslut = firstData(history, 'BeslutFattat');
  if (start !== undefined) {
    return [...fore(avslut, 'starten', start.datum), ...orsaken(avslut, start.datum)];
  }
  if (beslut === undefined) return [];
  return avslut.avslutsorsak === ALDRIG_STARTAD
    ? fore(avslut, 'beslutet', beslut.datum)
    : [reject('insats-ej-paborjad', {}, '/avslutsorsak')];
}

function fore(avslut: InsatsAvslutad['data'], forsta: string, datum: Datum): readonly Rejection[] {
  return avslut.datum < datum
    ? [reject('avslut-fore-start', { varde: avslut.datum, forsta, datum }, '/datum')]
    : [];
}

function orsaken(avslut: InsatsAvslutad['data'], datum: Datum): readonly Rejection[] {
  return avslut.avslutsorsak === ALDRIG_STARTAD
    ? [reject('avslutsorsak-motsags-av-start', { datum }, '/avslutsorsak')]
    : [];
}
