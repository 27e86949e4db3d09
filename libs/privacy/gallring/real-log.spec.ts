import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  insatsStream,
  type IndividId,
  type InsatsEvent,
  type InsatsId,
} from '../../domain/index.js';
import { start } from '../../domain/testing.js';
import { verifyChain } from '../../event-store/index.js';
import { addInto, utfallPer } from '../../outcome/index.js';
import { provAkter, seedIndivid, type Seeded } from '../../../test/support/gallring-akter.js';
import { migrateProv, provDeps } from '../../../test/support/gallring-ports.js';
import { now } from '../../../test/support/gallring-prov.js';
import { append, openTestLog, stored, type TestLog } from '../../../test/support/log.js';
import { memoryMasterKeys } from '../keys/memory.js';
import { migratePersonKeys } from '../keys/migrate.js';
import { createPersonKeys } from '../keys/person-keys.js';
import type { PersonKeys } from '../keys/person-keys-port.js';
import { reapplyJournal } from '../journal/reapply.js';
import type { GallringDeps } from './deps.js';
import { personKeyEraser } from './key-eraser.js';
import { planGallring } from './plan.js';
import { postgresErasableLog } from './postgres-log.js';
import { runGallring } from './run.js';

describe('gallring in the PostgreSQL log, with the keys of persons', () => {
  let log: TestLog;
  let folder: string;
  let keys: PersonKeys;
  let deps: GallringDeps;
  let old: Seeded;
  let late: Seeded;
  beforeAll(async () => {
    log = await openTestLog();
    folder = mkdtempSync(join(tmpdir(), 'utfall-gallring-'));
    await migrateProv(log.pool);
    await migratePersonKeys(log.pool);
    keys = createPersonKeys({ pool: log.pool, masterKeys: memoryMasterKeys({ now }), now });
    const erasable = postgresErasableLog({ pool: log.pool, reader: log.reader });
    deps = {
      ...provDeps(log.pool, folder, now),
      log: erasable,
      keys: personKeyEraser(log.pool, keys),
      akter: provAkter(log.pool, erasable),
    };
    old = await seed(2015);
    late = await seed(2016);
    await seed(2024);
  });
  afterAll(async () => {
    await log.close();
    rmSync(folder, { recursive: true });
  });

  const note = (id: InsatsId, events: readonly InsatsEvent[]) =>
    append(log, insatsStream(id), stored(events));

  async function seed(year: number): Promise<Seeded> {
    const seeded = await seedIndivid(log.pool, { year }, note);
    await keys.keyFor(seeded.individId, { create: true });
    return seeded;
  }

  async function figures(): Promise<Record<string, number>> {
    const total: Record<string, number> = {};
    const options = { prefix: 'insats', until: await log.reader.head() };
    for await (const batch of log.reader.histories(options))
      for (const history of batch)
        for (const { sums } of utfallPer('metod')(history)) addInto(total, sums);
    return total;
  }
  const stateOf = async (id: IndividId) => (await keys.keyFor(id, { create: false })).tillstand;

  it('erases, keeps every figure and an unbroken chain, and gives the key back to whoever came late', async () => {
    const before = await figures();
    expect(before.avslutade).toBe(3);
    const { korning = '' } = await planGallring(deps, { namnd: 'farsta', planeradAv: 'x' });
    await log.pool.query('INSERT INTO prov.godkannande VALUES ($1, $2)', [korning, korning]);
    const fault = async (point: string) => {
      if (point === 'begard:skrivet')
        await note(late.insatsIds[0]!, [start({ datum: '2026-03-01' })]);
    };
    const done = await runGallring(
      { ...deps, fault },
      { korning, godkannandeId: korning, av: 'y' },
    );
    expect([done.status, await stateOf(old.individId), await stateOf(late.individId)]).toEqual([
      'klar', 'forstord', 'aktiv',
    ]); // prettier-ignore
    expect(await figures()).toEqual(before);
    expect(await log.store.readStream(insatsStream(old.insatsIds[0]!))).toEqual([]);
    const rows = await log.pool.query('SELECT e::text AS text FROM event_log.event e');
    for (const id of [old.individId, ...old.insatsIds])
      expect(JSON.stringify(rows.rows)).not.toContain(id);
    expect(await reapplyJournal(deps)).toEqual({ poster: 1, tillampade: [] });
    expect(await verifyChain(log.pool)).toMatchObject({ ok: true, erased: 6 });
  });
});
