import { datumInSweden, type Datum, type Decision } from '../domain/index.js';
import { eventId } from '../event-store/event-id.js';
import {
  IdempotencyKeyReused,
  StoreUnavailable,
  WrongExpectedRevision,
  type NewEvent,
  type RecordedEvent,
  type Source,
} from '../event-store/port.js';
import { InFlightCommands } from './in-flight.js';
import { keyMark } from './key-mark.js';
import { expectedAfter, lastPosition, lastRevision } from './known-history.js';
import type {
  InFlight,
  KeyReused,
  Recorded,
  Rejected,
  Stale,
  Unavailable,
  Unchanged,
} from './outcome.js';
import type { RecorderOptions } from './recorder.js';

const MAX_ATTEMPTS = 5;

/** One command on a stream that is no insats. */
export interface StreamRequest<Command> {
  /** Made when it is needed, where making it is work: a retry that is known is answered without it. */
  readonly command: Command | (() => Promise<Command>);
  /** Idempotency key: one key, at most one effect on one stream. */
  readonly key: string;
  /** `commandHash` of what was sent; tells a retry from a key used for something else. */
  readonly bodyHash: string;
  /** The last revision the sender had seen; left out when the sender does not mind. */
  readonly expected?: bigint;
  readonly actor: string;
  readonly source: Source;
  readonly correlationId: string;
}

type Told<Outcome> = Omit<Outcome, 'flaggor' | 'history'>;

/** Every way such a recording can end; only an insats has flags. */
export type StreamOutcome =
  Told<Recorded> | Told<Unchanged> | Rejected | Stale | KeyReused | InFlight | Unavailable;

interface Event {
  readonly type: string;
  readonly data: { readonly datum: Datum };
}

/** What the recorder needs to know of an aggregate. */
export interface Aggregate<Command, Decided extends Event> {
  readonly decide: (
    command: Command,
    stored: readonly RecordedEvent[],
    context: { readonly today: Datum; readonly actor: string },
  ) => Decision<Decided>;
  /** An event as the log keeps it. */
  readonly encode: (event: Decided) => Pick<NewEvent, 'type' | 'data'>;
}

/** Takes commands on the streams of one kind to the log. Who may record is asked before. */
export interface StreamRecorder<Command> {
  record(stream: string, request: StreamRequest<Command>): Promise<StreamOutcome>;
}

export function createStreamRecorder<Command, Decided extends Event>(
  options: RecorderOptions,
  aggregate: Aggregate<Command, Decided>,
): StreamRecorder<Command> {
  const inFlight = new InFlightCommands();
  const work = { ...options, ...aggregate };
  return {
    record: (stream, request) =>
      inFlight.guard({ ...request, stream }, () => recordUntilSettled(stream, request, work)),
  };
}

type Work<Command, Decided extends Event> = RecorderOptions & Aggregate<Command, Decided>;

/** A lost race is no refusal: the stream is read again and the command decided anew. */
async function recordUntilSettled<Command, Decided extends Event>(
  stream: string,
  request: StreamRequest<Command>,
  work: Work<Command, Decided>,
): Promise<StreamOutcome> {
  let actual = -1n;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    try {
      return await recordOnce(stream, request, work);
    } catch (error) {
      if (error instanceof IdempotencyKeyReused) return { kind: 'keyReused' };
      if (error instanceof StoreUnavailable) return { kind: 'unavailable', cause: error };
      if (!(error instanceof WrongExpectedRevision)) throw error;
      actual = error.actual;
    }
  }
  return { kind: 'stale', actual };
}

async function recordOnce<Command, Decided extends Event>(
  stream: string,
  request: StreamRequest<Command>,
  { store, now, decide, encode }: Work<Command, Decided>,
): Promise<StreamOutcome> {
  const stored = await store.readStream(stream);
  const answered = replayed(stored, request);
  if (answered !== undefined) return answered;
  const actual = lastRevision(stored);
  if (request.expected !== undefined && request.expected !== actual) {
    return { kind: 'stale', actual };
  }
  const command = await commandOf(request);
  const context = { today: datumInSweden(now()), actor: request.actor };
  const decision = decide(command, stored, context);
  if (!decision.accepted) {
    return { kind: 'rejected', rejections: decision.rejections, commandIndex: 0 };
  }
  const { events } = decision;
  if (events.length === 0) {
    return { kind: 'unchanged', revision: actual, position: lastPosition(stored) };
  }
  const appended = await store.append({
    stream,
    expected: expectedAfter(stored),
    events: events.map((event) => ({
      ...encode(event),
      metadata: metadataOf(event, request),
    })),
    key: request.key,
  });
  const eventIds = events.map((_event, index) => eventId(stream, request.key, index));
  return { kind: 'recorded', ...appended, eventIds };
}

function commandOf<Command>({ command }: StreamRequest<Command>): Promise<Command> {
  return typeof command === 'function'
    ? (command as () => Promise<Command>)()
    : Promise.resolve(command);
}

/** The first answer again, when the key stands in the history: as it was when it was first given. */
function replayed(
  stored: readonly RecordedEvent[],
  { key, bodyHash }: Pick<StreamRequest<never>, 'key' | 'bodyHash'>,
): Told<Recorded> | KeyReused | undefined {
  const mine = stored.filter(({ metadata }) => metadata.commandKey === keyMark(key));
  const last = mine.at(-1);
  if (last === undefined) return undefined;
  if (last.metadata.commandHash !== bodyHash) return { kind: 'keyReused' };
  return {
    kind: 'recorded',
    revision: last.revision,
    position: last.position,
    eventIds: mine.map(({ id }) => id),
    repeated: true,
  };
}

function metadataOf(
  { data }: Event,
  request: Omit<StreamRequest<never>, 'command'>,
): NewEvent['metadata'] {
  return {
    occurredOn: data.datum,
    actor: request.actor,
    correlationId: request.correlationId,
    source: request.source,
    commandKey: keyMark(request.key),
    commandHash: request.bodyHash,
  };
}
