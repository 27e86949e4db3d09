import pg from 'pg';
import { createDirectory, migrateAccess } from '../../../libs/access/index.js';
import { syntheticCity } from '../../../libs/demo/index.js';
import type { Platform } from '../../../libs/runtime/index.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { giveUnits, withOpen, type Oppen } from './demo-enhet.js';

const TODAY = '2026-06-30';
const city = () => syntheticCity({ seed: 1, insatser: 600, today: TODAY });

describe('the units of the demo', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    await migrateAccess(pool);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('have what goes on in the nämnd that answers now, once however often, and no more', async () => {
    const oppna: Oppen[] = [];
    const passed = [...withOpen(city(), oppna, TODAY)];
    expect(passed).toEqual([...city()]);
    const open = passed.filter((one) => one.commands.every(({ type }) => type !== 'AvslutaInsats'));
    expect(oppna.map(({ insatsId }) => insatsId)).toEqual(open.map(({ insatsId }) => insatsId));
    expect(oppna.length).toBeGreaterThan(10);
    expect(oppna.map(({ namnd }) => namnd)).not.toContain('rinkeby-kista');

    const directory = createDirectory({ pool, now: () => Date.UTC(2026, 5, 30, 10) });
    const platform = { protection: { directory } } as unknown as Platform;
    for (const again of [1, 2]) {
      await giveUnits(platform, oppna);
      const { rows } = await pool.query(
        'SELECT count(*)::int AS n FROM behorighet.insats_tilldelning',
      );
      expect([again, rows]).toEqual([again, [{ n: oppna.length }]]);
    }
    const named = await directory.namedOn(oppna);
    for (const { insatsId, namnd } of oppna) {
      expect(named.get(insatsId)).toEqual({ ansvariga: [], enhet: `oppenvard-${namnd}` });
    }
  });
});
