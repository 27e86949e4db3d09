import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { migrateReadModel } from '../read-model/index.js';
import { readLokalaRegister, registerTillaggHash } from './lokala-register.js';
import { assertRegister } from './register-vakt.js';

const MAL = { indikator: 'plan', varde: 0.9, giltigFrom: '2026-01-01', kalla: 'påhittat' };

describe('a folder with nothing but targets', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await createTestDatabase();
    await migrateReadModel(database.url);
    pool = new pg.Pool({ connectionString: database.url });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('is told by its hash, and neither remembered nor a reason to build anything anew', async () => {
    await pool.query(
      `INSERT INTO read_model.projection (name, version, generation, last_generation, position)
       VALUES ('prov', 3, 1, 1, 0)`,
    );
    const folder = mkdtempSync(join(tmpdir(), 'utfall-mal-'));
    writeFileSync(join(folder, 'mal.json'), JSON.stringify([MAL]));
    readLokalaRegister(folder);
    expect(registerTillaggHash()).toMatch(/^[0-9a-f]{64}$/);
    expect(await assertRegister(pool, '2026-11-22')).toEqual([]);
    const { rows } = await pool.query('SELECT name, version FROM read_model.projection');
    expect(rows).toEqual([{ name: 'prov', version: 3 }]);
    const remembered = await pool.query('SELECT kod FROM read_model.lokalt_register');
    expect(remembered.rows).toEqual([]);
  });
});
