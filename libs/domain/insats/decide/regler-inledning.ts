import type { Rejection } from '../../rejection.js';
import type { Grunduppgifter, InsatsEvent, InsatsEventType } from '../events.js';
import { allData, firstData } from '../evolve.js';
import { reject } from '../reject.js';

const OPENINGS = ['InsatsErbjuden', 'InsatsEjErbjuden', 'BeslutFattat', 'InsatsPaborjad'] as const;

/** An event that may come first, since it says whom the insats is about and who answers for it. */
export type OpeningEvent = Extract<InsatsEvent, { readonly type: (typeof OPENINGS)[number] }>;

export function isOpening(event: InsatsEvent): event is OpeningEvent {
  return (OPENINGS as readonly string[]).includes(event.type);
}

/** En insats inleds av erbjudande, beslut eller start. (Something must have opened it.) */
export function inledd(history: readonly InsatsEvent[]): readonly Rejection[] {
  if (history.length === 0) return [];
  const opened = history.some(isOpening);
  return opened ? [] : [reject('insats-ej-inledd')];
}

/** Högst ett erbjudande, ett beslut och en start. (One of each.) */
export function enAvVarje(history: readonly InsatsEvent[]): readonly Rejection[] {
  const [start, nyStart] = allData(history, 'InsatsPaborjad');
  const [offer, secondOffer] = allData(history, 'InsatsErbjuden');
  const faults = [...secondDecision(history)];
  if (start !== undefined && nyStart !== undefined) {
    faults.push(reject('insats-redan-paborjad', { datum: start.datum }, '/datum'));
  }
  if (offer !== undefined && secondOffer !== undefined) {
    faults.push(reject('erbjudande-finns-redan', { datum: offer.datum }, '/datum'));
  }
  return faults;
}

function secondDecision(history: readonly InsatsEvent[]): readonly Rejection[] {
  const [beslut, second] = allData(history, 'BeslutFattat');
  if (beslut === undefined || second === undefined) return [];
  const afterRefusal = beslut.utfall === 'avslag' && second.utfall !== 'avslag';
  const code = afterRefusal ? 'bifall-efter-avslag' : 'beslut-finns-redan';
  return [reject(code, { datum: beslut.datum }, '/utfall')];
}

/** What says nothing of the insats being carried out, and may stand beside any decision. */
const VID_SIDAN: ReadonlySet<InsatsEventType> = new Set<InsatsEventType>([
  'DelaktighetNoterad',
  'SipRegistrerad',
  'VidtalandeNoterat',
  'StruktureradBedomningGjord',
  'UppfoljningEfterUtredningBeslutad',
  'UppfoljningEfterUtredningAvslutad',
  'IndividBytt',
  'InsatsOverflyttad',
  'UppgiftIfragasatt',
  'BehandlingBegransad',
  'BegransningHavd',
]);

const VID_AVSLAG: ReadonlySet<InsatsEventType> = new Set<InsatsEventType>([
  ...VID_SIDAN,
  'BeslutFattat',
  'InsatsErbjuden',
  'InsatsAccepterad',
  'InsatsAvbojd',
  'AcceptOkand',
  'BeslutOverklagat',
  'OverklagandeAvgjort',
]);

/** Inget genomförande vid sidan av ett avslag. (A refused insats is never carried out.) */
export function ingetVidAvslag(history: readonly InsatsEvent[]): readonly Rejection[] {
  const beslut = firstData(history, 'BeslutFattat');
  const others = history.some(({ type }) => !VID_AVSLAG.has(type));
  return beslut?.utfall === 'avslag' && others ? [reject('insats-avslagen')] : [];
}

/** Inget vid sidan av att ingen insats erbjöds. (Where nothing was offered there is nothing to carry out.) */
export function ingetVidEjErbjuden(history: readonly InsatsEvent[]): readonly Rejection[] {
  const none = firstData(history, 'InsatsEjErbjuden');
  if (none === undefined) return [];
  const others = history.some(({ type }) => type !== 'InsatsEjErbjuden' && !VID_SIDAN.has(type));
  const twice = allData(history, 'InsatsEjErbjuden').length > 1;
  return others || twice ? [reject('insats-ej-erbjuden', { datum: none.datum })] : [];
}

/** Alla inledande händelser gäller samma individ, metod och kön. (What all of them say, they say alike.) */
export function sammaGrunduppgifter(history: readonly InsatsEvent[]): readonly Rejection[] {
  const [first, ...others] = history.filter(isOpening);
  if (first === undefined) return [];
  return others
    .filter(({ type }) => type !== first.type)
    .flatMap((other) => contradictions(first.data, other.data));
}

function contradictions(earlier: Grunduppgifter, later: Grunduppgifter): readonly Rejection[] {
  const faults: Rejection[] = [];
  for (const falt of ['individId', 'metod', 'kon'] as const) {
    const unknown = earlier[falt] === 'uppgift-saknas' || later[falt] === 'uppgift-saknas';
    if (unknown || earlier[falt] === later[falt]) continue;
    const values = { falt, varde: later[falt], tidigare: earlier[falt] };
    faults.push(reject('uppgift-motsager', values, `/${falt}`));
  }
  return faults;
}

/** Start och beslut säger samma om behovsprövning; utan beslut, start och erbjudande. (The start repeats what is known, or says what is not.) */
export function sammaProvning(history: readonly InsatsEvent[]): readonly Rejection[] {
  const start = history.find((event) => event.type === 'InsatsPaborjad');
  const other =
    history.find((event) => event.type === 'BeslutFattat') ??
    history.find((event) => event.type === 'InsatsErbjuden');
  if (start?.data.behovsprovad === undefined || other === undefined) return [];
  const [first, second] =
    history.indexOf(start) < history.indexOf(other) ? [start, other] : [other, start];
  const values = {
    falt: 'behovsprovad',
    varde: second.data.behovsprovad,
    tidigare: first.data.behovsprovad,
  };
  return values.varde === values.tidigare
    ? []
    : [reject('uppgift-motsager', values, '/behovsprovad')];
}

/** Anonym bara utan behovsprövning. (Nobody is anonymous to a decision about them.) */
export function anonymitet(history: readonly InsatsEvent[]): readonly Rejection[] {
  const start = firstData(history, 'InsatsPaborjad');
  const named = history.some((event) => isOpening(event) && event.type !== 'InsatsPaborjad');
  return start?.anonym === true && named ? [reject('anonym-med-beslut', {}, '/anonym')] : [];
}
