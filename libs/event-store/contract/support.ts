import { randomUUID } from 'node:crypto';
import type { AppendRequest, Delivery, EventStore, NewEvent, RecordedEvent } from '../port.js';

/** Gives the store under examination; it is open from before the first test until after the last. */
export type Subject = () => EventStore;

/** A prefix that no other test uses, so that all can share one log. */
export function freshPrefix(): string {
  return `prov${randomUUID().replaceAll('-', '')}-`;
}

export function event(type = 'ProvHant', data: object = { nr: 1 }): NewEvent {
  return {
    type,
    data,
    metadata: {
      occurredOn: '2025-01-31',
      actor: 'provare',
      correlationId: 'c1',
      source: { kind: 'synthetic', reference: 'prov' },
    },
  };
}

/** An append of one event to a stream in whatever state, under a key of its own. */
export function request(stream: string, changes: Partial<AppendRequest> = {}): AppendRequest {
  return { stream, expected: 'any', events: [event()], key: randomUUID(), ...changes };
}

export async function readEverything(
  batches: AsyncIterable<readonly RecordedEvent[]>,
): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const batch of batches) events.push(...batch);
  return events;
}

/** Takes deliveries until enough is said to have come. */
export async function takeUntil(
  deliveries: AsyncIterable<Delivery>,
  enough: (events: readonly RecordedEvent[], last: Delivery) => boolean,
): Promise<{ events: RecordedEvent[]; last: Delivery | undefined }> {
  const events: RecordedEvent[] = [];
  let last: Delivery | undefined;
  for await (const delivery of deliveries) {
    last = delivery;
    events.push(...delivery.events);
    if (enough(events, delivery)) break;
  }
  return { events, last };
}

/** What an append is refused with. */
export async function refusal(append: Promise<unknown>): Promise<Error> {
  return append.then(
    () => {
      throw new Error('The append was accepted.');
    },
    (error: unknown) => error as Error,
  );
}

/** Appends `count` numbered events, one by one or `at` a time, to streams under a prefix. */
export async function fill(store: EventStore, prefix: string, count: number): Promise<void> {
  for (let nr = 0; nr < count; nr += 100) {
    const events = Array.from({ length: Math.min(100, count - nr) }, (_, i) =>
      event(i % 2 === 0 ? 'Jamn' : 'Udda', { nr: nr + i }),
    );
    await store.append(request(`${prefix}${nr / 100}`, { events }));
  }
}
