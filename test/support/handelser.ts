import type {
  Datum,
  InsatsEvent,
  InsatsEventType,
  RecordedInsatsEvent,
} from '../../libs/domain/index.js';
import type { LoggedHistory } from '../../libs/outcome/index.js';
import type { StreamHistory } from '../../libs/event-store/index.js';
import { DEFAULTS } from './handelser-defaults.js';

type DataOf<T extends InsatsEventType> = Extract<InsatsEvent, { type: T }>['data'];

/** An event with every field filled in; say only what the test is about. */
export function handelse<T extends InsatsEventType>(
  type: T,
  data: Partial<DataOf<T>> = {},
): InsatsEvent {
  return { type, data: { ...DEFAULTS[type], ...data } } as InsatsEvent;
}

/** The events as recorded: ids e1, e2 …, a second apart. */
export function recorded(events: readonly InsatsEvent[]): readonly RecordedInsatsEvent[] {
  return events.map((event, index) => ({
    ...event,
    id: `e${index + 1}`,
    recordedAt: Date.UTC(2024, 7, 1) + index * 1000,
  }));
}

/** The events as one stream of the log, from position 1. */
export function history(...events: InsatsEvent[]): LoggedHistory & StreamHistory {
  return {
    stream: 'insats-00000000-0000-4000-8000-0000000000aa',
    events: recorded(events).map((event, index) => ({ ...event, position: BigInt(index + 1) })),
  };
}

export const dag = (text: string): Datum => text as Datum;
