import type pg from 'pg';
import { SteadyClient } from '../../postgres/index.js';
import { appendNothing } from '../expected.js';
import { follow, type Look } from '../following.js';
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
import { StoreUnavailable } from '../port.js';
import { prepare, type PreparedAppend } from '../prepare.js';
import { pause } from '../waiting.js';
import { sendGroup } from './appender.js';
import {
  asStoreError,
  DEADLINES,
  LazyConnection,
  readerPool,
  type Deadlines,
} from './connection.js';
import { GroupQueue } from './group-queue.js';
import { AppendListener } from './listener.js';
import { migrateEventLog } from './migrate.js';
import { EventTableReader } from './reader.js';
import { EVENT_LOG } from './schema.js';

export interface PostgresEventStoreOptions {
  readonly url: string;
  readonly deadlines?: Partial<Deadlines>;
  /** Most connections for reading at the same time, beside two for appends and one that listens. */
  readonly readers?: number;
}

/** Two groups under way: while one commits, the other is prepared and sent. */
const LANES = [0, 1] as const;

/** A follower looks again after this time even if no word came. */
const POLL_MS = 1_000;

/** The default event log: one table in PostgreSQL with a gapless position. Run `migrate` before the first use. */
export class PostgresEventStore implements EventStore {
  private readonly pool: pg.Pool;
  private readonly connections: readonly LazyConnection[];
  private readonly listener: AppendListener;
  private readonly reader: EventTableReader;
  private readonly queue: GroupQueue<AppendResult | Error>;

  constructor(private readonly options: PostgresEventStoreOptions) {
    const deadlines = { ...DEADLINES, ...options.deadlines };
    this.pool = readerPool(options.url, options.readers ?? 4, deadlines);
    this.connections = LANES.map(() => new LazyConnection(options.url, deadlines));
    this.listener = new AppendListener(options.url, deadlines);
    this.reader = new EventTableReader(this.pool, EVENT_LOG, deadlines);
    this.queue = new GroupQueue((group, lane) => this.send(group, lane), LANES.length);
  }

  private send(group: readonly PreparedAppend[], lane: number): Promise<(AppendResult | Error)[]> {
    const connection = this.connections[lane];
    if (connection === undefined) throw new RangeError(`There is no lane ${lane}.`);
    return sendGroup(connection, EVENT_LOG, group);
  }

  /** Creates the log's tables and functions where they are missing. */
  async migrate(): Promise<void> {
    const client = new SteadyClient({ connectionString: this.options.url });
    try {
      await client.connect();
      await migrateEventLog(client, EVENT_LOG);
    } catch (error) {
      throw asStoreError(error);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const append = prepare(request);
    if (append.events.length === 0) return appendNothing(this, request);
    const answer = await this.queue.add(append);
    if (answer instanceof Error) throw answer;
    return answer;
  }

  readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly RecordedEvent[]> {
    return this.reader.stream(stream, options);
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<readonly RecordedEvent[]> {
    return this.reader.all(options);
  }

  /** Goes on by itself when the server comes back; it only ends with the signal. */
  subscribeAll(options: SubscribeOptions): AsyncIterable<Delivery> {
    const { signal } = options;
    const look = async (after: Position): Promise<Look> =>
      this.reader.look(after, await this.reader.head(), options);
    return follow(
      {
        look: (after) =>
          patiently(() => look(after), { events: [], position: after, caughtUp: true }, signal),
        wait: async (after) => {
          await this.listener.listen();
          const head = await patiently(() => this.reader.head(), after, signal);
          if (head <= after) await this.listener.wait(POLL_MS, signal);
        },
      },
      options,
    );
  }

  head(): Promise<Position> {
    return this.reader.head();
  }

  /** Waits for appends under way, then closes every connection. */
  async close(): Promise<void> {
    await this.queue.idle();
    const closing = this.connections.map((connection) => connection.close());
    await Promise.all([...closing, this.listener.close(), this.pool.end()]);
  }
}

/** Asks until the server answers, with growing pauses; gives `otherwise` when aborted. */
async function patiently<T>(ask: () => Promise<T>, otherwise: T, signal: AbortSignal): Promise<T> {
  for (let waitMs = 100; !signal.aborted; waitMs = Math.min(waitMs * 2, 5_000)) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await pause(waitMs, signal);
    }
  }
  return otherwise;
}
