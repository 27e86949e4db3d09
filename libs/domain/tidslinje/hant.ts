import type { InsatsEvent, InsatsEventType, RecordedInsatsEvent } from '../insats/events.js';
import { dagIOrd } from './datumord.js';
import { HANT_ORD } from './ord.js';
import { isGjord } from './sip.js';
import { blevJa, blevNej } from './svaren.js';
import type { Tidslinjepost, Tilltal } from './types.js';

type DataOf<T extends InsatsEventType> = Extract<InsatsEvent, { readonly type: T }>['data'];
type Hant = keyof typeof HANT_ORD;
type Sagt = Hant | readonly Hant[] | undefined;

/** What is said of each event that is told; `undefined` where this one is not. `ord.ts` excuses the others. */
const SAGT: {
  readonly [T in InsatsEventType]?: (data: DataOf<T>, runtom: Runtom) => Sagt;
} = {
  InsatsErbjuden: () => 'fraga',
  InsatsEjErbjuden: () => 'ej-erbjuden',
  InsatsAccepterad: (data, { hittills }) => blevJa(data, hittills),
  InsatsAvbojd: (data, { hittills }) => blevNej(data, hittills),
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
  SipRegistrerad: (data, { sedan }) => (isGjord(data, sedan) ? 'sip' : undefined),
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

/** The history that an event stands in, by its days. */
interface Runtom {
  readonly started: boolean;
  /** Up to the event, with it. */
  readonly hittills: readonly RecordedInsatsEvent[];
  readonly sedan: readonly RecordedInsatsEvent[];
}

/** Det som har hänt, i sin ordning. (What has happened; what is said twice of one day is said once.) */
export function hant(held: readonly RecordedInsatsEvent[], tilltal: Tilltal): Tidslinjepost[] {
  const started = held.some(({ type }) => type === 'InsatsPaborjad');
  const med = new Set(held.filter(isMed).map(({ data }) => data.datum));
  // Stable: of one day in the order in which it was recorded.
  const byDay = [...held].sort(({ data: a }, { data: b }) =>
    a.datum < b.datum ? -1 : a.datum === b.datum ? 0 : 1,
  );
  const poster = byDay.flatMap((event, i) => {
    if (event.type === 'DelaktighetNoterad' && med.has(event.data.datum)) return [];
    const runtom = { started, hittills: byDay.slice(0, i + 1), sedan: byDay.slice(i + 1) };
    return posterAv(event, { runtom, tilltal });
  });
  return enGang(poster);
}

/** A follow-up at which the child was heard says that it was: that it was noted, too, says no more. */
function isMed({ type, data }: RecordedInsatsEvent): boolean {
  return type === 'UppfoljningGenomford' && data.barnetDelaktigt === 'ja';
}

interface Sammanhang {
  readonly runtom: Runtom;
  readonly tilltal: Tilltal;
}

function posterAv(
  { type, data }: RecordedInsatsEvent,
  { runtom, tilltal }: Sammanhang,
): Tidslinjepost[] {
  // The compiler cannot tie the type to the payload beside it.
  const say = SAGT[type] as ((data: unknown, runtom: Runtom) => Sagt) | undefined;
  const nar = dagIOrd(data.datum);
  return [say?.(data, runtom) ?? []].flat().map((hant) => {
    const { rubrik, [tilltal]: text } = HANT_ORD[hant];
    return { slag: 'har-hant', sakerhet: 'dag', dag: data.datum, nar, rubrik, text };
  });
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
