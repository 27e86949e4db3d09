import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { addDays, datumInSweden } from '../../domain/index.js';
import type { LasningEntry } from './lasning.js';
import { createReadAudit, type ReadAudit } from './read-audit.js';
import { migrateReadAudit } from './schema.js';

let database: TestDatabase;
let pool: pg.Pool;
let audit: ReadAudit;
const [ANNA, BO] = [randomUUID(), randomUUID()];
const idag = () => datumInSweden(Date.now());

const lasning = (over: Partial<LasningEntry> = {}): LasningEntry => ({
  actorId: ANNA,
  namnd: 'farsta',
  atgard: 'insats.las',
  andamal: 'handlaggning',
  resurs: 'insats',
  resursId: randomUUID(),
  requestId: randomUUID(),
  utfall: 'tillaten',
  ...over,
});
const times = (count: number, over?: Partial<LasningEntry>) =>
  Array.from({ length: count }, () => lasning(over));

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
  await migrateReadAudit(pool);
  audit = createReadAudit({ pool });
  await audit.write([
    ...times(60),
    ...times(30, { actorId: BO }),
    ...times(2, { actorId: BO, utfall: 'nodatkomst' }),
    lasning({ actorId: BO, atgard: 'nodatkomst.oppna' }),
    ...times(3, { utfall: 'nekad', kod: 'ej-tilldelad' }),
    lasning({ atgard: 'nodatkomst.oppna', utfall: 'nekad', kod: 'annan-namnd' }),
    ...times(3, { actorId: undefined, utfall: 'nekad', kod: 'okand' }),
    ...times(5, { namnd: 'bromma' }),
    ...times(7, { resurs: 'utfall', atgard: 'utfall.las', andamal: 'uppfoljning' }),
  ]);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const period = () => ({ namnder: ['farsta'], from: addDays(idag(), -1), tom: idag() });

describe('the manager’s check', () => {
  it('shows every emergency first, then a sample of the other readings of persons', async () => {
    const sample = await audit.sample({ ...period(), n: 20, seed: '2026-06' });
    expect(sample.nodatkomst).toHaveLength(3);
    expect(sample.nodatkomst.map(({ utfall }) => utfall)).not.toContain('nekad');
    expect(sample.urval).toHaveLength(20);
    const seen = new Set(
      sample.urval.map(({ namnd, utfall, atgard }) => [namnd, utfall, atgard].join(' ')),
    );
    expect([...seen]).toEqual(['farsta tillaten insats.las']);
    expect(sample.perLasare).toEqual([
      { actorId: BO, lasningar: 33, nekade: 0, nodatkomster: 3 },
      { actorId: ANNA, lasningar: 60, nekade: 4, nodatkomster: 0 },
      { lasningar: 0, nekade: 3, nodatkomster: 0 },
    ]);
  });

  it('draws the same again with the same seed and head, whatever is read meanwhile', async () => {
    const drawn = await audit.sample({ ...period(), n: 10, seed: 'a' });
    await audit.write(times(40));
    expect(await audit.sample({ ...period(), n: 10, seed: 'a', head: drawn.head })).toEqual(drawn);
    const other = await audit.sample({ ...period(), n: 10, seed: 'b', head: drawn.head });
    expect(other.urval).not.toEqual(drawn.urval);
  });

  it('draws about equally from all there is', async () => {
    const drawn = new Set<bigint>();
    for (let seed = 0; seed < 60; seed++) {
      const { urval } = await audit.sample({ ...period(), n: 10, seed: String(seed), head: 90n });
      for (const { seq } of urval) drawn.add(seq);
    }
    expect(drawn.size).toBeGreaterThan(85);
  });

  it('keeps to the days and the boards, and gives all when there are few', async () => {
    const whole = await audit.sample({ ...period(), namnder: ['bromma'], n: 100, seed: 'x' });
    expect(whole.urval).toHaveLength(5);
    const before = await audit.sample({
      ...period(),
      tom: '2020-01-01',
      from: '2019-01-01',
      n: 9,
      seed: 'x',
    });
    expect([before.urval, before.nodatkomst, before.perLasare]).toEqual([[], [], []]);
    expect((await audit.sample({ ...period(), n: -1, seed: 'x' })).urval).toEqual([]);
  });
});

describe('the tally', () => {
  it('counts readings of each kind, figures too', async () => {
    const tally = await audit.tally({ ...period(), head: 112n });
    expect(tally).toContainEqual({
      atgard: 'utfall.las',
      andamal: 'uppfoljning',
      utfall: 'tillaten',
      antal: 7,
    });
    expect(tally).toContainEqual({
      atgard: 'insats.las',
      andamal: 'handlaggning',
      utfall: 'nekad',
      antal: 6,
    });
    const all = await audit.tally({ ...period(), namnder: '*', head: 112n });
    expect(all.reduce((sum, { antal }) => sum + antal, 0)).toBe(112);
  });
});
