import { AVSLUTSORSAK, derived, type Datum, type RecordedInsatsEvent } from '../../domain/index.js';
import { effectiveHistory, utfallOf, type LoggedHistory } from '../history.js';
import { manadAv } from '../kvalitet/period.js';
import { bevakningarOf } from '../kvalitet/underlag.js';
import { FORANDRING, FULLFOLJDAS } from '../parbidrag.js';
import { tommaSummor, type Summor } from '../summor.js';
import type { Utfallscell } from '../utfall-per.js';
import { dos } from './dos.js';
import { eftersummor } from './efter.js';
import { formsummor } from './former.js';
import { komponenterOf, komponentsummor } from './komponenter.js';
import { malforlopp, type Malforlopp } from './mal.js';
import { malomradessummor } from './malomraden.js';
import { MINUTER, SESSIONER, VID_AVBROTT } from './namn.js';
import { synsummor } from './syn.js';

const avbrott = derived(
  AVSLUTSORSAK,
  (all) => new Set(all.filter((one) => one.avbrott === true).map(({ kod }) => kod)),
);

/**
 * What an ended insats tells of how it was carried out and of how it went afterwards, in the month it ended:
 * the number of insatser by how many sessions and minutes they had, so that medians are exact, how its goals
 * moved, what was said at the end and after it; and the dose and the outcome once more per component.
 */
export function genomforandeceller(history: LoggedHistory): readonly Utfallscell[] {
  const utfall = utfallOf(history);
  if (utfall?.underlag.startdatum === undefined) return [];
  const { metod, stadsdelsnamnd, avslutsdatum, avslutsorsak = '' } = utfall.underlag;
  if (avslutsdatum === undefined) return [];
  const held = effectiveHistory(history);
  const mal = malforlopp(held);
  const given = dossummor(held, avslutsdatum);
  const sums = together(
    ...[{ avslutade: 1 }, given.sums, malsummor(mal), malomradessummor(mal)],
    synsummor(held.findLast((event) => event.type === 'InsatsAvslutad')?.data),
    eftersummor(held, bevakningarOf(history)),
    komponentsummor(komponenterOf(held), together(given.sums, utfallet(utfall.bidrag))),
  );
  if (avbrott().has(avslutsorsak)) sums[`${VID_AVBROTT}${given.sessioner}`] = 1;
  return [{ key: { stadsdelsnamnd, metod, manad: manadAv(avslutsdatum) }, sums }];
}

/** Sums of different names in one. */
function together(...parts: readonly Summor[]): Record<string, number> {
  return Object.assign(tommaSummor(), ...parts) as Record<string, number>;
}

function dossummor(held: readonly RecordedInsatsEvent[], avslut: Datum) {
  const { sessioner, minuter } = dos(held, avslut);
  const sums: Record<string, number> = formsummor(held);
  sums[`${SESSIONER}${sessioner}`] = 1;
  sums[`${MINUTER}${minuter}`] = 1;
  return { sessioner, sums };
}

/** Of what an insats adds to the figures on outcome: that it ended and how, and its change. */
function utfallet(bidrag: Summor): Record<string, number> {
  const sums = tommaSummor();
  for (const namn in bidrag) if (isUtfall(namn)) sums[namn] = bidrag[namn] ?? 0;
  return sums;
}

const SLUTEN = ['avslutade', 'fullfoljda', 'avbrott'];

function isUtfall(namn: string): boolean {
  if (SLUTEN.includes(namn)) return true;
  return namn.startsWith(FORANDRING) || namn.startsWith(FULLFOLJDAS);
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
