import { createRecorder } from '../../libs/recording/index.js';
import { recordCity, syntheticCity } from '../../libs/demo/index.js';
import { openPlatform, type Platform } from '../../libs/runtime/index.js';
import { startService, type Service } from '../../apps/standalone/service.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { testConfig } from '../support/config.js';
import { loginAs } from '../support/login.js';

/** Turns of the clock without progress before the connections are cut all the same. */
const PATIENCE = 25;

describe('a service whose connections are cut', () => {
  let [database, killer]: [TestDatabase?, pg.Client?] = [];
  let [platform, service]: [Platform?, Service?] = [];
  afterAll(async () => {
    await killer?.end();
    await service?.stop();
    await platform?.close();
    await database?.drop();
  });

  it('lives on, loses nothing that was acknowledged, and catches up', async () => {
    database = await createTestDatabase();
    const config = testConfig({ DATABASE_URL: database.url });
    platform = await openPlatform(config);
    service = await startService({ platform, config, print: () => undefined });
    const authorization = await loginAs(service.url, 'stig');
    const admin = (killer = new pg.Client({ connectionString: database.url }));
    await admin.connect();
    // Again as soon as anything has got through since the last time: faster, and nothing ever would on a busy machine.
    let [through, waited, cuts] = [1, 0, 0];
    let lastCut: Promise<unknown> = Promise.resolve();
    const cut = setInterval(() => {
      waited += 1;
      if (through === 0 && waited < PATIENCE) return;
      [through, waited, cuts] = [0, 0, cuts + 1];
      lastCut = admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    }, 40);
    const city = { seed: 5, insatser: 400, today: '2026-10-31' } as const;
    const recorder = createRecorder({ store: platform.store, now: Date.now });
    const report = await recordCity({
      ...{ city: syntheticCity(city), recorder, concurrency: 8 },
      onProgress: () => (through += 1),
    }).finally(() => clearInterval(cut));
    expect(report.insatser).toBe(400);
    expect(cuts).toBeGreaterThan(5);
    // The last cut may still be on its way; what it leaves dead is the service's to get over.
    await lastCut;

    const head = String(await platform.store.head());
    let behind = '';
    for (let tries = 0; tries < 100 && behind !== '0'; tries += 1) {
      if (tries > 0) await setTimeout(200);
      const response = await fetch(`${service.url}/v1/metod-utfall`, {
        headers: { 'min-position': head, authorization },
      });
      behind = ((await response.json()) as { efterslapning?: string }).efterslapning ?? 'nere';
    }
    expect(behind).toBe('0');
    expect((await fetch(`${service.url}/halsa/redo`)).status).toBe(200);
  }, 120_000);
});
