import {
  begransningOf,
  bevakningar,
  datumInSweden,
  isGallrad,
  type Datum,
  type Grunduppgifter,
  type RecordedInsatsEvent,
} from '../../domain/index.js';
import { aktenOf, effectiveHistory, recordedHistory, type LoggedHistory } from '../history.js';
import { memoizeLast } from '../memoize-last.js';

/** One event as it was recorded, and as it holds. */
export interface Registrering {
  readonly inspelad: RecordedInsatsEvent;
  /** With its corrections; undefined for what was annulled and for what corrects and annuls. */
  readonly galler: RecordedInsatsEvent | undefined;
  /** The day in Sweden on which it was recorded. */
  readonly dag: Datum;
}

/** What the figures about how things are recorded need of one insats. */
export interface Kvalitetsunderlag {
  /** The nämnd that answers for the insats now: the one that can mend what is wrong. */
  readonly namnd: string;
  readonly metod: string;
  readonly alderAr: Grunduppgifter['alderAr'];
  /** The day of its first opening event. */
  readonly oppnad: Datum;
  readonly held: readonly RecordedInsatsEvent[];
  readonly registreringar: readonly Registrering[];
}

/** Undefined when nothing ever opened it, when it is gallrad, or when its processing is restricted. */
export const kvalitetsunderlag = memoizeLast(
  (history: LoggedHistory): Kvalitetsunderlag | undefined => {
    const recorded = recordedHistory(history);
    if (recorded.some(isGallrad)) return undefined;
    const held = effectiveHistory(history);
    const akt = aktenOf(history);
    const grund = grundOf(held) ?? grundOf(recorded);
    if (akt === undefined || grund === undefined || begransningOf(held) !== undefined) {
      return undefined;
    }
    return {
      namnd: akt.namnd,
      metod: grund.metod,
      alderAr: grund.alderAr,
      oppnad: grund.datum,
      held,
      registreringar: registreringar(recorded, held),
    };
  },
);

/** The due dates of one insats, worked out once for all who ask in one pass over the log. */
export const bevakningarOf = memoizeLast((history: LoggedHistory) =>
  bevakningar(effectiveHistory(history)),
);

type Grund = Grunduppgifter & { readonly datum: Datum };

/** What was decided or started stands before what was offered; the day is that of the first of them all. */
function grundOf(history: readonly RecordedInsatsEvent[]): Grund | undefined {
  let first: Grund | undefined;
  for (const { type, data } of history) {
    if (!('metod' in data)) continue;
    first ??= data;
    if (type === 'BeslutFattat' || type === 'InsatsPaborjad') {
      return first === data ? data : { ...data, datum: first.datum };
    }
  }
  return first;
}

function registreringar(
  recorded: readonly RecordedInsatsEvent[],
  held: readonly RecordedInsatsEvent[],
): readonly Registrering[] {
  const holding = recorded === held ? undefined : new Map(held.map((event) => [event.id, event]));
  return recorded.map((inspelad) => ({
    inspelad,
    galler: holding === undefined ? inspelad : holding.get(inspelad.id),
    dag: dagenAv(inspelad.recordedAt),
  }));
}

const HOUR_MS = 3_600_000;

/** Sweden is whole hours from UTC, so that an hour is all of one day. */
const DAGAR = new Map<number, Datum>();

/** The day in Sweden; a log has far more events than hours. */
function dagenAv(recordedAt: number): Datum {
  const hour = Math.floor(recordedAt / HOUR_MS);
  let dag = DAGAR.get(hour);
  if (dag === undefined) DAGAR.set(hour, (dag = datumInSweden(recordedAt)));
  return dag;
}
