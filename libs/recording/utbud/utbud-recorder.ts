import {
  datumInSweden,
  decodeRecordedUtbudEvent,
  encodeUtbudEvent,
  utbudDecider,
  utbudState,
  type Utbud,
  type UtbudCommand,
  type UtbudEvent,
} from '../../domain/index.js';
import { eventId } from '../../event-store/event-id.js';
import {
  IdempotencyKeyReused,
  StoreUnavailable,
  WrongExpectedRevision,
  type NewEvent,
  type RecordedEvent,
  type Source,
} from '../../event-store/port.js';
import { InFlightCommands } from '../in-flight.js';
import { keyMark } from '../key-mark.js';
import { expectedAfter, lastPosition, lastRevision } from '../known-history.js';
import type {
  InFlight,
  KeyReused,
  Recorded,
  Rejected,
  Stale,
  Unavailable,
  Unchanged,
} from '../outcome.js';
import type { RecorderOptions } from '../recorder.js';
import { utbudStream } from './utbud-id.js';

const MAX_ATTEMPTS = 5;

/** One command on what a nämnd offers of one method. */
export interface UtbudRequest {
  readonly utbud: Utbud;
  readonly command: UtbudCommand;
  /** Idempotency key: one key, at most one effect on one offer. */
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

/** Every way a recording can end; an offer has no flags. */
export type UtbudOutcome =
  Told<Recorded> | Told<Unchanged> | Rejected | Stale | KeyReused | InFlight | Unavailable;

/** Takes commands on what nämnder offer to the log. */
export interface UtbudRecorder {
  record(request: UtbudRequest): Promise<UtbudOutcome>;
}

/** The one way into the log for what nämnder offer. Who may record is asked before. */
export function createUtbudRecorder(options: RecorderOptions): UtbudRecorder {
  const inFlight = new InFlightCommands();
  return {
    record: (request) =>
      inFlight.guard({ ...request, stream: utbudStream(request.utbud) }, () =>
        recordUntilSettled(request, options),
      ),
  };
}

/** A lost race is no refusal: the stream is read again and the command decided anew. */
async function recordUntilSettled(
  request: UtbudRequest,
  options: RecorderOptions,
): Promise<UtbudOutcome> {
  let actual = -1n;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    try {
      return await recordOnce(request, options);
    } catch (error) {
      if (error instanceof IdempotencyKeyReused) return { kind: 'keyReused' };
      if (error instanceof StoreUnavailable) return { kind: 'unavailable', cause: error };
      if (!(error instanceof WrongExpectedRevision)) throw error;
      actual = error.actual;
    }
  }
  return { kind: 'stale', actual };
}

async function recordOnce(
  request: UtbudRequest,
  { store, now }: RecorderOptions,
): Promise<UtbudOutcome> {
  const stream = utbudStream(request.utbud);
  const stored = await store.readStream(stream);
  const answered = replayed(stored, request);
  if (answered !== undefined) return answered;
  const actual = lastRevision(stored);
  if (request.expected !== undefined && request.expected !== actual) {
    return { kind: 'stale', actual };
  }
  const state = utbudState(stored.map(decodeRecordedUtbudEvent));
  const context = { today: datumInSweden(now()), utbud: request.utbud };
  const decision = utbudDecider.decide(request.command, state, context);
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
    events: events.map((event) => toNewEvent(event, request)),
    key: request.key,
  });
  const eventIds = events.map((_event, index) => eventId(stream, request.key, index));
  return { kind: 'recorded', ...appended, eventIds };
}

/** The first answer again, when the key stands in the history: as it was when it was first given. */
function replayed(
  stored: readonly RecordedEvent[],
  { key, bodyHash }: UtbudRequest,
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

function toNewEvent(event: UtbudEvent, request: UtbudRequest): NewEvent {
  return {
    ...encodeUtbudEvent(event),
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
