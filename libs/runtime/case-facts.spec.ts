import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import {
  createDirectory,
  migrateAccess,
  type Actor,
  type Directory,
  type InsatsThing,
} from '../access/index.js';
import { MemoryEventStore } from '../event-store/index.js';
import { migratePersonKeys, migrateVault } from '../privacy/index.js';
import { caseFacts, caseFactsOfEach } from './case-facts.js';

const BY = randomUUID();
const ENHET = 'oppenvard';

let database: TestDatabase;
let pool: pg.Pool;
let directory: Directory;
let me: Actor;
let kollega: string;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  await migrateAccess(pool);
  await migratePersonKeys(pool);
  await migrateVault(pool);
  directory = createDirectory({ pool, now: Date.now });
  kollega = await directory.ensureUser({ iss: 'idp', sub: 'kollega', namn: 'Kim' });
  const id = await directory.ensureUser({ iss: 'idp', sub: 'jag', namn: 'Jo' });
  const role = { roll: 'enhetschef', namnd: 'jarva', from: '2020-01-01', enhet: ENHET } as const;
  me = { id, namn: 'Jo', tilldelningar: [role], nodatkomst: [] };
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** A case in a board, named on in that order; and how the person is known. */
async function aCase(
  namnd: string | undefined,
  named: readonly { namnd: string; anvandare?: string; enhet?: string }[],
  person?: { skyddad?: boolean; nyckel?: string },
): Promise<InsatsThing> {
  const insatsId = randomUUID();
  const individId = randomUUID();
  for (const one of named) await directory.assignCase({ insatsId, by: BY, ...one });
  if (person !== undefined) await register(individId, person);
  return { resurs: 'insats', insatsId, individId, namnd };
}

async function register(id: string, { skyddad = false, nyckel }: NonNullable<Person>) {
  await pool.query(
    `INSERT INTO valv.individ (individ_id, namnd, nummer_index, uppgifter, skyddad, skapad, andrad)
     VALUES ($1, 'jarva', uuid_send($1), '', $2, now(), now())`,
    [id, skyddad],
  );
  if (nyckel === undefined) return;
  await pool.query(
    `INSERT INTO valv.individnyckel (individ_id, tillstand, skapad, forstord_at)
     VALUES ($1, $2, now(), CASE $2 WHEN 'forstord' THEN now() END)`,
    [id, nyckel],
  );
}
type Person = Parameters<typeof aCase>[2];

describe('the facts of many cases at once', () => {
  it('are for each what they are of it alone, and in the order asked', async () => {
    const unit = { namnd: 'jarva', enhet: ENHET };
    const things = [
      await aCase('jarva', []),
      await aCase('jarva', [{ namnd: 'jarva', anvandare: me.id }, unit], {}),
      await aCase('jarva', [{ namnd: 'jarva', anvandare: kollega }, unit], { skyddad: true }),
      // The last of two units, and another's board with a unit of the same name.
      await aCase('jarva', [unit, { namnd: 'jarva', enhet: 'annan' }]),
      await aCase('jarva', [{ namnd: 'farsta', enhet: ENHET }]),
      // Named by a board that went into this one, and left over from one that handed it over.
      await aCase('jarva', [{ namnd: 'rinkeby-kista', enhet: ENHET }]),
      await aCase('farsta', [unit, { namnd: 'jarva', anvandare: me.id }]),
      await aCase('jarva', [], { nyckel: 'radering-begard' }),
      await aCase('jarva', [], { nyckel: 'forstord' }),
      await aCase(undefined, [unit]),
      { resurs: 'insats', insatsId: 'ingen-id', namnd: 'jarva', individId: 'ingen-id' },
      { resurs: 'insats', insatsId: randomUUID(), namnd: 'jarva' },
    ] as const satisfies readonly InsatsThing[];
    await directory.withdrawCase({ insatsId: things[3].insatsId, by: BY, ...unit });
    const store = new MemoryEventStore(Date.now);
    const one = await Promise.all(
      things.map((thing) => caseFacts({ pool, store, directory }, thing, me)),
    );
    expect(await caseFactsOfEach({ pool, directory }, things, me)).toEqual(one);
    // The cases tell something apart: each way to be named, and each way to be closed, is among them.
    const told = (pick: (facts: (typeof one)[number]) => unknown) => [...new Set(one.map(pick))];
    expect(told(({ assigned }) => assigned)).toEqual([undefined, 'personlig', 'enhet']);
    expect(told(({ enhet }) => enhet)).toEqual([undefined, ENHET, 'annan']);
    expect(told(({ skyddad, gallras }) => `${skyddad} ${gallras}`)).toHaveLength(3);
  });

  it('are asked for in two questions, however many they are', async () => {
    let asked = 0;
    const query: pg.Pool['query'] = ((...args: Parameters<pg.Pool['query']>) => {
      asked += 1;
      return pool.query(...args);
    }) as never;
    const counting = { query } as unknown as pg.Pool;
    const things = await Promise.all([1, 2, 3, 4].map(() => aCase('jarva', [], {})));
    const own = createDirectory({ pool: counting, now: Date.now });
    const found = await caseFactsOfEach({ pool: counting, directory: own }, things, me);
    expect([found.length, asked]).toEqual([4, 2]);
  });
});
