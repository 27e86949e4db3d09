import {
  AVSLUTSORSAK,
  begransningOf,
  daysBetween,
  derived,
  type Datum,
  type Grunduppgifter,
  type RecordedInsatsEvent,
} from '../../domain/index.js';
import { effectiveHistory, type LoggedHistory } from '../history.js';
import { enligtNyaste, type Skattningspar } from '../par.js';
import { insatsunderlag, type Insatsunderlag } from '../underlag.js';

/** What releases need to know of one insats, as it was known at a position. */
export interface Fakta {
  readonly individId: string;
  readonly metod: string;
  /** Code of the nämnd as it was then. */
  readonly namnd: string;
  readonly kon: string;
  readonly aldersgrupp: string;
  readonly erbjuden: Datum | undefined;
  readonly accepterad: boolean;
  readonly beslutad: Datum | undefined;
  readonly startad: Datum | undefined;
  readonly avslutad: Datum | undefined;
  readonly avslut: 'fullfoljd' | 'avbrott' | 'annat';
  readonly medPlan: boolean;
  readonly medStart: boolean;
  readonly par: readonly Skattningspar[];
  /** The first new concern on or after the end. */
  readonly nyOro: Datum | undefined;
}

/** Undefined when nothing opening is left, or when the processing is restricted. */
export function faktaOf(history: LoggedHistory): Fakta | undefined {
  const held = effectiveHistory(history);
  const grund = grundOf(held);
  if (grund === undefined || begransningOf(held) !== undefined) return undefined;
  const underlag = insatsunderlag(held);
  return {
    individId: grund.individId,
    metod: underlag?.metod ?? grund.metod,
    namnd: underlag?.stadsdelsnamnd ?? grund.stadsdelsnamnd,
    kon: grund.kon,
    aldersgrupp: aldersgruppAv(grund.alderAr),
    ...erbjudande(held),
    ...forlopp(underlag),
    nyOro: nyOroEfter(held, underlag?.avslutsdatum),
  };
}

const EJ_BESLUTAD = {
  ...{ beslutad: undefined, startad: undefined, avslutad: undefined, avslut: 'annat' as const },
  ...{ medPlan: false, medStart: false, par: [] },
};

function forlopp(underlag: Insatsunderlag | undefined) {
  if (underlag === undefined) return EJ_BESLUTAD;
  const { beslutsdatum, startdatum, avslutsdatum, avslutsorsak, harPlan, par } = underlag;
  return {
    ...{ beslutad: beslutsdatum, startad: startdatum },
    // What never started cannot have been carried through; it is no outcome.
    avslutad: startdatum === undefined ? undefined : avslutsdatum,
    avslut: underlag.fullfoljd ? ('fullfoljd' as const) : avslutOf(avslutsorsak),
    ...{ medPlan: harPlan, medStart: underlag.harStartskattning, par: enligtNyaste(par) },
  };
}

/** The first event that says whom it is about; a decision before an offer. */
function grundOf(held: readonly RecordedInsatsEvent[]): Grunduppgifter | undefined {
  let offer: Grunduppgifter | undefined;
  for (const event of held) {
    if (event.type === 'BeslutFattat' || event.type === 'InsatsPaborjad') return event.data;
    if (event.type === 'InsatsErbjuden') offer ??= event.data;
  }
  return offer;
}

function erbjudande(held: readonly RecordedInsatsEvent[]) {
  let erbjuden: Datum | undefined;
  let accepterad = false;
  for (const event of held) {
    if (event.type === 'InsatsErbjuden') erbjuden ??= event.data.datum;
    else if (event.type === 'InsatsAccepterad') accepterad = true;
    else if (event.type === 'InsatsAvbojd') accepterad = false;
  }
  return { erbjuden, accepterad };
}

function nyOroEfter(
  held: readonly RecordedInsatsEvent[],
  avslutad: Datum | undefined,
): Datum | undefined {
  let first: Datum | undefined;
  for (const event of held) {
    if (event.type !== 'NyOroInkommen' || avslutad === undefined) continue;
    const { datum } = event.data;
    if (datum >= avslutad && (first === undefined || datum < first)) first = datum;
  }
  return first;
}

const orsaker = derived(AVSLUTSORSAK, (all) => new Map(all.map((orsak) => [orsak.kod, orsak])));

function avslutOf(kod: string | undefined): Fakta['avslut'] {
  const orsak = kod === undefined ? undefined : orsaker().get(kod);
  return orsak?.avbrott === true ? 'avbrott' : 'annat';
}

/** Age bands of the city's own statistics, by the highest age of each. */
const ALDERSGRUPPER = [
  ['0-5', 5],
  ['6-12', 12],
  ['13-17', 17],
  ['18-', Number.POSITIVE_INFINITY],
] as const;

function aldersgruppAv(alderAr: Grunduppgifter['alderAr']): string {
  if (alderAr === 'uppgift-saknas') return 'okand';
  return ALDERSGRUPPER.find(([, tom]) => alderAr <= tom)?.[0] ?? 'okand';
}

/** Whether a day lies within so many days after another. */
export function inom(dagar: number, fran: Datum, till: Datum | undefined): boolean {
  return till !== undefined && daysBetween(fran, till) <= dagar;
}
