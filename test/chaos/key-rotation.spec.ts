import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { IndividId } from '../../libs/domain/index.js';
import {
  createPersonKeys,
  destroyRetiredMasters,
  fileMasterKeys,
  migratePersonKeys,
  open,
  rotateMaster,
  seal,
  type MasterKeys,
  type PersonKeys,
} from '../../libs/privacy/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const PERSONS = 100_000;
const BATCH = 10_000;
const MOST_MS = 60_000;

interface Person {
  readonly id: IndividId;
  readonly sealed: string;
}

const placeOf = (individId: IndividId) => ({ individId, kind: 'text', id: 't', field: 'f' });
const aboutPerson = (id: IndividId) => `hemligt om ${id}`;

describe(`a change of master key over ${PERSONS} persons`, () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let folder: string;
  let masterKeys: MasterKeys;
  let keys: PersonKeys;
  let persons: Person[];
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 8 });
    await migratePersonKeys(pool);
    folder = await mkdtemp(join(tmpdir(), 'utfall-nyckelbyte-'));
    masterKeys = await fileMasterKeys({ folder: join(folder, 'nycklar'), now: Date.now });
    keys = createPersonKeys({ pool, masterKeys, now: Date.now });
    persons = [];
    while (persons.length < PERSONS) persons.push(...(await newPersons(BATCH)));
  }, 180_000);
  afterAll(async () => {
    await pool.end();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  async function newPersons(count: number): Promise<readonly Person[]> {
    const made = [];
    for (let n = 0; n < count; n += 1) {
      const id = randomUUID() as string as IndividId;
      const dek = randomBytes(32);
      const { kek, bytes } = await masterKeys.wrap(dek, `individnyckel|${id}`);
      made.push({ id, kek, bytes, sealed: seal(dek, placeOf(id), aboutPerson(id)) });
    }
    await pool.query(
      `INSERT INTO valv.individnyckel (individ_id, tillstand, kek, bytes, skapad)
       SELECT id, 'aktiv', kek, bytes, now()
       FROM unnest($1::uuid[], $2::text[], $3::bytea[]) AS u (id, kek, bytes)`,
      [made.map(({ id }) => id), made.map(({ kek }) => kek), made.map(({ bytes }) => bytes)],
    );
    return made.map(({ id, sealed }) => ({ id, sealed }));
  }

  /** Reads somebody, writes somebody new, again and again, until told to stop. Any failure fails the test. */
  async function load(signal: AbortSignal) {
    const made: Person[] = [];
    let opened = 0;
    while (!signal.aborted) {
      const person = persons[Math.floor(Math.random() * PERSONS)];
      if (person === undefined) throw new Error('nobody');
      const key = await keys.keyFor(person.id, { create: false });
      if (key.tillstand !== 'aktiv') throw new Error(`${person.id}: ${key.tillstand}`);
      expect(open(key.dek, placeOf(person.id), person.sealed)).toBe(aboutPerson(person.id));
      opened += 1;
      const id = randomUUID() as string as IndividId;
      const fresh = await keys.keyFor(id, { create: true });
      if (fresh.tillstand !== 'aktiv') throw new Error('no key');
      made.push({ id, sealed: seal(fresh.dek, placeOf(id), aboutPerson(id)) });
    }
    return { made, opened };
  }

  /** By a process that has nothing cached, over the key files as they are on disk. */
  async function expectAllOpen() {
    const later = createPersonKeys({
      pool,
      masterKeys: await fileMasterKeys({ folder: join(folder, 'nycklar'), now: Date.now }),
      now: Date.now,
    });
    let opened = 0;
    for (let from = 0; from < persons.length; from += BATCH) {
      const some = persons.slice(from, from + BATCH);
      const found = await later.keysFor(some.map(({ id }) => id));
      for (const { id, sealed } of some) {
        const key = found.get(id);
        if (key?.tillstand !== 'aktiv') throw new Error(`${id}: ${key?.tillstand}`);
        if (open(key.dek, placeOf(id), sealed) === aboutPerson(id)) opened += 1;
      }
    }
    expect(opened).toBe(persons.length);
  }

  it('broken off in the middle and run again, under load, loses nothing and takes under a minute', async () => {
    const old = await masterKeys.currentId();
    const stopping = new AbortController();
    const loads = [1, 2, 3].map(() => load(stopping.signal));
    const started = Date.now();
    const broken = rotateMaster({
      pool,
      masterKeys,
      onProgress: ({ klara, totalt }) => {
        if (klara > totalt / 3) throw new Error('killed');
      },
    });
    await expect(broken).rejects.toThrow('killed');
    const done = await rotateMaster({ pool, masterKeys });
    const ms = Date.now() - started;
    stopping.abort();
    const worked = await Promise.all(loads);

    expect(done.resumed).toBe(true);
    expect(done.individer).toBeGreaterThan(PERSONS / 2);
    expect(ms).toBeLessThan(MOST_MS);
    for (const { made, opened } of worked) {
      expect(opened).toBeGreaterThan(20);
      expect(made.length).toBeGreaterThan(20);
      persons.push(...made);
    }
    process.stderr.write(
      `nyckelbyte: ${PERSONS} individer på ${(ms / 1000).toFixed(1)} s, ` +
        `${worked.reduce((sum, { opened }) => sum + opened, 0)} läsningar under tiden\n`,
    );
    await expectAllOpen();

    // A process that had just seen the old key may have sealed one more by it: the next run takes it.
    await rotateMaster({ pool, masterKeys });
    const { rows } = await pool.query<{ kek: string }>(
      'SELECT DISTINCT kek FROM valv.individnyckel',
    );
    expect(rows.map(({ kek }) => kek)).toEqual([await masterKeys.currentId()]);
    const twoHours = () => Date.now() + 7_200_000;
    const destroyed = await destroyRetiredMasters({
      pool,
      masterKeys,
      before: Infinity,
      now: twoHours,
    });
    expect(destroyed).toContain(old);
    await expectAllOpen();
  }, 300_000);
});
