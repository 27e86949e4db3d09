import type { InsatsEventType, RecordedInsatsEvent } from '../insats/events.js';
import { svaret } from '../insats/evolve.js';
import type { Erbjuden } from '../insats/state.js';
import { mallFor, type Metodmall } from '../metodmall/index.js';
import { pauser, type Paus } from './paus.js';
import type { Utkast } from './types.js';

type DataOf<T extends InsatsEventType> = Extract<RecordedInsatsEvent, { readonly type: T }>['data'];

/** An insats laid out for the rules, each kind of event by its day. */
export interface Underlag {
  readonly mall: Metodmall | undefined;
  readonly pauser: readonly Paus[];
  readonly start: DataOf<'InsatsPaborjad'> | undefined;
  readonly avslut: DataOf<'InsatsAvslutad'> | undefined;
  readonly beslut: DataOf<'BeslutFattat'> | undefined;
  /** The family's last word on the offer. */
  readonly svar: () => Erbjuden['svar'];
  readonly first: <T extends InsatsEventType>(type: T) => DataOf<T> | undefined;
  readonly all: <T extends InsatsEventType>(type: T) => readonly DataOf<T>[];
}

/** One pass over the history; the rules look things up. */
export function underlag(held: readonly RecordedInsatsEvent[]): Underlag {
  const byType = new Map<InsatsEventType, RecordedInsatsEvent['data'][]>();
  for (const { type, data } of held) {
    const known = byType.get(type);
    if (known === undefined) byType.set(type, [data]);
    else known.push(data);
  }
  for (const list of byType.values()) {
    if (list.length > 1) list.sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
  }
  const all = <T extends InsatsEventType>(type: T) =>
    (byType.get(type) ?? []) as unknown as readonly DataOf<T>[];
  const first = <T extends InsatsEventType>(type: T) => all(type)[0];
  const start = first('InsatsPaborjad');
  const beslut = first('BeslutFattat');
  const opened = start ?? beslut ?? first('InsatsErbjuden');
  return {
    mall: opened && mallFor(opened.metod, opened.stadsdelsnamnd, opened.datum),
    pauser: pauser(all('VerkstallighetAvbruten'), all('VerkstallighetAterupptagen')),
    avslut: first('InsatsAvslutad'),
    svar: () => svaret(held),
    ...{ start, beslut, all, first },
  };
}

export type Bevakningsregel = (underlag: Underlag) => readonly Utkast[];
