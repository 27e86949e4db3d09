import type { Datum } from '../../datum.js';
import { AVSLUTSORSAK, koderDen } from '../../kodverk/index.js';
import type { Rejection } from '../../rejection.js';
import type { InsatsAvslutad, InsatsEvent } from '../events.js';
import { firstData } from '../evolve.js';
import { reject } from '../reject.js';

type Avslut = InsatsAvslutad['data'];

/** Avslut efter start; utan start bara av en orsak som inte förutsätter den. (An end needs a start, or a reason that can do without, and comes after what opened the insats.) */
export function avslutet(history: readonly InsatsEvent[]): readonly Rejection[] {
  const avslut = firstData(history, 'InsatsAvslutad');
  if (avslut === undefined) return [];
  const start = firstData(history, 'InsatsPaborjad');
  if (start !== undefined) {
    return [...fore(avslut, 'starten', start.datum), ...orsakenMedStart(avslut, start.datum)];
  }
  const beslut = firstData(history, 'BeslutFattat');
  const erbjudande = firstData(history, 'InsatsErbjuden');
  const inledd = beslut ?? erbjudande;
  if (inledd === undefined) return [];
  const fel = orsakenUtanStart(avslut);
  const forsta = beslut === undefined ? 'erbjudandet' : 'beslutet';
  return fel.length > 0 ? fel : fore(avslut, forsta, inledd.datum);
}

function fore(avslut: Avslut, forsta: string, datum: Datum): readonly Rejection[] {
  return avslut.datum < datum
    ? [reject('avslut-fore-start', { varde: avslut.datum, forsta, datum }, '/datum')]
    : [];
}

function orsakenMedStart({ avslutsorsak: varde }: Avslut, datum: Datum): readonly Rejection[] {
  return utanStart(varde) === 'alltid'
    ? [reject('avslutsorsak-motsags-av-start', { varde, datum }, '/avslutsorsak')]
    : [];
}

/** A code that is not in the list at all is refused as such, and may be one that came with an older register. */
function orsakenUtanStart({ avslutsorsak: varde, datum }: Avslut): readonly Rejection[] {
  const known = AVSLUTSORSAK.some(({ kod }) => kod === varde);
  if (!known || utanStart(varde) !== undefined) return [];
  const tillatna = koderDen(AVSLUTSORSAK, datum)
    .filter((one) => one.utanStart !== undefined)
    .map(({ kod }) => kod);
  return [reject('insats-ej-paborjad', { varde, tillatna }, '/avslutsorsak')];
}

function utanStart(orsak: string) {
  return AVSLUTSORSAK.find(({ kod }) => kod === orsak)?.utanStart;
}
