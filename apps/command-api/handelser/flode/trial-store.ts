import { eventId } from '../../../../libs/event-store/event-id.js';
import {
  WrongExpectedRevision,
  type AppendRequest,
  type AppendResult,
  type EventStore,
  type RecordedEvent,
} from '../../../../libs/event-store/port.js';

/** What a recorder does with a log. */
type Log = Pick<EventStore, 'append' | 'readStream' | 'head'>;

/**
 * A log that reads what is there and keeps what is appended to itself, so that a batch can be tried, each
 * line against those before it, by the same code that would record it.
 */
export function trialStore(log: Log, now: () => number): EventStore {
  const added = new Map<string, RecordedEvent[]>();
  const readStream = async (stream: string) => [
    ...(await log.readStream(stream)),
    ...(added.get(stream) ?? []),
  ];
  const append = async (request: AppendRequest): Promise<AppendResult> => {
    const { stream } = request;
    const known = await readStream(stream);
    refuseStale(request, known.at(-1)?.revision ?? -1n);
    const events = recorded(request, { known, position: await log.head(), at: now() });
    added.set(stream, [...(added.get(stream) ?? []), ...events]);
    const last = (events.at(-1) ?? known.at(-1)) as RecordedEvent;
    return { revision: last.revision, position: last.position, repeated: false };
  };
  const never = () => {
    throw new Error('A trial reads streams only.');
  };
  return {
    append,
    readStream,
    readAll: never,
    subscribeAll: never,
    head: () => log.head(),
    close: () => Promise.resolve(),
  };
}

function refuseStale({ stream, expected }: AppendRequest, actual: bigint): void {
  const believed = expected === 'no-stream' ? -1n : expected;
  if (typeof believed === 'bigint' && believed !== actual) {
    throw new WrongExpectedRevision(stream, expected, actual);
  }
}

function recorded(
  { stream, key, events }: AppendRequest,
  { known, position, at }: { known: readonly RecordedEvent[]; position: bigint; at: number },
): RecordedEvent[] {
  const next = (known.at(-1)?.revision ?? -1n) + 1n;
  return events.map((event, index) => ({
    ...event,
    id: eventId(stream, key, index),
    stream,
    revision: next + BigInt(index),
    position,
    recordedAt: at,
  }));
}
