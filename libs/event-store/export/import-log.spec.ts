import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { event, request } from '../contract/support.js';
import { eraseStreams } from '../erasure/erase-streams.js';
import { migrateEventLog } from '../postgres/migrate.js';
import { PostgresEventStore } from '../postgres/store.js';
import { verifyChain } from '../verify/verify.js';
import { exportLog } from './export.js';
import { importLog } from './import-log.js';

interface Log {
  readonly database: TestDatabase;
  readonly pool: pg.Pool;
  readonly store: PostgresEventStore;
}

const opened: Log[] = [];

const ERASE = {
  schema: 'event_log',
  streams: ['insats-1'],
  korning: '5b0b7a52-0f3c-4a55-9b4e-0d3f3d0f7c11',
  datum: '2026-01-02',
};

async function openLog(): Promise<Log> {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url });
  const store = new PostgresEventStore({ url: database.url });
  const client = await pool.connect();
  await migrateEventLog(client, 'event_log');
  client.release();
  const log = { database, pool, store };
  opened.push(log);
  return log;
}

afterAll(async () => {
  for (const { database, pool, store } of opened) {
    await store.close();
    await pool.end();
    await database.drop();
  }
});

async function linesOf({ store }: Log): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLog(store)) lines.push(line);
  return lines;
}

async function* given(lines: readonly string[], cutAt = Infinity): AsyncGenerator<string> {
  await Promise.resolve();
  for (const [nr, line] of lines.entries()) {
    if (nr === cutAt) throw new Error('cut');
    yield line;
  }
}

const hashOf = async ({ pool }: Log) => {
  const report = await verifyChain(pool);
  return report.ok ? [report.events, report.hash] : report;
};

describe('importLog', () => {
  let source: Log;
  let lines: readonly string[];
  beforeAll(async () => {
    source = await openLog();
    for (let nr = 0; nr < 30; nr += 1) {
      const events = Array.from({ length: 90 }, (_, n) =>
        event(`Typ${n % 7}`, { nr, text: 'å\n"', tal: 1e-7 }),
      );
      await source.store.append(request(`insats-${nr % 11}`, { events, expected: 'any' }));
    }
    lines = await linesOf(source);
    expect(lines).toHaveLength(2_700);
  }, 60_000);

  it('makes the same log, hash by hash, and the export of it is the same file', async () => {
    const target = await openLog();
    expect(await importLog(target.pool, given(lines))).toEqual({ events: 2_700, known: 0 });
    expect(await hashOf(target)).toEqual(await hashOf(source));
    expect(await linesOf(target)).toEqual(lines);
    expect(await importLog(target.pool, given(lines))).toEqual({ events: 0, known: 2_700 });
  });

  it('goes on where a run was cut off, and appends go on after it', async () => {
    const target = await openLog();
    await expect(importLog(target.pool, given(lines, 2_300))).rejects.toThrow('cut');
    expect((await linesOf(target)).length).toBe(2_000);
    expect(await importLog(target.pool, given(lines))).toEqual({ events: 700, known: 2_000 });
    expect(await hashOf(target)).toEqual(await hashOf(source));
    await target.store.append(request('insats-ny', {}));
    expect(await hashOf(target)).toMatchObject([2_701, expect.any(String)]);
  });

  it.each([
    [
      'another log',
      'annan-logg',
      (all: string[]) => all.map((line) => line.replace('"nr":0', '"nr":99')),
    ],
    ['a shorter file', 'annan-logg', (all: string[]) => all.slice(0, 10)],
  ])('leaves a log as it is that has %s', async (_what, code, change) => {
    const target = await openLog();
    await importLog(target.pool, given(lines.slice(0, 200)));
    const before = await hashOf(target);
    await expect(importLog(target.pool, given(change([...lines])))).rejects.toMatchObject({ code });
    expect(await hashOf(target)).toEqual(before);
  });

  it.each([
    ['is no JSON', 'rad-olaslig', (line: string) => line.slice(0, -4)],
    ['has a field more', 'rad-olaslig', (line: string) => line.replace('{', '{"mer":1,')],
    ['has no id', 'rad-olaslig', (line: string) => line.replace(/"id":"[^"]*"/, '"id":"x"')],
    ['comes twice', 'rad-ur-ordning', () => lines[3] ?? ''],
    ['skips an event of its stream', 'rad-ur-ordning', () => lines[6] ?? ''],
  ])('stops at a line that %s, and says which', async (_what, code, change) => {
    const target = await openLog();
    const wrong = lines.map((line, nr) => (nr === 4 ? change(line) : line));
    await expect(importLog(target.pool, given(wrong))).rejects.toMatchObject({ code, line: 5 });
    expect(await linesOf(target)).toEqual([]);
  });

  it('carries erased places as erased', async () => {
    const own = await openLog();
    await importLog(own.pool, given(lines.slice(0, 300)));
    await eraseStreams(own.pool, ERASE);
    const target = await openLog();
    const left = await linesOf(own);
    await importLog(target.pool, given(left));
    expect(await linesOf(target)).toEqual(left);
    expect(await verifyChain(target.pool)).toMatchObject({ ok: true, erased: 90 });
  });
});
