import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { historyReaderContract } from '../contract/histories.js';
import { fill, readEverything } from '../contract/support.js';
import { startEventStoreDouble, type EventStoreDouble } from '../eventstoredb/double/server.js';
import { EventStoreDbEventStore } from '../eventstoredb/store.js';
import { MemoryEventStore } from '../memory/store.js';
import type { EventStore, FoldEvent, HistoryReader, Position } from '../port.js';
import { PostgresHistoryReader } from '../postgres/history-reader.js';
import { verifyChain } from '../verify/verify.js';
import { migrateMirror, startMirror } from './mirror.js';

let database: TestDatabase;
let pool: pg.Pool;
let reader: PostgresHistoryReader;

beforeEach(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  pool.on('error', () => undefined);
  await migrateMirror(pool);
  reader = new PostgresHistoryReader({ url: database.url, schema: 'event_mirror' });
});
afterEach(async () => {
  await reader.close();
  await pool.end();
  await database.drop();
});

async function reaches(position: Position): Promise<void> {
  const signal = AbortSignal.timeout(20_000);
  for (let head = -1n; head < position;) {
    signal.throwIfAborted();
    head = await reader.head();
    if (head < position) await reader.waitForAppend(head, 200, signal);
  }
}

async function foldEvents(from: HistoryReader): Promise<[string, FoldEvent][]> {
  const all: [string, FoldEvent][] = [];
  for await (const batch of from.histories({ prefix: '', until: await from.head() })) {
    for (const { stream, events } of batch)
      for (const one of events) all.push([stream, plain(one)]);
  }
  return all;
}

function plain({ id, type, position, recordedAt, data }: FoldEvent): FoldEvent {
  return { id, type, position, recordedAt, data };
}

describe('startMirror', () => {
  it('copies what was there and what comes, and its own chain holds', async () => {
    const store = new MemoryEventStore();
    await fill(store, 'a-', 500);
    const stop = new AbortController();
    const running = startMirror({ store, pool, signal: stop.signal });
    await fill(store, 'b-', 300);
    await reaches(await store.head());
    stop.abort();
    await running;
    expect(await foldEvents(reader)).toEqual(await foldEvents(store));
    const report = await verifyChain(pool, { schema: 'event_mirror' });
    expect(report).toMatchObject({ ok: true, events: 800, hash: store.headHash.toString('hex') });
  });

  it('loses and doubles nothing when it is killed again and again', async () => {
    const store = new MemoryEventStore();
    await fill(store, 'a-', 2000);
    // Small deliveries, so that there is a middle to be killed in.
    const slow: Pick<EventStore, 'subscribeAll'> = {
      subscribeAll: (options) => store.subscribeAll({ ...options, batch: 40 }),
    };
    let kills = 0;
    while ((await reader.head()) < 2000n) {
      const stop = new AbortController();
      const running = startMirror({ store: slow, pool, signal: stop.signal });
      await new Promise((done) => setTimeout(done, 15 + kills * 3));
      await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = '' AND pid <> pg_backend_pid()`);
      stop.abort();
      await running;
      kills++;
    }
    expect(kills).toBeGreaterThan(1);
    expect(await foldEvents(reader)).toEqual(await foldEvents(store));
    expect(await verifyChain(pool, { schema: 'event_mirror' })).toMatchObject({ ok: true });
  });

  it('is safe when two run at once', async () => {
    const store = new MemoryEventStore();
    await fill(store, 'a-', 3000);
    const stop = new AbortController();
    const small: Pick<EventStore, 'subscribeAll'> = {
      subscribeAll: (options) => store.subscribeAll({ ...options, batch: 50 }),
    };
    const faults: unknown[] = [];
    const one = {
      store: small,
      pool,
      signal: stop.signal,
      onFault: (e: unknown) => faults.push(e),
    };
    const running = [startMirror(one), startMirror(one)];
    await reaches(3000n);
    stop.abort();
    await Promise.all(running);
    expect(faults).toEqual([]);
    expect(await foldEvents(reader)).toEqual(await foldEvents(store));
    expect(await verifyChain(pool, { schema: 'event_mirror' })).toMatchObject({ ok: true });
  });
});

describe('a mirror of EventStoreDB (double)', () => {
  let double: EventStoreDouble;
  let store: EventStoreDbEventStore;

  beforeEach(async () => {
    double = await startEventStoreDouble();
    store = new EventStoreDbEventStore({
      connectionString: double.url,
      patience: { shortestPauseMs: 5, longestPauseMs: 40 },
    });
  });
  afterEach(async () => {
    await store.close();
    await double.close();
  });

  it('keeps the source’s positions over broken subscriptions', async () => {
    await fill(store, 'a-', 300);
    double.faults.dropSubscriptionAfter = 120;
    const stop = new AbortController();
    const running = startMirror({ store, pool, signal: stop.signal });
    await reaches(await store.head());
    stop.abort();
    await running;
    const source = await readEverything(store.readAll());
    const copied = (await foldEvents(reader)).map(([, one]) => one);
    const byPosition = copied.sort((a, b) => Number(a.position - b.position));
    expect(byPosition).toEqual(
      source.map(({ id, type, position, recordedAt, data }) => ({
        id,
        type,
        position,
        recordedAt,
        data,
      })),
    );
  });
});

/** A store whose head is only as far as the mirror, so that the reader's exam can be taken. */
async function mirrored() {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url });
  await migrateMirror(pool);
  const memory = new MemoryEventStore();
  const stop = new AbortController();
  const running = startMirror({ store: memory, pool, signal: stop.signal });
  const reader = new PostgresHistoryReader({ url: database.url, schema: 'event_mirror' });
  const store: EventStore = Object.create(memory, {
    append: {
      value: async (request: Parameters<EventStore['append']>[0]) => {
        const result = await memory.append(request);
        while ((await reader.head()) < result.position)
          await new Promise((done) => setTimeout(done, 2));
        return result;
      },
    },
  });
  const close = async (): Promise<void> => {
    stop.abort();
    await running;
    await reader.close();
    await pool.end();
    await database.drop();
  };
  return { store, reader, close };
}

historyReaderContract('postgres mirror', mirrored);
