import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { createEmergencyAccess } from '../emergency/emergency.js';
import type { Actor } from '../policy/actor.js';
import { migrateAccess } from '../store/schema.js';
import { createDirectory, type Directory } from './directory.js';

const ISS = 'https://idp.example';
const BY = randomUUID();
const NOON = Date.UTC(2026, 5, 30, 10);
const HOUR = 3_600_000;

let database: TestDatabase;
let pool: pg.Pool;
let directory: Directory;
let clock = NOON;
const now = () => clock;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 8 });
  await Promise.all([1, 2, 3, 4].map(() => migrateAccess(pool)));
  directory = createDirectory({ pool, now });
});
beforeEach(() => (clock = NOON));
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function user(system = false): Promise<{ id: string; sub: string }> {
  const sub = randomUUID();
  return { id: await directory.ensureUser({ iss: ISS, sub, namn: 'Kim', system }), sub };
}

const chef = { roll: 'enhetschef', namnd: 'farsta', from: '2026-01-01', by: BY } as const;

describe('users', () => {
  it('are one per issuer and subject, also when many requests make them at once', async () => {
    const sub = randomUUID();
    const ids = await Promise.all(
      Array.from({ length: 16 }, (_, nr) =>
        directory.ensureUser({ iss: ISS, sub, namn: `Kim ${nr}` }),
      ),
    );
    expect(new Set(ids).size).toBe(1);
    const elsewhere = await directory.ensureUser({ iss: `${ISS}/2`, sub, namn: 'Kim' });
    expect(elsewhere).not.toBe(ids[0]);
  });

  it('are nobody when unknown, tampered with or shut out', async () => {
    const { id, sub } = await user();
    await directory.grant({ ...chef, anvandare: id });
    expect(await directory.actorOf({ iss: ISS, sub: 'unknown' })).toBeUndefined();
    expect(await directory.actorOf({ iss: `${ISS}/2`, sub })).toBeUndefined();
    expect(await directory.actorById("' OR 1=1 --")).toBeUndefined();
    expect(await directory.deactivate(id)).toBe(true);
    expect(await directory.actorOf({ iss: ISS, sub })).toBeUndefined();
    await directory.ensureUser({ iss: ISS, sub, namn: 'Kim' });
    expect(await directory.actorOf({ iss: ISS, sub })).toBeUndefined();
    await directory.reactivate(id);
    expect((await directory.actorById(id))?.tilldelningar).toHaveLength(1);
    expect(await directory.deactivate('nobody')).toBe(false);
  });

  it('are found with all that counts in one query', async () => {
    const { id, sub } = await user();
    await directory.grant({ ...chef, anvandare: id, enhet: 'ungdom', tom: '2026-12-31' });
    const opened = randomUUID();
    const emergency = createEmergencyAccess({ pool, now });
    await emergency.open({ anvandare: id, oppnadId: opened, namnd: 'farsta', skal: 'jour' });
    const seen: string[] = [];
    const counting = {
      query: (query: pg.QueryConfig) => (seen.push(query.text), pool.query(query)),
    };
    const counted = createDirectory({ pool: counting as unknown as pg.Pool, now });
    expect(await counted.actorOf({ iss: ISS, sub })).toEqual({
      id,
      namn: 'Kim',
      tilldelningar: [
        {
          roll: 'enhetschef',
          namnd: 'farsta',
          enhet: 'ungdom',
          from: '2026-01-01',
          tom: '2026-12-31',
        },
      ],
      nodatkomst: [opened],
    });
    expect(seen).toHaveLength(1);
  });
});

describe('roles', () => {
  const rolesOf = async (id: string) => (await directory.actorById(id))?.tilldelningar.length;

  it('hold from their first day to their last, by the day in Sweden', async () => {
    const { id } = await user();
    await directory.grant({ ...chef, anvandare: id, from: '2026-07-01', tom: '2026-07-02' });
    const at = async (instant: number) => ((clock = instant), rolesOf(id));
    expect(await at(Date.UTC(2026, 5, 30, 21, 59))).toBe(0);
    expect(await at(Date.UTC(2026, 5, 30, 22, 0))).toBe(1);
    expect(await at(Date.UTC(2026, 6, 2, 21, 59))).toBe(1);
    expect(await at(Date.UTC(2026, 6, 2, 22, 0))).toBe(0);
  });

  it('are gone at the next request after they were taken back, and stay in the register', async () => {
    const { id } = await user();
    const tilldelning = await directory.grant({ ...chef, anvandare: id });
    expect(await rolesOf(id)).toBe(1);
    expect(await directory.revoke({ id: tilldelning, by: BY })).toBe(true);
    expect(await rolesOf(id)).toBe(0);
    expect(await directory.revoke({ id: tilldelning, by: BY })).toBe(false);
    expect(await directory.revoke({ id: 'x', by: BY })).toBe(false);
    const row = (await directory.list(['farsta'])).find((one) => one.id === tilldelning);
    expect(row).toMatchObject({ anvandare: id, aterkalladAt: NOON, aterkalladAv: BY });
    expect(await directory.grant({ ...chef, anvandare: id })).not.toBe(tilldelning);
  });

  it('given twice, also at once, are one', async () => {
    const { id } = await user();
    const given = await Promise.all(
      Array.from({ length: 8 }, () => directory.grant({ ...chef, anvandare: id })),
    );
    expect(new Set(given).size).toBe(1);
    expect(await rolesOf(id)).toBe(1);
  });

  it('are listed for the boards asked for, those for the whole city among them', async () => {
    const { id } = await user();
    await directory.grant({ ...chef, anvandare: id, namnd: 'bromma' });
    clock++;
    await directory.grant({ ...chef, anvandare: id, roll: 'socialnamnd', namnd: '*' });
    const of = async (namnder: '*' | string[]) =>
      (await directory.list(namnder)).filter((row) => row.anvandare === id).map((row) => row.namnd);
    expect(await of(['bromma'])).toEqual(['bromma', '*']);
    expect(await of(['jarva'])).toEqual(['*']);
    expect(await of('*')).toEqual(['bromma', '*']);
  });

  it('are refused when they cannot be right, and nothing is written', async () => {
    const { id } = await user();
    const { id: system } = await user(true);
    const refusals = [
      [{ namnd: 'gotham' }, 'okand-namnd'],
      [{ roll: 'kung' as 'drift' }, 'okand-roll'],
      [{ roll: 'toString' as 'drift' }, 'okand-roll'],
      [{ tom: '2025-12-31' as const }, 'omvand-tid'],
      [{ by: id }, 'egen-tilldelning'],
      [{ anvandare: randomUUID() }, 'okand-anvandare'],
      [{ anvandare: 'x' }, 'ogiltigt-id'],
      [{ roll: 'verksamhetssystem' as const }, 'fel-slag-av-konto'],
      [{ anvandare: system }, 'fel-slag-av-konto'],
    ] as const;
    for (const [over, code] of refusals) {
      const tilldelning = { ...chef, anvandare: id, ...over };
      await expect(directory.grant(tilldelning)).rejects.toMatchObject({ code });
    }
    expect(await rolesOf(id)).toBe(0);
    await directory.grant({ ...chef, anvandare: system, roll: 'verksamhetssystem' });
    expect(await rolesOf(system)).toBe(1);
  });
});

describe('cases', () => {
  async function actor(enhet?: string, namnd = 'farsta'): Promise<Actor> {
    const { id } = await user();
    const unit = enhet === undefined ? {} : { enhet };
    await directory.grant({ ...chef, roll: 'behandlare', namnd, anvandare: id, ...unit });
    return (await directory.actorById(id)) as Actor;
  }

  it('know who is named in person and who through the unit of the same board', async () => {
    const insatsId = randomUUID();
    const [named, colleague, elsewhere, stranger] = await Promise.all([
      actor('ungdom'),
      actor('ungdom'),
      actor('ungdom', 'bromma'),
      actor(),
    ]);
    const assignment = { insatsId, namnd: 'farsta', by: BY };
    await directory.assignCase({ ...assignment, enhet: 'ungdom' });
    expect(await directory.assignmentOn(insatsId, named)).toBe('enhet');
    await directory.assignCase({ ...assignment, anvandare: named.id });
    expect(await directory.assignmentOn(insatsId, named)).toBe('personlig');
    expect(await directory.assignmentOn([randomUUID(), insatsId], colleague)).toBe('enhet');
    expect(await directory.assignmentOn(insatsId, elsewhere)).toBeUndefined();
    expect(await directory.assignmentOn(insatsId, stranger)).toBeUndefined();
    expect(await directory.assignmentOn(['not-an-id'], named)).toBeUndefined();
    expect(await directory.assignedTo(named)).toEqual([insatsId]);
    expect(await directory.assignedTo(stranger)).toEqual([]);
    const workers = await directory.workersOn([{ insatsId, namnd: 'farsta' }]);
    expect([...workers]).toEqual([[insatsId, [named.id]]]);
    expect((await directory.workersOn([{ insatsId, namnd: 'bromma' }])).size).toBe(0);
    expect(await directory.enhetOf(insatsId, 'farsta')).toBe('ungdom');
    expect(await directory.enhetOf(insatsId, 'bromma')).toBeUndefined();
    expect(await directory.enhetOf(randomUUID(), 'farsta')).toBeUndefined();
  });

  it('follow the unit into the board that took over', async () => {
    const insatsId = randomUUID();
    const heir = await actor('ungdom', 'jarva');
    await directory.assignCase({ insatsId, namnd: 'rinkeby-kista', enhet: 'ungdom', by: BY });
    expect(await directory.assignmentOn(insatsId, heir)).toBe('enhet');
  });

  it('forget a name that is taken off, and everything once erased', async () => {
    const insatsId = randomUUID();
    const who = await actor('familj');
    const assignment = { insatsId, namnd: 'farsta', by: BY };
    const named = { ...assignment, anvandare: who.id };
    await Promise.all([1, 2, 3].map(() => directory.assignCase(named)));
    expect(await directory.withdrawCase(named)).toBe(true);
    expect(await directory.withdrawCase(named)).toBe(false);
    expect(await directory.assignmentOn(insatsId, who)).toBeUndefined();
    await directory.assignCase({ ...assignment, enhet: 'familj' });
    expect(await directory.assignedTo(who)).toEqual([insatsId]);
    expect(await directory.removeCases([insatsId, 'x'])).toBe(2);
    expect(await directory.assignedTo(who)).toEqual([]);
    expect(await directory.removeCases([insatsId])).toBe(0);
  });

  it('are refused without exactly one name, or with a name that nobody has', async () => {
    const assignment = { insatsId: randomUUID(), namnd: 'farsta', by: BY };
    const refusals = [
      [{}, 'tilldelning-oklar'],
      [{ anvandare: randomUUID(), enhet: 'ungdom' }, 'tilldelning-oklar'],
      [{ anvandare: randomUUID() }, 'okand-anvandare'],
      [{ anvandare: 'x' }, 'ogiltigt-id'],
      [{ enhet: 'ungdom', namnd: '*' }, 'okand-namnd'],
    ] as const;
    for (const [over, code] of refusals) {
      await expect(directory.assignCase({ ...assignment, ...over })).rejects.toMatchObject({
        code,
      });
    }
  });
});

describe('emergency access', () => {
  const emergency = createEmergencyAccess({ pool: undefined as unknown as pg.Pool, now });
  const opening = (over = {}) => ({
    anvandare: randomUUID(),
    oppnadId: randomUUID(),
    namnd: 'farsta',
    skal: 'akut-fara-for-barnet',
    ...over,
  });

  it('lasts one hour to the millisecond, and is then in the review only', async () => {
    const { id } = await user();
    const one = opening({ anvandare: id });
    const real = createEmergencyAccess({ pool, now });
    const opened = await real.open(one);
    expect(opened).toMatchObject({ ...one, from: NOON, tom: NOON + HOUR });
    const openTo = async (instant: number) => {
      clock = instant;
      return (await directory.actorById(id))?.nodatkomst;
    };
    expect(await openTo(NOON)).toEqual([one.oppnadId]);
    expect(await openTo(NOON + HOUR - 1)).toEqual([one.oppnadId]);
    expect(await openTo(NOON + HOUR)).toEqual([]);
    const span = { from: NOON - HOUR, tom: NOON + HOUR };
    expect(await real.list({ namnder: ['farsta'], ...span })).toContainEqual(opened);
    expect(await real.list({ namnder: ['bromma'], ...span })).toEqual([]);
    expect(await real.remove([one.oppnadId])).toBe(1);
    expect(await real.list({ namnder: '*', ...span })).not.toContainEqual(opened);
  });

  it('asks for a reason from the list, a board and ids', async () => {
    for (const [over, code] of [
      [{ skal: 'nyfiken' }, 'okant-skal'],
      [{ skal: 'toString' }, 'okant-skal'],
      [{ namnd: '*' }, 'okand-namnd'],
      [{ oppnadId: 'x' }, 'ogiltigt-id'],
    ] as const) {
      await expect(emergency.open(opening(over))).rejects.toMatchObject({ code });
    }
    const real = createEmergencyAccess({ pool, now });
    await expect(real.open(opening())).rejects.toMatchObject({ code: 'okand-anvandare' });
  });

  it('cannot be made longer in the database either', async () => {
    const { id } = await user();
    const { id: row } = await createEmergencyAccess({ pool, now }).open(opening({ anvandare: id }));
    const longer = pool.query(
      "UPDATE behorighet.nodatkomst SET giltig_tom = giltig_tom + interval '1 s' WHERE id = $1",
      [row],
    );
    await expect(longer).rejects.toThrow('check constraint');
  });
});

describe('who is named, as colleagues know them', () => {
  it('tells the workers and the unit of a case in the nämnd that answers for it, and nobody who has left', async () => {
    const [anna, bo, gone] = [await user(), await user(), await user()];
    const insatsId = randomUUID();
    const at = { insatsId, namnd: 'norrmalm', by: BY };
    for (const { id } of [anna, bo, gone]) await directory.assignCase({ ...at, anvandare: id });
    await directory.assignCase({ ...at, enhet: 'Öppenvård' });
    await directory.deactivate(gone.id);
    const named = async (namnd: string) =>
      (await directory.namedOn([{ insatsId, namnd }])).get(insatsId);
    const told = await named('norra-innerstaden');
    expect(told?.ansvariga.map(({ id }) => id)).toEqual([anna.id, bo.id]);
    expect(told).toMatchObject({ enhet: 'Öppenvård', ansvariga: [{ namn: 'Kim' }, {}] });
    expect(await named('farsta')).toBeUndefined();
  });

  it('tells the units that somebody has a role in, or a case is given to, until it is taken back', async () => {
    const { id } = await user();
    const insatsId = randomUUID();
    const at = { insatsId, namnd: 'alvsjo', enhet: 'Enhet tre', by: BY };
    const head = { ...chef, anvandare: id, enhet: 'Enhet ett' };
    const role = await directory.grant({ ...head, namnd: 'alvsjo' });
    await directory.grant({ ...head, enhet: 'Enhet två' });
    await directory.assignCase(at);
    const of = (namnder: '*' | readonly string[], insatser: readonly string[] = []) =>
      directory.enheter({ namnder, insatser });
    expect(await of(['alvsjo'])).toEqual(['Enhet ett', 'Enhet tre']);
    expect(await of([], [insatsId, 'spec'])).toEqual(['Enhet tre']);
    expect(await of('*')).toEqual(expect.arrayContaining(['Enhet ett', 'Enhet två', 'Enhet tre']));
    await directory.withdrawCase(at);
    await directory.revoke({ id: role, by: BY });
    expect(await of(['alvsjo'], [insatsId])).toEqual([]);
  });

  it('tells the heads of today, with what they are heads of', async () => {
    const [one, before] = [await user(), await user()];
    const head = { ...chef, namnd: 'skarholmen', enhet: 'Öppenvård väst' };
    await directory.grant({ ...head, anvandare: one.id });
    await directory.grant({ ...head, anvandare: before.id, tom: '2026-06-29' });
    const heads = (await directory.chefer()).filter(({ namnd }) => namnd === 'skarholmen');
    expect(heads).toEqual([
      { id: one.id, namn: 'Kim', namnd: 'skarholmen', enhet: 'Öppenvård väst' },
    ]);
  });

  it('tells the names of those with a role in a nämnd, also one that has ended, and of no others', async () => {
    const [own, other] = [await user(), await user()];
    await directory.grant({ ...chef, anvandare: own.id, tom: '2026-01-31' });
    await directory.grant({ ...chef, namnd: 'bromma', anvandare: other.id });
    const ids = [own.id, other.id, 'svarslank:1', 'spec'];
    expect(await directory.namesIn(['farsta'], ids)).toEqual(new Map([[own.id, 'Kim']]));
    expect((await directory.namesIn('*', ids)).size).toBe(2);
  });
});
