import type { InsatsAccepterad, InsatsEvent, Part } from './events.js';

export type Svar = InsatsAccepterad['data']['svar'][number]['svar'];

/** Vad var och en sist sa om erbjudandet. (What each of them last said, by the day. A no in so many words is an answer like the others.) */
export function sagtAv(history: readonly InsatsEvent[]): ReadonlyMap<Part, Svar> {
  const said = history.flatMap(({ type, data }) => {
    const { datum } = data;
    if (type === 'InsatsAccepterad') return data.svar.map((one) => ({ ...one, datum }));
    if (type !== 'InsatsAvbojd') return [];
    return data.av.map((part) => ({ part, svar: 'nej' as const, datum }));
  });
  const byDay = said.sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
  return new Map(byDay.map(({ part, svar }) => [part, svar]));
}
