/** 0-based number of an event within its stream. */
export type Revision = bigint;

/** Place of an event in the whole log: opaque but ordered; `0n` stands before the first. */
export type Position = bigint;

/** What the writer believes about the stream: nothing, that it is new, that it exists, or its last revision. */
export type ExpectedRevision = 'any' | 'no-stream' | 'stream-exists' | Revision;

/** Where an event came from: keyed in by hand, read from a file, migrated, or made up for a demo. */
export interface Source {
  readonly kind: 'manual' | 'import' | 'migration' | 'synthetic';
  /** File name, system or seed; never a person. */
  readonly reference?: string;
}

/** What the envelope says beside the payload. Holds no person, district name or personnummer. */
export interface EventMetadata {
  /** The day it happened, `YYYY-MM-DD`. */
  readonly occurredOn: string;
  readonly actor: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly source: Source;
  /** A hash of the command's idempotency key, and the SHA-256 of its body: a retry is told apart from a reuse. */
  readonly commandKey?: string;
  readonly commandHash?: string;
}

export interface NewEvent {
  readonly type: string;
  readonly data: object;
  readonly metadata: EventMetadata;
}

export interface RecordedEvent {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  /** Milliseconds since 1970-01-01T00:00Z, by the store's clock; never decreases with position. */
  readonly recordedAt: number;
  readonly data: unknown;
  readonly metadata: EventMetadata;
}

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  /** None is allowed and changes nothing. */
  readonly events: readonly NewEvent[];
  /** Idempotency key, scoped to the stream: the same key twice stores once and gives the first answer twice. */
  readonly key: string;
}

export interface AppendResult {
  /** Revision of the last event of this append. */
  readonly revision: Revision;
  readonly position: Position;
  /** True when the events were already there. */
  readonly repeated: boolean;
}

export interface ReadStreamOptions {
  readonly from?: Revision;
  readonly limit?: number;
  readonly backwards?: boolean;
}

export interface ReadAllOptions {
  /** Exclusive. */
  readonly after?: Position;
  /** Inclusive. */
  readonly until?: Position;
  readonly types?: readonly string[];
  /** Only streams whose name begins so. */
  readonly prefix?: string;
  /** Events per batch; 1000 unless told. */
  readonly batch?: number;
}

export interface SubscribeOptions extends Omit<ReadAllOptions, 'until'> {
  readonly signal: AbortSignal;
}

/** One delivery of a subscription. `position` moves on even when no event matched. */
export interface Delivery {
  readonly events: readonly RecordedEvent[];
  readonly position: Position;
  readonly caughtUp: boolean;
}

/**
 * The event log. An acknowledged append is durable; positions are dense or at least ordered, and a
 * reader that has seen position N has seen every event at or before N.
 */
export interface EventStore {
  /** @throws WrongExpectedRevision, IdempotencyKeyReused, EventTooLarge, StoreUnavailable */
  append(request: AppendRequest): Promise<AppendResult>;
  /** A stream that does not exist reads as empty. */
  readStream(stream: string, options?: ReadStreamOptions): Promise<readonly RecordedEvent[]>;
  readAll(options?: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]>;
  /** Pull-based: the next delivery is fetched when it is asked for. Ends when the signal aborts. */
  subscribeAll(options: SubscribeOptions): AsyncIterable<Delivery>;
  /** Position of the last event, `0n` when the log is empty. */
  head(): Promise<Position>;
  close(): Promise<void>;
}

/** The events of one stream, in order, as compactly as a fold needs them. */
export interface StreamHistory {
  readonly stream: string;
  readonly events: readonly FoldEvent[];
}

/** An event as a fold sees it: no metadata, so that ten million of them read fast. */
export interface FoldEvent {
  readonly id: string;
  readonly type: string;
  readonly position: Position;
  readonly recordedAt: number;
  readonly data: unknown;
}

/** What projections read by: whole histories, stream by stream, up to a position. */
export interface HistoryReader {
  /** Every stream with the prefix, each whole up to `until` (inclusive), in batches, in stream order. */
  histories(options: {
    readonly prefix: string;
    readonly until: Position;
    readonly types?: readonly string[];
  }): AsyncIterable<readonly StreamHistory[]>;
  /** The streams touched after a position, at most about `limit` events further on, and the position reached. */
  touched(options: {
    readonly prefix: string;
    readonly after: Position;
    readonly limit: number;
  }): Promise<{
    readonly streams: readonly string[];
    readonly position: Position;
    readonly events: number;
  }>;
  /** The histories of these streams up to a position (inclusive). */
  historiesOf(streams: readonly string[], until: Position): Promise<readonly StreamHistory[]>;
  /** The position of the last event recorded at or before an instant (ms since 1970), `0n` when there is none. */
  positionAt(instant: number): Promise<Position>;
  head(): Promise<Position>;
  /** Resolves when something may have been appended, or after `timeoutMs`. */
  waitForAppend(after: Position, timeoutMs: number, signal: AbortSignal): Promise<void>;
}

export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    /** Last revision of the stream, `-1n` when it does not exist. */
    readonly actual: Revision,
  ) {
    super(`Stream ${stream} is at revision ${actual}, expected ${expected}.`);
    this.name = 'WrongExpectedRevision';
  }
}

export class IdempotencyKeyReused extends Error {
  constructor(
    readonly stream: string,
    readonly key: string,
  ) {
    super(`Key ${key} was used before on ${stream} for something else.`);
    this.name = 'IdempotencyKeyReused';
  }
}

export class EventTooLarge extends Error {
  constructor(
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(`An event of ${bytes} bytes is over the limit of ${limit}.`);
    this.name = 'EventTooLarge';
  }
}

/** The store cannot be reached or did not answer; the append may or may not have happened: send the same key again. */
export class StoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}
