import { dayNumber, daysBetween, type Datum } from '../../datum.js';
import { efterfoljare } from '../../organisation/index.js';
import type { Rejection } from '../../rejection.js';
import { aktOf } from '../akt.js';
import type { Matpunkt } from '../../kodverk/types.js';
import type {
  Grunduppgifter,
  InsatsEvent,
  InsatsEventType,
  SkattningRegistrerad,
} from '../events.js';
import { firstData } from '../evolve.js';
import { reject } from '../reject.js';
import type { Avslutad, InsatsState } from '../state.js';
import { tagetJa } from './regler-erbjudande.js';
import { isOpening } from './regler-inledning.js';
import { tagenPlacering } from './regler-placering.js';

/** How far from the end a rating may lie and still count as one at the end. */
export const AVSLUTSFONSTER_DAGAR = 60;

/** What a new event meets in the state it arrives at. */
export function lageFaults(event: InsatsEvent, state: InsatsState): readonly Rejection[] {
  return [
    ...slutFaults(event, state),
    ...oenigaGrunduppgifter(event, state),
    ...utanByte(event, state),
    ...tagetJa(event, state.gallande),
    ...tagenPlacering(event, state.gallande),
  ];
}

/** What an insats that has ended no longer takes in. */
export function slutFaults(event: InsatsEvent, state: InsatsState): readonly Rejection[] {
  return state.lage === 'Avslutad' ? endedFaults(event, state) : [];
}

/** A move to where it already is. */
function utanByte(event: InsatsEvent, state: InsatsState): readonly Rejection[] {
  const akt = aktOf(state.gallande);
  if (event.type === 'InsatsOverflyttad' && event.data.tillNamnd === akt?.namnd) {
    return [reject('samma-namnd', { varde: akt.namnd }, '/tillNamnd')];
  }
  return event.type === 'IndividBytt' && event.data.tillIndividId === akt?.individId
    ? [reject('samma-individ', {}, '/tillIndividId')]
    : [];
}

/** What may be told of an insats after its end: how it went on, and what is said of the decision. */
const EFTER_AVSLUT: ReadonlySet<InsatsEventType> = new Set<InsatsEventType>([
  'UppfoljningEfterAvslut',
  'UppfoljningEfterUtredningBeslutad',
  'UppfoljningEfterUtredningAvslutad',
  'DelaktighetNoterad',
  'SipRegistrerad',
  'VidtalandeNoterat',
  'StruktureradBedomningGjord',
  'SessionGenomford',
  'SkattningEjGenomford',
  'BeslutOverklagat',
  'OverklagandeAvgjort',
  'BeslutUpphort',
  'EjVerkstalltBeslutRapporterat',
  'IndividBytt',
  'InsatsOverflyttad',
  // A right does not lapse because the insats has ended.
  'UppgiftIfragasatt',
  'BehandlingBegransad',
  'BegransningHavd',
]);

/** What begins and ends an insats is not told anew once it has ended. */
const INRAMAR: ReadonlySet<InsatsEventType> = new Set<InsatsEventType>([
  'InsatsErbjuden',
  'InsatsPaborjad',
  'InsatsAvslutad',
]);

/** A paper that turns up late is let in where it belongs, and flagged as late. */
function isFoundLate({ type, data }: InsatsEvent, avslutsdatum: Datum): boolean {
  return data.datum <= avslutsdatum && !INRAMAR.has(type);
}

function endedFaults(event: InsatsEvent, state: Avslutad): readonly Rejection[] {
  const datum = state.avslutsdatum;
  if (EFTER_AVSLUT.has(event.type) || isFoundLate(event, datum)) return [];
  if (event.type === 'SkattningRegistrerad' && event.data.matpunkt !== 'start') {
    const late = lateRating(event.data, datum);
    if (late !== undefined) return late;
  }
  // A decision that comes last is irregular, not impossible: it is let in and flagged.
  const lateDecision =
    event.type === 'BeslutFattat' && firstData(state.gallande, 'BeslutFattat') === undefined;
  return lateDecision ? [] : [reject('insats-redan-avslutad', { datum })];
}

/** A rating after the end: at follow-up, or near enough to count as one at the end; undefined for others. */
function lateRating(
  { matpunkt, datum: varde }: SkattningRegistrerad['data'],
  datum: Datum,
): readonly Rejection[] | undefined {
  if (isFollowUp(matpunkt)) return [];
  if (matpunkt !== 'avslut') return undefined;
  const values = { varde, dagar: AVSLUTSFONSTER_DAGAR, datum };
  return Math.abs(daysBetween(datum, varde)) <= AVSLUTSFONSTER_DAGAR
    ? []
    : [reject('skattning-utanfor-avslutsfonstret', values, '/datum')];
}

function isFollowUp(matpunkt: Matpunkt): boolean {
  return matpunkt.startsWith('efter-');
}

/** Board and age may differ between one opening and the next, but only as far as time and mergers explain. */
function oenigaGrunduppgifter(event: InsatsEvent, state: InsatsState): readonly Rejection[] {
  if (!isOpening(event)) return [];
  const { data } = event;
  const openings = state.gallande.filter((other) => isOpening(other));
  const earlier = openings.findLast(({ type }) => type !== event.type)?.data;
  if (earlier === undefined) return [];
  const faults: Rejection[] = [];
  const compare = (falt: 'stadsdelsnamnd' | 'alderAr', agrees: boolean) => {
    const values = { falt, varde: data[falt], tidigare: earlier[falt] };
    if (!agrees) faults.push(reject('uppgift-motsager', values, `/${falt}`));
  };
  compare('stadsdelsnamnd', sameBoard(earlier, data));
  compare('alderAr', plausibleAges(earlier, data));
  return faults;
}

type Daterad = Grunduppgifter & { readonly datum: Datum };

function sameBoard(a: Daterad, b: Daterad): boolean {
  const datum = a.datum > b.datum ? a.datum : b.datum;
  return efterfoljare(a.stadsdelsnamnd, datum) === efterfoljare(b.stadsdelsnamnd, datum);
}

function plausibleAges(a: Daterad, b: Daterad): boolean {
  if (typeof a.alderAr !== 'number' || typeof b.alderAr !== 'number') return true;
  const years = (dayNumber(b.datum) - dayNumber(a.datum)) / 365.25;
  return Math.abs(b.alderAr - a.alderAr - years) <= 1.01;
}
