import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { fileMasterKeys } from './file/file-master-keys.js';
import { assertKeysBelong, hasKnownKeys, migrateKeyCheck } from './key-check.js';
import { memoryMasterKeys } from './memory.js';
import { migratePersonKeys } from './migrate.js';

const now = Date.now;

describe('whether the keys are those of the database', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let folder: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    folder = join(mkdtempSync(join(tmpdir(), 'utfall-nycklar-')), 'nycklar');
    await migratePersonKeys(pool);
    await migrateKeyCheck(pool);
  });
  afterEach(async () => {
    await pool.end();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is put down the first time, and holds the next, also after a change of master key', async () => {
    expect(await hasKnownKeys(pool)).toBe(false);
    const keys = await fileMasterKeys({ folder, now });
    await assertKeysBelong(pool, keys);
    expect(await hasKnownKeys(pool)).toBe(true);
    await assertKeysBelong(pool, await fileMasterKeys({ folder, now }));
    await keys.rotate();
    await assertKeysBelong(pool, await fileMasterKeys({ folder, now }));
  });

  it('is denied for keys of another folder: their search root would find nobody', async () => {
    await assertKeysBelong(pool, memoryMasterKeys({ now }));
    await expect(assertKeysBelong(pool, memoryMasterKeys({ now }))).rejects.toMatchObject({
      code: 'nyckelmapp-fel',
      message: expect.stringContaining('hör inte till den här databasen'),
    });
  });

  it('is denied for a current master key that was damaged', async () => {
    await assertKeysBelong(pool, await fileMasterKeys({ folder, now }));
    const file = readdirSync(folder).find((name) => name.startsWith('hn-')) ?? '';
    const other = readFileSync(join(folder, file), 'utf8').replace(/[0-9a-f]/g, (digit) =>
      ((Number.parseInt(digit, 16) + 1) % 16).toString(16),
    );
    writeFileSync(join(folder, file), other);
    await expect(
      assertKeysBelong(pool, await fileMasterKeys({ folder, now })),
    ).rejects.toMatchObject({
      message: expect.stringContaining('skadad'),
    });
  });
});
