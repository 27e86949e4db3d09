import pg from 'pg';
import { migrateReadModel } from '../read-model/index.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { readLokalaRegister } from './lokala-register.js';
import { assertRegister } from './register-vakt.js';

describe('a database that has been used with local codes', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await createTestDatabase();
    await migrateReadModel(database.url);
    pool = new pg.Pool({ connectionString: database.url });
    await pool.query(
      `INSERT INTO read_model.projection (name, version, generation, last_generation, position) VALUES ('prov', 3, 1, 1, 0)
       ON CONFLICT DO NOTHING`,
    );
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const version = async () =>
    (await pool.query("SELECT version FROM read_model.projection WHERE name = 'prov'")).rows[0]
      ?.version;

  it('is opened as it is where there never were any, by many at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => assertRegister(pool)));
    expect(await version()).toBe(3);
  });

  it('is refused without one that it knows, and says where to look', async () => {
    await pool.query("INSERT INTO read_model.lokalt_register (kod) VALUES ('MINMETOD')");
    await expect(assertRegister(pool)).rejects.toThrow(/MINMETOD.*UTFALL_REGISTER/);
    await pool.query("DELETE FROM read_model.lokalt_register WHERE kod = 'MINMETOD'");
  });

  it('has its projections built anew when local codes come, and once', async () => {
    readLokalaRegister('docs/lokalt-exempel');
    await assertRegister(pool);
    expect(await version()).toBe(0);
    await pool.query('UPDATE read_model.projection SET version = 3');
    await assertRegister(pool);
    expect(await version()).toBe(3);
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM read_model.lokalt_register');
    expect(rows[0].n).toBeGreaterThanOrEqual(3);
  });
});
