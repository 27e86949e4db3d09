import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { event, request } from '../contract/support.js';
import { PostgresEventStore } from '../postgres/store.js';
import { verifyChain } from './verify.js';

describe('verifyChain', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let pool: pg.Pool;

  beforeEach(async () => {
    database = await createTestDatabase();
    store = new PostgresEventStore({ url: database.url });
    pool = new pg.Pool({ connectionString: database.url });
    await store.migrate();
    for (let nr = 0; nr < 40; nr++) {
      const events = Array.from({ length: 25 }, (_, i) => event('Prövad', { nr, i, text: 'åäö' }));
      await store.append(request(`insats-${nr % 9}`, { events }));
    }
  });
  afterEach(async () => {
    await store.close();
    await pool.end();
    await database.drop();
  });

  /** What nobody can do but the owner of the server. */
  async function tamper(sql: string): Promise<void> {
    await pool.query(`ALTER TABLE event_log.event DISABLE TRIGGER ALL; ${sql};
      ALTER TABLE event_log.event ENABLE TRIGGER ALL`);
  }

  it('finds an untouched log whole, and tells its progress', async () => {
    const seen: number[] = [];
    const report = await verifyChain(pool, { onProgress: (events) => seen.push(events) });
    expect(report).toMatchObject({ ok: true, events: 1000, head: 1000n });
    expect(seen.at(-1)).toBe(1000);
  });

  it('finds an empty log whole', async () => {
    await tamper(`TRUNCATE event_log.event;
      UPDATE event_log.head SET pos = 0, hash = decode(repeat('00', 32), 'hex')`);
    expect(await verifyChain(pool)).toMatchObject({ ok: true, events: 0, head: 0n });
  });

  it.each([
    ['one changed byte of a payload', `data = overlay(data placing '9' from 7)`, 500n],
    ['a changed envelope', `metadata = replace(metadata, 'provare', 'annan')`, 500n],
    ['a changed time', `recorded_at = recorded_at + interval '1 ms'`, 500n],
    ['a changed type', `type = 'Annan'`, 500n],
    ['another id', `event_id = gen_random_uuid()`, 500n],
    ['another stream', `stream = 'annan'`, 500n],
  ])('names the place of %s', async (_, change, position) => {
    await tamper(`UPDATE event_log.event SET ${change} WHERE pos = 500`);
    const found = await verifyChain(pool);
    expect(found).toMatchObject({ ok: false, position, reason: 'changed' });
  });

  it('names the first of two swapped events', async () => {
    await tamper(`UPDATE event_log.event SET pos = -1 WHERE pos = 300;
      UPDATE event_log.event SET pos = 300 WHERE pos = 301;
      UPDATE event_log.event SET pos = 301 WHERE pos = -1`);
    expect(await verifyChain(pool)).toMatchObject({ ok: false, position: 300n });
  });

  it('notices an event taken out of the middle, at the one after it', async () => {
    await tamper('DELETE FROM event_log.event WHERE pos = 77');
    expect(await verifyChain(pool)).toMatchObject({ ok: false, position: 78n, reason: 'changed' });
  });

  it('notices that the last events are gone', async () => {
    await tamper('DELETE FROM event_log.event WHERE pos > 990');
    const found = await verifyChain(pool);
    expect(found).toMatchObject({ ok: false, position: 990n, reason: 'tail-missing' });
  });

  it('notices events after the head', async () => {
    await tamper(`INSERT INTO event_log.event SELECT 1001, 9999, recorded_at, gen_random_uuid(), stream,
      type, hash, metadata, data FROM event_log.event WHERE pos = 1000`);
    expect(await verifyChain(pool)).toMatchObject({ ok: false, reason: 'beyond-head' });
  });
});
