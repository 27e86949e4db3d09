import type { Datum } from '../datum.js';
import type { InsatsEvent, InsatsEventType } from '../insats/events.js';
import { GRUND, history } from '../testing.js';
import { bevakningar } from './index.js';
import type { Bevakning, Bevakningsslag } from './index.js';

export type Liv = readonly InsatsEvent[];

type DataOf<T extends InsatsEventType> = Extract<InsatsEvent, { readonly type: T }>['data'];

/** An event with only what the rules of due dates look at. Used inside Jest only. */
export function ev<T extends InsatsEventType>(
  type: T,
  datum: Datum,
  data: Partial<DataOf<T>> = {},
): InsatsEvent {
  return { type, data: { ...GRUND, datum, ...data } } as InsatsEvent;
}

/** What is due of one kind: `avser forfaller tillstand`, and the day it was closed or the reason. */
export function saker(slag: Bevakningsslag, ...events: readonly InsatsEvent[]): readonly string[] {
  return bevakningar(history(...events))
    .filter((one) => one.slag === slag)
    .map(kort);
}

function kort({ avser, forfaller, tillstand, stangd, skal }: Bevakning): string {
  return [avser, forfaller, tillstand, stangd, skal].filter((one) => one !== undefined).join(' ');
}
