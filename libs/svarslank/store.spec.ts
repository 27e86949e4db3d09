import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import {
  createSvarslankar,
  isOpen,
  migrateSvarslank,
  readKod,
  showKod,
  tillstandOf,
  type NySvarslank,
  type Svarslankar,
} from './index.js';

const NOON = Date.UTC(2026, 10, 22, 11);
const DAY = 86_400_000;
const key = randomBytes(32);

let database: TestDatabase;
let pool: pg.Pool;
let lankar: Svarslankar;
let clock = NOON;
const now = () => clock;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 8 });
  await Promise.all([1, 2, 3, 4].map(() => migrateSvarslank(pool)));
  lankar = createSvarslankar({ pool, now, key });
});
beforeEach(() => (clock = NOON));
afterAll(async () => {
  await pool.end();
  await database.drop();
});

function ny(over: Partial<NySvarslank> = {}): NySvarslank {
  return {
    insatsId: randomUUID(),
    matpunkt: 'start',
    instrument: 'ORS',
    instrumentversion: 1,
    informant: 'barn',
    utfardadAv: randomUUID(),
    ...over,
  };
}

describe('a svarslänk', () => {
  it('is found by its code, and holds what it was made for', async () => {
    const wanted = ny();
    const { lank, kod } = await lankar.issue(wanted);
    expect(lank).toEqual({
      ...wanted,
      svarslankId: expect.any(String),
      utfardadAt: NOON,
      giltigTill: NOON + 14 * DAY,
      misslyckade: 0,
    });
    expect(await lankar.find(kod)).toEqual(lank);
    expect(readKod(showKod(kod))).toBe(kod);
    expect(await lankar.find((await lankar.issue(ny())).kod)).not.toEqual(lank);
  });

  it('keeps no code anywhere in the table', async () => {
    const { kod } = await lankar.issue(ny());
    const { rows } = await pool.query('SELECT s::text AS row FROM svarslank.svarslank s');
    const all = JSON.stringify(rows);
    expect(all).not.toContain(kod);
    expect(all).not.toContain(Buffer.from(kod).toString('hex'));
  });

  it('is not found under another key', async () => {
    const { kod } = await lankar.issue(ny());
    const stranger = createSvarslankar({ pool, now, key: randomBytes(32) });
    expect(await stranger.find(kod)).toBeUndefined();
    expect(() => createSvarslankar({ pool, now, key: randomBytes(16) })).toThrow('32 bytes');
  });

  it.each([0, 61, 1.5, -1, Number.NaN])('is refused for %d days', async (giltigDagar) => {
    await expect(lankar.issue(ny({ giltigDagar }))).rejects.toMatchObject({
      code: 'ogiltig-giltighetstid',
    });
  });

  it('goes out at its very instant', async () => {
    const { lank } = await lankar.issue(ny({ giltigDagar: 1 }));
    expect(tillstandOf(lank, NOON + DAY - 1)).toBe('oanvand');
    expect(tillstandOf(lank, NOON + DAY)).toBe('utgangen');
    expect([isOpen(lank, NOON + DAY - 1), isOpen(lank, NOON + DAY)]).toEqual([true, false]);
  });

  it('is used once, and stays used from the first time', async () => {
    const { lank, kod } = await lankar.issue(ny());
    await lankar.markUsed(lank.svarslankId);
    clock = NOON + 5_000;
    await lankar.markUsed(lank.svarslankId);
    const used = await lankar.find(kod);
    expect(used?.forbrukadAt).toBe(NOON);
    expect(used === undefined ? '' : tillstandOf(used, clock)).toBe('anvand');
  });

  it('is withdrawn, once, by whom; a used one stays used', async () => {
    const { lank, kod } = await lankar.issue(ny());
    const which = { insatsId: lank.insatsId, svarslankId: lank.svarslankId, by: randomUUID() };
    const first = await lankar.withdraw(which);
    clock = NOON + 5_000;
    const second = await lankar.withdraw({ ...which, by: randomUUID() });
    expect(first).toEqual({ ...lank, aterkalladAt: NOON });
    expect(second).toEqual(first);
    expect(first !== undefined && isOpen(first, clock)).toBe(false);
    expect(tillstandOf((await lankar.find(kod)) ?? lank, clock)).toBe('aterkallad');

    const other = (await lankar.issue(ny())).lank;
    await lankar.markUsed(other.svarslankId);
    const kept = await lankar.withdraw({ ...which, ...other });
    expect(kept === undefined ? '' : tillstandOf(kept, clock)).toBe('anvand');
  });

  it('is withdrawn on its own insats alone, and a tampered id is simply unknown', async () => {
    const { lank } = await lankar.issue(ny());
    const { svarslankId, insatsId } = lank;
    const by = randomUUID();
    expect(await lankar.withdraw({ svarslankId, insatsId: randomUUID(), by })).toBeUndefined();
    expect(await lankar.withdraw({ svarslankId: "' OR 1=1", insatsId, by })).toBeUndefined();
    expect(await lankar.ofInsats("x'--")).toEqual([]);
    expect(await lankar.ofInsats(insatsId)).toEqual([lank]);
  });

  it('counts every failure, also at the same time', async () => {
    const { lank, kod } = await lankar.issue(ny());
    await Promise.all(Array.from({ length: 20 }, () => lankar.countFailure(lank.svarslankId)));
    expect((await lankar.find(kod))?.misslyckade).toBe(20);
  });

  it('is listed newest first, and goes with its insats', async () => {
    const insatsId = randomUUID();
    const one = (await lankar.issue(ny({ insatsId }))).lank;
    clock = NOON + 1_000;
    const two = (await lankar.issue(ny({ insatsId, matpunkt: 'avslut' }))).lank;
    const stays = (await lankar.issue(ny())).lank;
    expect(await lankar.ofInsats(insatsId)).toEqual([two, one]);
    expect(await lankar.removeInsatser([insatsId, 'not an id'])).toBe(2);
    expect(await lankar.ofInsats(insatsId)).toEqual([]);
    expect(await lankar.ofInsats(stays.insatsId)).toEqual([stays]);
  });
});
