import { appendNothing } from '../expected.js';
import type {
  AppendRequest,
  AppendResult,
  Delivery,
  EventStore,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEvent,
  SubscribeOptions,
} from '../port.js';
import { prepare } from '../prepare.js';
import { appendToServer } from './appending.js';
import { tombstoneOnServer } from './tombstone.js';
import { ServerClient } from './client.js';
import { recorded } from './events.js';
import { KeyedLock } from './keyed-lock.js';
import { readServerLog, readServerStream, serverHead, withPositions } from './reading.js';
import { followServer, PATIENCE, type Patience } from './subscribing.js';

export interface EventStoreDbOptions {
  /** `esdb://host:port?tls=…`, as the server's makers write it. */
  readonly connectionString: string;
  readonly patience?: Partial<Patience>;
  /** Milliseconds since 1970; the clock of the machine unless told. */
  readonly now?: () => number;
}

/** The log on an EventStoreDB or KurrentDB server. Positions are the server's commit positions. */
export class EventStoreDbEventStore implements EventStore {
  private readonly client: ServerClient;
  private readonly patience: Patience;
  private readonly lock = new KeyedLock();
  private readonly clock: () => number;
  private lastRecordedAt = 0;

  constructor(options: EventStoreDbOptions) {
    this.client = new ServerClient(options.connectionString);
    this.patience = { ...PATIENCE, ...options.patience };
    this.clock = options.now ?? Date.now;
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const append = prepare(request);
    if (append.events.length === 0) return appendNothing(this, request);
    // Writers of one process queue for a stream instead of refusing each other.
    return this.lock.run(append.stream, () =>
      appendToServer(this.client, append, () => this.now()),
    );
  }

  /** The clock, never backwards within this process. */
  private now(): number {
    this.lastRecordedAt = Math.max(this.lastRecordedAt, this.clock());
    return this.lastRecordedAt;
  }

  async readStream(
    stream: string,
    options: ReadStreamOptions = {},
  ): Promise<readonly RecordedEvent[]> {
    const events = await readServerStream(this.client, stream, options);
    return withPositions(this.client, events.map(recorded));
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<readonly RecordedEvent[]> {
    return readServerLog(this.client, options);
  }

  subscribeAll(options: SubscribeOptions): AsyncIterable<Delivery> {
    return followServer(this.client, options, this.patience);
  }

  /**
   * Tombstones streams; one that is gone already is passed over. The server gives the space back, and
   * takes the events out of the whole log, when it is next scavenged.
   */
  async tombstone(streams: readonly string[]): Promise<void> {
    for (const stream of streams) await tombstoneOnServer(this.client, stream);
  }

  head(): Promise<Position> {
    return serverHead(this.client);
  }

  close(): Promise<void> {
    return this.client.dispose();
  }
}
