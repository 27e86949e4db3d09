import {
  begransningOf,
  svaret,
  type Datum,
  type InsatsEventType,
  type RecordedInsatsEvent,
} from '../../domain/index.js';
import { effectiveHistory, utfallOf, type LoggedHistory } from '../history.js';
import { memoizeLast } from '../memoize-last.js';

type DataOf<T extends InsatsEventType> = Extract<RecordedInsatsEvent, { readonly type: T }>['data'];

/** Vägen till en insats. (What one insats says of how somebody came to it, or did not.) */
export interface Vag {
  readonly metod: string;
  /** Where it was decided or started; of what was neither, where it was offered or not offered. */
  readonly stadsdelsnamnd: string;
  /** The needs that it is or was to meet, as last told, in order; none where nobody has said. */
  readonly behov: readonly string[];
  readonly erbjudande: DataOf<'InsatsErbjuden'> | undefined;
  readonly ejErbjuden: DataOf<'InsatsEjErbjuden'> | undefined;
  readonly accepterad: readonly DataOf<'InsatsAccepterad'>[];
  readonly avbojd: readonly DataOf<'InsatsAvbojd'>[];
  readonly okant: Datum | undefined;
  /** Somebody has decided to follow the child up all the same. */
  readonly foljsUpp: boolean;
  /** What the family last answered. */
  readonly svar: ReturnType<typeof svaret>;
  /** Only a decision in favour, whole or in part. */
  readonly beslut: Datum | undefined;
  readonly avslag: Datum | undefined;
  readonly upphort: DataOf<'BeslutUpphort'> | undefined;
  readonly uppdrag: readonly (DataOf<'UppdragLamnat'> | DataOf<'UppdragMottaget'>)[];
  readonly ko: Datum | undefined;
  readonly rapporter: readonly DataOf<'EjVerkstalltBeslutRapporterat'>[];
  readonly start: Datum | undefined;
  /** Who gives it by the word of the start; left out of most. */
  readonly utforareVidStart: DataOf<'InsatsPaborjad'>['utforare'];
  readonly avslut: Avslut | undefined;
}

interface Avslut {
  readonly datum: Datum;
  readonly avslutsorsak: string;
  /** By the template of the method or else the kodverk, as in the outcome. */
  readonly fullfoljd: boolean;
}

/** Undefined when nothing opening is left of the insats, or when its processing is restricted. */
export const vagOf = memoizeLast((history: LoggedHistory): Vag | undefined => {
  const held = effectiveHistory(history);
  const grund = grundOf(held);
  if (grund === undefined || begransningOf(held) !== undefined) return undefined;
  const all = byType(held);
  const decided = all('BeslutFattat');
  const { metod, stadsdelsnamnd } = grund;
  return {
    ...{ metod, stadsdelsnamnd, svar: svaret(held), behov: behoven(held) },
    erbjudande: all('InsatsErbjuden')[0],
    ejErbjuden: all('InsatsEjErbjuden')[0],
    accepterad: all('InsatsAccepterad'),
    avbojd: all('InsatsAvbojd'),
    okant: all('AcceptOkand')[0]?.datum,
    foljsUpp: all('UppfoljningEfterUtredningBeslutad').length > 0,
    beslut: decided.find(({ utfall }) => utfall !== 'avslag')?.datum,
    avslag: decided.find(({ utfall }) => utfall === 'avslag')?.datum,
    upphort: all('BeslutUpphort')[0],
    uppdrag: [...all('UppdragLamnat'), ...all('UppdragMottaget')],
    ko: all('StalldIKo')[0]?.datum,
    rapporter: all('EjVerkstalltBeslutRapporterat'),
    ...starten(all('InsatsPaborjad')[0]),
    avslut: avslutOf(all('InsatsAvslutad')[0], history),
  };
});

function starten(start: DataOf<'InsatsPaborjad'> | undefined) {
  return { start: start?.datum, utforareVidStart: start?.utforare };
}

/** The decision or the start say where it counts, as in the outcome; before them the offer does. */
function grundOf(
  held: readonly RecordedInsatsEvent[],
): { readonly metod: string; readonly stadsdelsnamnd: string } | undefined {
  let offered: DataOf<'InsatsErbjuden' | 'InsatsEjErbjuden'> | undefined;
  for (const { type, data } of held) {
    if (type === 'BeslutFattat' || type === 'InsatsPaborjad') return data;
    if (type === 'InsatsErbjuden' || type === 'InsatsEjErbjuden') offered ??= data;
  }
  return offered;
}

/**
 * What was last told of the needs, by its day and then by its recording. The last word and not all of them together:
 * a decision that names one need of the three in the offer is for that one, and every step of the road is counted
 * under the same needs.
 */
function behoven(held: readonly RecordedInsatsEvent[]): readonly string[] {
  let last: { readonly datum: Datum; readonly behov: readonly string[] } | undefined;
  for (const { data } of held) {
    if (!('behov' in data) || data.behov === undefined || data.behov.length === 0) continue;
    const { datum, behov } = data;
    if (last === undefined || datum >= last.datum) last = { datum, behov };
  }
  return [...new Set(last?.behov)].sort();
}

/** The payloads of each type by their day, whatever was recorded first; one pass over the history. */
function byType(held: readonly RecordedInsatsEvent[]) {
  const found = new Map<InsatsEventType, RecordedInsatsEvent['data'][]>();
  for (const { type, data } of held) {
    const known = found.get(type);
    if (known === undefined) found.set(type, [data]);
    else known.push(data);
  }
  for (const list of found.values()) if (list.length > 1) list.sort(byDay);
  // The compiler cannot tie a generic `type` to the payloads beside it.
  return <T extends InsatsEventType>(type: T) =>
    (found.get(type) ?? []) as unknown as readonly DataOf<T>[];
}

function byDay(a: RecordedInsatsEvent['data'], b: RecordedInsatsEvent['data']): number {
  return a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0;
}

function avslutOf(
  avslut: DataOf<'InsatsAvslutad'> | undefined,
  history: LoggedHistory,
): Avslut | undefined {
  if (avslut === undefined) return undefined;
  const { datum, avslutsorsak } = avslut;
  return { datum, avslutsorsak, fullfoljd: utfallOf(history)?.underlag.fullfoljd ?? false };
}
