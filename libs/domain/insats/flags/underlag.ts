import { type Bevakning, bevakningar } from '../../bevakning/index.js';
import type { Datum } from '../../datum.js';
import { mallFor } from '../../metodmall/index.js';
import type { InsatsEventType, RecordedInsatsEvent } from '../events.js';
import { svaret } from '../evolve.js';
import { gallandeHistorik } from '../history.js';
import { planversioner } from '../planversioner.js';
import type { Underlag } from './types.js';

type OfType<T extends InsatsEventType> = Extract<RecordedInsatsEvent, { readonly type: T }>;

/** @param due the due dates of the history as it holds, where they are worked out already */
export function underlag(
  recorded: readonly RecordedInsatsEvent[],
  today: Datum,
  due?: readonly Bevakning[],
): Underlag {
  const history = gallandeHistorik(recorded);
  const all = byType(history);
  const beslut = all('BeslutFattat')[0];
  const start = all('InsatsPaborjad')[0];
  const opened = (start ?? beslut)?.data;
  return {
    today,
    history,
    mall: opened && mallFor(opened.metod, opened.stadsdelsnamnd, opened.datum),
    bevakningar: due ?? bevakningar(history),
    erbjudande: all('InsatsErbjuden')[0],
    beslut,
    uppdrag: [...all('UppdragLamnat')].sort((a, b) => a.data.datum.localeCompare(b.data.datum)),
    planer: planversioner(history),
    start,
    skattningar: all('SkattningRegistrerad'),
    avslut: all('InsatsAvslutad')[0],
    svar: svaret(history),
  };
}

/** One pass over the history; each kind of event in the order it was recorded. */
function byType(history: readonly RecordedInsatsEvent[]) {
  const found = new Map<InsatsEventType, RecordedInsatsEvent[]>();
  for (const event of history) {
    const known = found.get(event.type);
    if (known === undefined) found.set(event.type, [event]);
    else known.push(event);
  }
  return <T extends InsatsEventType>(type: T) =>
    (found.get(type) ?? []) as unknown as readonly OfType<T>[];
}
