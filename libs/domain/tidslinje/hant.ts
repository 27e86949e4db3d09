import type { InsatsEvent, InsatsEventType, RecordedInsatsEvent } from '../insats/events.js';
import { dagIOrd } from './datumord.js';
import { HANT_ORD } from './ord.js';
import type { Tidslinjepost, Tilltal } from './types.js';

type DataOf<T extends InsatsEventType> = Extract<InsatsEvent, { readonly type: T }>['data'];
type Hant = keyof typeof HANT_ORD;

/** What is said of each event that is told; `undefined` where this one is not. `ord.ts` excuses the others. */
const SAGT: {
  readonly [T in InsatsEventType]?: (data: DataOf<T>, before: Before) => Hant | undefined;
} = {
  InsatsErbjuden: () => 'fraga',
  InsatsEjErbjuden: () => 'ej-erbjuden',
  InsatsAccepterad: ({ svar }) =>
    svar.some((one) => one.part === 'barn' && one.svar === 'ja') ? 'ja-barnet' : 'ja',
  InsatsAvbojd: () => 'nej',
  BeslutFattat: ({ utfall }) => utfall,
  BeslutAndrat: () => 'beslut-andrat',
  BeslutUpphort: () => 'beslut-upphort',
  BeslutOverklagat: () => 'overklagat',
  OverklagandeAvgjort: () => 'avgjort',
  StalldIKo: () => 'ko',
  GenomforandeplanUpprattad: () => 'plan',
  GenomforandeplanReviderad: () => 'ny-plan',
  InsatsPaborjad: () => 'start',
  VerkstallighetAvbruten: () => 'paus',
  VerkstallighetAterupptagen: () => 'efter-paus',
  SkattningRegistrerad: ({ informant }) => (informant === 'barn' ? 'svarade' : undefined),
  UppfoljningGenomford: ({ barnetDelaktigt }) =>
    barnetDelaktigt === 'ja' ? 'uppfoljning-med' : 'uppfoljning',
  DelaktighetNoterad: ({ svar, form }) =>
    svar === 'ja' && form !== 'observation' ? 'hord' : undefined,
  SipRegistrerad: ({ status }) => (status === 'genomford' ? 'sip' : undefined),
  InsatsOverflyttad: () => 'flytt',
  InsatsAvslutad: ({ avslutsorsak }, { started }) => {
    if (avslutsorsak === 'AVLIDEN') return 'slut-for-alltid';
    return started ? 'slut' : 'blev-inte-av';
  },
  UppfoljningEfterAvslut: () => 'efter-slutet',
  UppfoljningEfterUtredningBeslutad: () => 'haller-kontakt',
  UppfoljningEfterUtredningAvslutad: () => 'slutade-hora-av-sig',
};

/** The kinds of events that the child is told of. */
export const SAGDA = Object.keys(SAGT) as readonly InsatsEventType[];

interface Before {
  readonly started: boolean;
}

/** Det som har hänt, i sin ordning. (What has happened; what is said twice of one day is said once.) */
export function hant(held: readonly RecordedInsatsEvent[], tilltal: Tilltal): Tidslinjepost[] {
  const before = { started: held.some(({ type }) => type === 'InsatsPaborjad') };
  const med = new Set(held.filter(isMed).map(({ data }) => data.datum));
  const poster = held
    .filter(({ type, data }) => !(type === 'DelaktighetNoterad' && med.has(data.datum)))
    .flatMap((event) => post(event, { before, tilltal }));
  // Stable: of one day in the order in which it was recorded.
  const sorted = poster.sort((a, b) =>
    (a.dag ?? '') < (b.dag ?? '') ? -1 : a.dag === b.dag ? 0 : 1,
  );
  return enGang(sorted);
}

/** A follow-up at which the child was heard says that it was: that it was noted, too, says no more. */
function isMed({ type, data }: RecordedInsatsEvent): boolean {
  return type === 'UppfoljningGenomford' && data.barnetDelaktigt === 'ja';
}

interface Sagd {
  readonly before: Before;
  readonly tilltal: Tilltal;
}

function post({ type, data }: RecordedInsatsEvent, { before, tilltal }: Sagd): Tidslinjepost[] {
  // The compiler cannot tie the type to the payload beside it.
  const say = SAGT[type] as ((data: unknown, before: Before) => Hant | undefined) | undefined;
  const hant = say?.(data, before);
  if (hant === undefined) return [];
  const { rubrik, [tilltal]: text } = HANT_ORD[hant];
  const nar = dagIOrd(data.datum);
  return [{ slag: 'har-hant', sakerhet: 'dag', dag: data.datum, nar, rubrik, text }];
}

/** Of several that say the same of the same time the first. */
export function enGang(poster: readonly Tidslinjepost[]): Tidslinjepost[] {
  const seen = new Set<string>();
  return poster.filter(({ nar, rubrik, text }) => {
    const key = `${nar}|${rubrik}|${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
