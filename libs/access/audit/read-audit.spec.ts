import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { GranskningOtillganglig } from '../store/errors.js';
import type { LasningEntry } from './lasning.js';
import { createReadAudit, type ReadAudit } from './read-audit.js';
import { migrateReadAudit } from './schema.js';

let database: TestDatabase;
let pool: pg.Pool;
let audit: ReadAudit;

beforeEach(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 8 });
  pool.on('error', () => undefined);
  await Promise.all([1, 2, 3, 4].map(() => migrateReadAudit(pool)));
  audit = createReadAudit({ pool });
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

const INDIVID = randomUUID();
const lasning = (over: Partial<LasningEntry> = {}): LasningEntry => ({
  actorId: randomUUID(),
  roll: 'behandlare',
  namnd: 'farsta',
  atgard: 'insats.las',
  andamal: 'handlaggning',
  faltgrupper: ['grunduppgifter', 'forlopp'],
  resurs: 'insats',
  resursId: randomUUID(),
  requestId: 'r1',
  utfall: 'tillaten',
  ...over,
});
const many = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, nr) => audit.write([lasning({ requestId: `r${nr}` })])),
  );

/** What somebody with all rights to the database may do, who can put the guard aside. */
async function tamper(sql: string): Promise<void> {
  await pool.query(`ALTER TABLE granskning.lasning DISABLE TRIGGER refuse_change; ${sql};
    ALTER TABLE granskning.lasning ENABLE TRIGGER refuse_change`);
}

describe('the read audit', () => {
  it('keeps what was read by whom, and why, without gaps', async () => {
    const one = lasning({ resursId: INDIVID, resurs: 'individ' });
    const refused: LasningEntry = {
      atgard: 'insats.las',
      resurs: 'insats',
      resursId: randomUUID(),
      requestId: 'r2',
      utfall: 'nekad',
      kod: 'roll-saknas',
    };
    await audit.write([one, refused, lasning()]);
    const found = await audit.ofIndivid(INDIVID, [refused.resursId ?? '']);
    expect(found).toEqual([
      { ...one, seq: 1n, at: expect.any(Number), kod: undefined },
      expect.objectContaining({ ...refused, seq: 2n, faltgrupper: [], actorId: undefined }),
    ]);
    expect(Math.abs((found[0]?.at ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(await audit.verify()).toMatchObject({ ok: true, rows: 3, head: 3n });
  });

  it('is not upset by what somebody put in an address', async () => {
    const hostile = ['\u0000', '\ud800', `${'x'.repeat(199)}😀`, "'; DROP TABLE x --", '{"a":1}'];
    await audit.write(hostile.map((resursId) => lasning({ resursId, requestId: resursId })));
    expect(await audit.verify()).toMatchObject({ ok: true, rows: 5 });
  });

  it('verifies when it is empty, and migrates again without harm', async () => {
    expect(await audit.verify()).toMatchObject({ ok: true, rows: 0 });
    await audit.write([]);
    await many(3);
    await migrateReadAudit(pool);
    expect(await audit.verify()).toMatchObject({ ok: true, rows: 3 });
  });

  it('lets 64 readers at a time share few commits', async () => {
    const before = await commits();
    for (let round = 0; round < 5; round++) await many(64);
    expect(await audit.verify()).toMatchObject({ ok: true, rows: 320, head: 320n });
    expect((await commits()) - before).toBeLessThan(60);
  });

  it('keeps one chain when several processes write at once', async () => {
    const others = [1, 2, 3].map(() => createReadAudit({ pool }));
    const writes = others.flatMap((one) =>
      Array.from({ length: 40 }, () => one.write([lasning(), lasning()])),
    );
    await Promise.all(writes);
    expect(await audit.verify()).toMatchObject({ ok: true, rows: 240, head: 240n });
  });

  async function commits(): Promise<number> {
    const { rows } = await pool.query<{ xid: string }>('SELECT pg_current_xact_id()::text AS xid');
    return Number(rows[0]?.xid);
  }
});

describe('a changed read audit', () => {
  it.each([
    "UPDATE granskning.lasning SET actor_id = 'x'",
    'DELETE FROM granskning.lasning',
    'TRUNCATE granskning.lasning',
  ])('is refused by the database: %s', async (sql) => {
    await many(2);
    await expect(pool.query(sql)).rejects.toThrow('never changed');
    await expect(pool.query(`SET utfall.erase = 'on'; ${sql}`)).rejects.toThrow('never changed');
  });

  it.each([
    ['another reader', "UPDATE granskning.lasning SET actor_id = 'x' WHERE seq = 4", 4n],
    ['another time', "UPDATE granskning.lasning SET at = at + interval '1 ms' WHERE seq = 4", 4n],
    ['no purpose', 'UPDATE granskning.lasning SET andamal = NULL WHERE seq = 4', 4n],
    [
      'a field moved to its neighbour',
      'UPDATE granskning.lasning SET namnd = roll, roll = NULL WHERE seq = 4',
      4n,
    ],
    ['a row gone', 'DELETE FROM granskning.lasning WHERE seq = 4', 4n],
    ['the last row gone', 'DELETE FROM granskning.lasning WHERE seq = 7', 7n],
    ['all rows gone', 'TRUNCATE granskning.lasning', 1n],
    [
      'a row beside the append',
      `CREATE TEMP TABLE extra ON COMMIT DROP AS SELECT * FROM granskning.lasning WHERE seq = 7;
       UPDATE extra SET seq = 8; INSERT INTO granskning.lasning SELECT * FROM extra`,
      8n,
    ],
    [
      'two rows changed about',
      'UPDATE granskning.lasning SET seq = CASE seq WHEN 4 THEN 104 ELSE 105 END WHERE seq IN (4, 5);' +
        'UPDATE granskning.lasning SET seq = 209 - seq - 100 + 0 WHERE seq IN (104, 105)',
      4n,
    ],
  ])('is found: %s', async (_what, sql, seq) => {
    await many(7);
    await tamper(sql);
    expect(await audit.verify()).toEqual({ ok: false, seq });
  });

  it('is found by a head kept elsewhere, also when the chain was written anew', async () => {
    await many(3);
    const known = await audit.verify();
    if (!known.ok) throw new Error('The audit was whole.');
    await tamper(`TRUNCATE granskning.lasning;
      UPDATE granskning.head SET seq = 0, hash = decode(repeat('00', 32), 'hex')`);
    await many(2);
    expect((await audit.verify()).ok).toBe(true);
    expect(await audit.verify(known)).toEqual({ ok: false, seq: 3n });
    await many(2);
    expect(await audit.verify(known)).toEqual({ ok: false, seq: 3n });
  });

  it('is not suspected when more was written after the head that is kept', async () => {
    await many(3);
    const known = await audit.verify();
    if (!known.ok) throw new Error('The audit was whole.');
    await many(3);
    expect(await audit.verify(known)).toMatchObject({ ok: true, rows: 6 });
  });
});

describe('a read audit that cannot be written', () => {
  const refused = { name: 'GranskningOtillganglig', code: 'granskning-otillganglig' };

  it('refuses the reading when the table is away, and works again when it is back', async () => {
    await pool.query('ALTER TABLE granskning.lasning RENAME TO borta');
    await expect(audit.write([lasning()])).rejects.toBeInstanceOf(GranskningOtillganglig);
    await pool.query('ALTER TABLE granskning.borta RENAME TO lasning');
    await audit.write([lasning()]);
    expect(await audit.verify()).toMatchObject({ ok: true, rows: 1 });
  });

  it('refuses in time when somebody holds the head, and writes for none of the refused', async () => {
    const holder = await pool.connect();
    await holder.query('BEGIN; SELECT * FROM granskning.head FOR UPDATE');
    const hurried = createReadAudit({ pool, deadlineMs: 300 });
    const start = Date.now();
    const answers = await Promise.allSettled([1, 2, 3].map(() => hurried.write([lasning()])));
    for (const answer of answers) expect(answer).toMatchObject({ reason: refused });
    expect(Date.now() - start).toBeLessThan(10_000);
    await holder.query('ROLLBACK');
    holder.release();
    await audit.write([lasning()]);
    expect((await audit.verify()).ok).toBe(true);
  });

  it('refuses when there is no database at all', async () => {
    const nowhere = new pg.Pool({ connectionString: 'postgres://x:x@127.0.0.1:1/x' });
    const down = createReadAudit({ pool: nowhere, deadlineMs: 1_000 });
    await expect(down.write([lasning()])).rejects.toMatchObject(refused);
    await nowhere.end();
  });

  it('tells those whose connection was cut that nothing may be shown', async () => {
    const writes = Array.from({ length: 50 }, () => audit.write([lasning()]));
    await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    const answers = await Promise.allSettled(writes);
    const kept = answers.filter(({ status }) => status === 'fulfilled').length;
    // The pool may still hand out a connection that has been cut but does not know it.
    const report = await audit.verify().catch(() => audit.verify());
    expect(report.ok && report.rows >= kept).toBe(true);
    await audit.write([lasning()]);
  });
});
