import {
  datumInSweden,
  encodeInsatsEvent,
  insatsStream,
  kvalitetsflaggor,
  type RecordedInsatsEvent,
} from '../domain/index.js';
import { eventId } from '../event-store/event-id.js';
import {
  IdempotencyKeyReused,
  StoreUnavailable,
  WrongExpectedRevision,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
} from '../event-store/port.js';
import { decideMany } from './decide-many.js';
import { InFlightCommands } from './in-flight.js';
import { decodeHistory, expectedAfter, lastPosition, lastRevision } from './known-history.js';
import type { RecordOutcome } from './outcome.js';
import { keyMark } from './key-mark.js';
import { beforeOwn, replayAnswer } from './replay-answer.js';
import type { RecordManyRequest, RecordRequest } from './request.js';

const MAX_ATTEMPTS = 5;

/** What recording needs from outside. */
export interface RecorderOptions {
  readonly store: EventStore;
  /** Milliseconds since 1970; the only clock of the command side. */
  readonly now: () => number;
}

/** Takes commands on an insats to the log. */
export interface Recorder {
  record(request: RecordRequest): Promise<RecordOutcome>;
  recordMany(request: RecordManyRequest): Promise<RecordOutcome>;
}

/** The one way into the log: HTTP, import and demo all record through this. */
export function createRecorder(options: RecorderOptions): Recorder {
  const inFlight = new InFlightCommands();
  const recordMany = (request: RecordManyRequest) =>
    inFlight.guard({ ...request, stream: insatsStream(request.insatsId) }, () =>
      recordUntilSettled(request, options),
    );
  return {
    record: ({ command, ...envelope }) => recordMany({ ...envelope, commands: [command] }),
    recordMany,
  };
}

/** A lost race is no refusal: the stream is read again and the commands decided anew. */
async function recordUntilSettled(
  request: RecordManyRequest,
  options: RecorderOptions,
): Promise<RecordOutcome> {
  const stream = insatsStream(request.insatsId);
  let known = request.history;
  let actual = -1n;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    try {
      const history = known ?? (await options.store.readStream(stream));
      return await recordOnce(request, history, options);
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) return outcomeOf(error);
      known = undefined;
      actual = error.actual;
    }
  }
  return { kind: 'stale', actual };
}

function outcomeOf(error: unknown): RecordOutcome {
  if (error instanceof IdempotencyKeyReused) return { kind: 'keyReused' };
  if (error instanceof StoreUnavailable) return { kind: 'unavailable', cause: error };
  throw error;
}

async function recordOnce(
  request: RecordManyRequest,
  stored: readonly RecordedEvent[],
  options: RecorderOptions,
): Promise<RecordOutcome> {
  await request.authorize?.(decodeHistory(beforeOwn(stored, request)));
  const answered = replayAnswer(stored, request);
  if (answered !== undefined) return answered;
  const actual = lastRevision(stored);
  if (!agrees(request.expected, actual)) return { kind: 'stale', actual };

  const now = options.now();
  const context = { today: datumInSweden(now), actor: request.actor };
  const stream = insatsStream(request.insatsId);
  const history = decodeHistory(stored);
  const idOf = (index: number) => eventId(stream, request.key, index);
  const decided = decideMany(request.commands, history, { context, idOf, now });
  if (decided.kind === 'rejected') return decided;

  if (decided.events.length > 0) await request.confirm?.(history);

  const after = [...history, ...decided.events];
  const known = { flaggor: kvalitetsflaggor(after, context.today), history: after };
  if (decided.events.length === 0) {
    return { kind: 'unchanged', revision: actual, position: lastPosition(stored), ...known };
  }
  const appended = await options.store.append({
    stream,
    expected: expectedAfter(stored),
    events: decided.events.map((event) => toNewEvent(event, request)),
    key: request.key,
  });
  return {
    kind: 'recorded',
    ...appended,
    eventIds: decided.events.map((event) => event.id),
    ...known,
  };
}

function agrees(expected: bigint | 'new' | undefined, actual: bigint): boolean {
  if (expected === undefined) return true;
  return expected === (actual === -1n ? 'new' : actual);
}

function toNewEvent(
  { id: _id, recordedAt: _recordedAt, ...event }: RecordedInsatsEvent,
  request: RecordManyRequest,
): NewEvent {
  return {
    ...encodeInsatsEvent(event),
    metadata: {
      occurredOn: event.data.datum,
      actor: request.actor,
      correlationId: request.correlationId,
      source: request.source,
      commandKey: keyMark(request.key),
      commandHash: request.bodyHash,
    },
  };
}
