import { AVSLUTSORSAK, derived } from '../../domain/index.js';
import { effectiveHistory, utfallOf, type LoggedHistory } from '../history.js';
import { manadAv } from '../kvalitet/period.js';
import type { Utfallscell } from '../utfall-per.js';
import { dos } from './dos.js';
import { malforlopp, type Malforlopp } from './mal.js';

export const SESSIONER = 'sessioner|';
export const MINUTER = 'minuter|';
export const VID_AVBROTT = 'sessionerVidAvbrott|';

const avbrott = derived(
  AVSLUTSORSAK,
  (all) => new Set(all.filter((one) => one.avbrott === true).map(({ kod }) => kod)),
);

/**
 * What an ended insats tells of how it was carried out, in the month it ended: the number of insatser by how
 * many sessions and minutes they had, so that medians are exact, and how its goals moved.
 */
export function genomforandeceller(history: LoggedHistory): readonly Utfallscell[] {
  const underlag = utfallOf(history)?.underlag;
  if (underlag?.startdatum === undefined || underlag.avslutsdatum === undefined) return [];
  const held = effectiveHistory(history);
  const { metod, stadsdelsnamnd, avslutsdatum, avslutsorsak = '' } = underlag;
  const { sessioner, minuter } = dos(held, avslutsdatum);
  const sums: Record<string, number> = { avslutade: 1, ...malsummor(malforlopp(held)) };
  sums[`${SESSIONER}${sessioner}`] = 1;
  sums[`${MINUTER}${minuter}`] = 1;
  if (avbrott().has(avslutsorsak)) sums[`${VID_AVBROTT}${sessioner}`] = 1;
  return [{ key: { stadsdelsnamnd, metod, manad: manadAv(avslutsdatum) }, sums }];
}

/** Goals by how they went; the last level that anybody knew stands for the end. */
function malsummor(mal: readonly Malforlopp[]): Record<string, number> {
  const bedomda = mal.flatMap(({ forandring, startlage }) =>
    forandring === null ? [] : [{ forandring, niva: startlage + forandring }],
  );
  const antal = {
    medMal: mal.length > 0 ? 1 : 0,
    mal: mal.length,
    malBedomda: bedomda.length,
    malUppat: bedomda.filter(({ forandring }) => forandring > 0).length,
    malNedat: bedomda.filter(({ forandring }) => forandring < 0).length,
    malUppnadda: bedomda.filter(({ niva }) => niva >= 0).length,
  };
  return Object.fromEntries(Object.entries(antal).filter(([, n]) => n > 0));
}
