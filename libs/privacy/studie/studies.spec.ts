import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { memoryMasterKeys } from '../keys/memory.js';
import { createStudies, migrateStudies, type Studies } from './studies.js';

let database: TestDatabase;
let pool: pg.Pool;
let studies: Studies;
const now = () => Date.UTC(2026, 5, 30, 10);

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 8 });
  await Promise.all([1, 2, 3, 4].map(() => migrateStudies(pool)));
  studies = createStudies({ pool, masterKeys: memoryMasterKeys({ now }), now });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** A study whose secret is made, as an extract makes it first. */
async function begun(): Promise<string> {
  const id = randomUUID();
  await studies.pseudonymOf(id);
  return id;
}

describe('the position of a study', () => {
  it('is the one of its first extract, and never another', async () => {
    const id = await begun();
    expect(await studies.positionOf(id)).toBeUndefined();
    expect(await studies.bind(id, 70n)).toBe(70n);
    expect(await studies.bind(id, 69n)).toBe(70n);
    expect(await studies.bind(id, 71n)).toBe(70n);
    expect(await studies.positionOf(id)).toBe(70n);
    expect(await studies.positionOf(await begun())).toBeUndefined();
  });

  it('is one, also when many first extracts are made at once', async () => {
    const id = await begun();
    const wanted = Array.from({ length: 16 }, (_, nr) => BigInt(nr));
    const bound = await Promise.all(wanted.map((position) => studies.bind(id, position)));
    expect(new Set(bound).size).toBe(1);
  });

  it('is kept when the tables are made again, and given to those from before it', async () => {
    const id = await begun();
    await pool.query('ALTER TABLE studie.studie DROP COLUMN position');
    await migrateStudies(pool);
    await studies.bind(id, 2n ** 60n);
    await migrateStudies(pool);
    expect(await studies.positionOf(id)).toBe(2n ** 60n);
  });

  it('is not bound once the study is over', async () => {
    const id = await begun();
    await studies.end(id);
    await expect(studies.bind(id, 1n)).rejects.toMatchObject({ code: 'studie-avslutad' });
  });
});

describe('studies that are over', () => {
  it('are told from those that go on, and from those nobody has begun', async () => {
    const [on, over] = [await begun(), await begun()];
    await studies.end(over);
    expect(await studies.ended([on, over, randomUUID()])).toEqual(new Set([over]));
  });
});
