import pg from 'pg';
import { append, openTestLog, stored, type TestLog } from '../../test/support/log.js';
import { handelse } from '../../test/support/handelser.js';
import { openReadDatabase } from '../../apps/query-api/read-database.js';
import { PROJECTIONS } from '../../projections/index.js';
import { engineOf, rebuild, readConsistently, revert, type Reading } from './index.js';

/** The second wall: what the database itself lets each surface see. */
describe('the roles of the database', () => {
  let log: TestLog;
  let db: Awaited<ReturnType<typeof openReadDatabase>>;

  beforeAll(async () => {
    log = await openTestLog();
    for (const stadsdelsnamnd of ['skarholmen', 'farsta', 'bromma']) {
      const events = [handelse('InsatsPaborjad', { stadsdelsnamnd })];
      await append(log, `insats-${stadsdelsnamnd}`, stored(events));
    }
    await rebuild(engineOf(log), PROJECTIONS);
    db = await openReadDatabase(log.url);
  });
  afterAll(async () => {
    await db.destroy();
    await log.close();
  });

  const seen = async (sql: string, reading: Partial<Reading>) => {
    const whole = {
      projection: 'insats-forlopp',
      surface: 'individ',
      namnder: '*',
      ...reading,
    } as const;
    const { result } = await readConsistently(db, whole, (manager) =>
      manager.query<{ n: string }[]>(sql),
    );
    return result.map(({ n }) => n);
  };
  const ROWS = 'SELECT ansvarig_namnd AS n FROM read_model.insats_forlopp ORDER BY 1';
  const CELLS = 'SELECT stadsdelsnamnd AS n FROM read_model.stadsdel_utfall ORDER BY 1';

  it('show rows of the nämnder that were told and of no other', async () => {
    expect(await seen(ROWS, { namnder: ['skarholmen'] })).toEqual(['skarholmen']);
    expect(await seen(ROWS, { namnder: ['farsta', 'bromma'] })).toEqual(['bromma', 'farsta']);
    expect(await seen(ROWS, { namnder: [] })).toEqual([]);
    expect(await seen(ROWS, { namnder: '*' })).toHaveLength(3);
  });

  it('show sums of the nämnder that were told', async () => {
    const surface = 'aggregat';
    expect(await seen(CELLS, { surface, namnder: ['farsta'] })).toEqual(['farsta']);
    expect(await seen(CELLS, { surface, namnder: '*' })).toHaveLength(3);
  });

  it('let the surface of figures name no row about an individual, nor the other way round', async () => {
    await expect(seen(ROWS, { surface: 'aggregat' })).rejects.toThrow('permission denied');
    await expect(seen(CELLS, { surface: 'individ' })).rejects.toThrow('permission denied');
  });

  it.each([
    'SELECT data AS n FROM event_log.event',
    "UPDATE read_model.projection SET name = 'x' RETURNING name AS n",
    'SELECT sub AS n FROM behorighet.anvandare',
  ])('reach nothing else: %s', async (sql) => {
    await expect(seen(sql, { namnder: [] })).rejects.toThrow();
  });

  it('stand before the build that a revert brings back, and before the next', async () => {
    const forlopp = PROJECTIONS.find(({ name }) => name === 'insats-forlopp');
    if (forlopp === undefined) throw new Error('insats-forlopp is not in the list.');
    await rebuild(engineOf(log), [forlopp]);
    expect(await seen(ROWS, { namnder: ['farsta'] })).toEqual(['farsta']);
    await revert(log.pool, forlopp);
    expect(await seen(ROWS, { namnder: ['farsta'] })).toEqual(['farsta']);
  });

  it('see nothing when nobody has told them any nämnd', async () => {
    const client = new pg.Client({ connectionString: log.url });
    await client.connect();
    await client.query('SET ROLE utfall_handlaggning');
    const { rows } = await client.query(ROWS);
    expect(rows).toEqual([]);
    await client.end();
  });
});
