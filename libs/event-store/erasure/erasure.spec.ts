import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { event, readEverything, request } from '../contract/support.js';
import { EventStoreDbEventStore } from '../eventstoredb/store.js';
import { startEventStoreDouble } from '../eventstoredb/double/server.js';
import { migrateMirror, startMirror } from '../mirror/mirror.js';
import { WrongExpectedRevision } from '../port.js';
import { PostgresHistoryReader } from '../postgres/history-reader.js';
import { EVENT_LOG, EVENT_MIRROR } from '../postgres/schema.js';
import { PostgresEventStore } from '../postgres/store.js';
import { verifyChain } from '../verify/verify.js';
import { appendTogether } from './append-together.js';
import { eraseStreams, eventsOf } from './erase-streams.js';

const SECRET = 'poang-som-ingen-far-se-igen';
const KORNING = randomUUID();
const erasing = (streams: string[], schema: string = EVENT_LOG) => ({
  schema,
  streams,
  korning: KORNING,
  datum: '2032-12-01',
});

describe('erasing streams from the log', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let store: PostgresEventStore;

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    store = new PostgresEventStore({ url: database.url });
    await store.migrate();
    for (let nr = 0; nr < 30; nr++) {
      const data = { nr, text: nr % 3 === 1 ? SECRET : 'annat' };
      await store.append(request(`insats-${nr % 3}`, { events: [event('Prövad', data)] }));
    }
  });
  afterEach(async () => {
    await store.close();
    await pool.end();
    await database.drop();
  });

  const dump = async () => {
    const { rows } = await pool.query<{ line: string }>(
      'SELECT e::text AS line FROM event_log.event e',
    );
    return rows.map(({ line }) => line).join('\n');
  };

  it('leaves places and links, and nothing else; the chain still verifies to the same hash', async () => {
    const before = await verifyChain(pool);
    expect(await dump()).toContain(SECRET);
    expect(await eraseStreams(pool, erasing(['insats-1']))).toBe(10);
    expect(await dump()).not.toContain(SECRET);
    expect(await dump()).not.toContain('insats-1');
    const after = await verifyChain(pool);
    expect(after).toEqual({ ...before, erased: 10 });
    expect(await store.readStream('insats-1')).toEqual([]);
    expect(await eventsOf(pool, { schema: EVENT_LOG, streams: ['insats-1'] })).toBe(0);
    expect(await eventsOf(pool, { schema: EVENT_LOG, streams: ['insats-2'] })).toBe(10);
  });

  it('changes nothing the second time, and lets the log grow on', async () => {
    await eraseStreams(pool, erasing(['insats-1']));
    expect(await eraseStreams(pool, erasing(['insats-1']))).toBe(0);
    await store.append(request('insats-0'));
    expect(await verifyChain(pool)).toMatchObject({ ok: true, events: 31, erased: 10, head: 31n });
  });

  it('takes an erased event that no gallring has put down for a change', async () => {
    await pool.query(`BEGIN; SET LOCAL utfall.erase = 'on';
      UPDATE event_log.event SET type = 'Gallrad', data = '{}', stream = 'gallrad-5' WHERE pos = 5; COMMIT`);
    expect(await verifyChain(pool)).toMatchObject({ ok: false, reason: 'changed', position: 5n });
  });

  it('takes anything put in the place of an erased event for a change', async () => {
    await eraseStreams(pool, erasing(['insats-1']));
    await pool.query(`BEGIN; SET LOCAL utfall.erase = 'on';
      UPDATE event_log.event SET data = '{"nr":7}' WHERE pos = 2; COMMIT`);
    expect(await verifyChain(pool)).toMatchObject({ ok: false, reason: 'changed', position: 2n });
  });

  it('refuses to change the log unless it is erasing', async () => {
    await expect(pool.query(`DELETE FROM event_log.event WHERE pos = 1`)).rejects.toThrow('never');
  });
});

describe('appending to many streams together', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let store: PostgresEventStore;

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    store = new PostgresEventStore({ url: database.url });
    await store.migrate();
  });
  afterEach(async () => {
    await store.close();
    await pool.end();
    await database.drop();
  });

  it('writes to more streams than one statement takes, once, under the same keys', async () => {
    const requests = Array.from({ length: 1_203 }, (_, nr) =>
      request(`insats-${nr}`, { key: `k-${nr}` }),
    );
    expect(await appendTogether(pool, requests)).toBe(1_203n);
    expect(await appendTogether(pool, requests)).toBe(1_203n);
    expect(await store.head()).toBe(1_203n);
    expect(await verifyChain(pool)).toMatchObject({ ok: true, events: 1_203 });
  });

  it('writes nothing at all when one of them cannot be written', async () => {
    await store.append(request('insats-9'));
    const wrong = request('insats-9', { expected: 'no-stream' });
    await expect(appendTogether(pool, [request('insats-1'), wrong])).rejects.toThrow(
      WrongExpectedRevision,
    );
    expect(await store.head()).toBe(1n);
  });
});

describe('erasing streams from EventStoreDB', () => {
  it('takes them from readers at once, from its copy, and from a copy made anew', async () => {
    const double = await startEventStoreDouble();
    const database = await createTestDatabase();
    const pool = new pg.Pool({ connectionString: database.url });
    const store = new EventStoreDbEventStore({ connectionString: double.url });
    try {
      for (let nr = 0; nr < 6; nr++) {
        const data = { text: nr % 2 === 1 ? SECRET : 'annat' };
        await store.append(request(`insats-${nr % 2}`, { events: [event('Prövad', data)] }));
      }
      await mirrored(pool, store, database.url);
      await store.tombstone(['insats-1']);
      await store.tombstone(['insats-1']);
      expect(await store.readStream('insats-1')).toEqual([]);
      expect(await eraseStreams(pool, erasing(['insats-1'], EVENT_MIRROR))).toBe(3);
      // Until the server is scavenged the whole log still tells them, so a new copy must not listen.
      const told = await readEverything(store.readAll());
      expect(JSON.stringify(told.map(({ data }) => data))).toContain(SECRET);
      await pool.query('DROP SCHEMA event_mirror CASCADE');
      await mirrored(pool, store, database.url);
      const { rows } = await pool.query<{ line: string }>(
        'SELECT string_agg(e::text, chr(10)) AS line FROM event_mirror.event e',
      );
      expect(rows[0]?.line).not.toContain(SECRET);
      expect(rows[0]?.line).not.toContain('insats-1');
      expect(await verifyChain(pool, { schema: EVENT_MIRROR })).toMatchObject({
        ok: true,
        erased: 3,
      });
    } finally {
      await store.close();
      await double.close();
      await pool.end();
      await database.drop();
    }
  });
});

async function mirrored(pool: pg.Pool, store: EventStoreDbEventStore, url: string): Promise<void> {
  await migrateMirror(pool);
  const stopping = new AbortController();
  const mirror = startMirror({ store, pool, signal: stopping.signal });
  const reader = new PostgresHistoryReader({ url, schema: EVENT_MIRROR });
  const head = await store.head();
  while ((await reader.head()) < head) await reader.waitForAppend(0n, 100, stopping.signal);
  stopping.abort();
  await mirror;
  await reader.close();
}
