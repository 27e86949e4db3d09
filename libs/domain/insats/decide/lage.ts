import { dayNumber, daysBetween, type Datum } from '../../datum.js';
import { efterfoljare } from '../../organisation/index.js';
import type { Rejection } from '../../rejection.js';
import type { Grunduppgifter, InsatsEvent } from '../events.js';
import { firstData } from '../evolve.js';
import { reject } from '../reject.js';
import type { Avslutad, InsatsState } from '../state.js';

/** How far from the end a rating may lie and still count as one at the end. */
export const AVSLUTSFONSTER_DAGAR = 60;

/** What a new event meets in the state it arrives at. */
export function lageFaults(event: InsatsEvent, state: InsatsState): readonly Rejection[] {
  const ended = state.lage === 'Avslutad' ? endedFaults(event, state) : [];
  return [...ended, ...oenigaGrunduppgifter(event, state)];
}

function endedFaults(event: InsatsEvent, state: Avslutad): readonly Rejection[] {
  const datum = state.avslutsdatum;
  if (event.type === 'SkattningRegistrerad' && event.data.matpunkt === 'avslut') {
    const varde = event.data.datum;
    const values = { varde, dagar: AVSLUTSFONSTER_DAGAR, datum };
    return Math.abs(daysBetween(datum, varde)) <= AVSLUTSFONSTER_DAGAR
      ? []
      : [reject('skattning-utanfor-avslutsfonstret', values, '/datum')];
  }
  // A decision that comes last is irregular, not impossible: it is let in and flagged.
  const lateDecision =
    event.type === 'BeslutFattat' && firstData(state.gallande, 'BeslutFattat') === undefined;
  return lateDecision ? [] : [reject('insats-redan-avslutad', { datum })];
}

/** Board and age may differ between decision and start, but only as far as time and mergers explain. */
function oenigaGrunduppgifter(event: InsatsEvent, state: InsatsState): readonly Rejection[] {
  if (event.type !== 'BeslutFattat' && event.type !== 'InsatsPaborjad') return [];
  const other = event.type === 'BeslutFattat' ? 'InsatsPaborjad' : 'BeslutFattat';
  const earlier = firstData(state.gallande, other);
  if (earlier === undefined) return [];
  const faults: Rejection[] = [];
  const compare = (falt: 'stadsdelsnamnd' | 'alderAr', agrees: boolean) => {
    const values = { falt, varde: event.data[falt], tidigare: earlier[falt] };
    if (!agrees) faults.push(reject('uppgift-motsager', values, `/${falt}`));
  };
  compare('stadsdelsnamnd', sameBoard(earlier, event.data));
  compare('alderAr', plausibleAges(earlier, event.data));
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
