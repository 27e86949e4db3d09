import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { startService } from '../../apps/standalone/service.js';
import { openPlatform, type Platform } from '../../libs/runtime/index.js';
import { publicera } from '../../libs/utgivning/index.js';
import { positionOf } from '../../libs/read-model/index.js';
import { openReadDatabase } from '../../apps/query-api/read-database.js';
import { round, spread, tell } from './clock.js';
import { benchFragor } from './fragor.js';
import { testConfig } from '../support/config.js';
import { loginAs } from '../support/login.js';

const QUERIES = [
  '/v1/metod-utfall',
  '/v1/metod-utfall/FFT',
  '/v1/stadsdel-utfall',
  '/v1/metod-stadsdel-utfall',
  '/v1/metod-stadsdel-utfall?metod=FFT',
  '/v1/utgavor/senaste/utfall',
  '/v1/utgavor/senaste/utfall?metod=FFT',
  '/v1/utgavor/senaste/likvardighet?period=2026-K2',
  '/v1/utgavor/senaste/rapport/metod/FFT',
  '/v1/utgavor/senaste/rapport/namnd/farsta',
];
const BESLUT = {
  datum: '2026-01-12',
  utfall: 'bifall',
  lagrum: 'sol-2025-11-1',
  behovsprovad: true,
  individId: '7b0e7c52-3c1f-4b52-9a0e-0d5a3a1c9f11',
  metod: 'FFT',
  stadsdelsnamnd: 'skarholmen',
  kon: 'flicka',
  alderAr: 15,
};

/** The service as users meet it: over HTTP, projections following; all of it unless told. */
export async function benchService(url: string, { only }: { only?: 'queries' | 'fragor' } = {}) {
  const config = testConfig({ DATABASE_URL: url });
  const platform = await openPlatform(config);
  if (only !== 'fragor') await publish(platform);
  const service = await startService({ platform, config, print: () => undefined });
  const result = {
    queriesMs: only === 'fragor' ? null : await timeQueries(service.url),
    questions: only === 'queries' ? null : await benchFragor(service.url, platform),
    visibleAfterMs: only === undefined ? await timeVisibility(service.url, url) : null,
    httpAppends: only === undefined ? await loadOverHttp(service.url) : null,
  };
  await service.stop();
  await platform.close();
  tell(`service: ${JSON.stringify(result)}`);
  return result;
}

async function publish({ store, reader }: Platform): Promise<void> {
  await publicera(
    { store, reader, kodversion: 'bench' },
    {
      ...{ position: await store.head(), franAr: 2026, karens: 30, minstaAntal: 5 },
      ...{ actor: 'bench', correlationId: 'bench', now: Date.now() },
    },
  );
}

async function timeQueries(base: string) {
  const authorization = await loginAs(base, 'stig');
  const result: Record<string, object> = {};
  for (const path of QUERIES) {
    const times: number[] = [];
    for (let i = 0; i < 220; i += 1) {
      const started = performance.now();
      await (await fetch(base + path, { headers: { authorization } })).arrayBuffer();
      if (i >= 20) times.push(performance.now() - started);
    }
    result[path] = spread(times);
  }
  return result;
}

/** From the answer 201 until the view of the method stands at that position or later. */
async function timeVisibility(base: string, url: string) {
  const authorization = await loginAs(base, 'maja');
  const db = await openReadDatabase(url);
  const times: number[] = [];
  for (let i = 0; i < 200; i += 1) {
    const response = await fetch(`${base}/v1/insatser`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        authorization,
      },
      body: JSON.stringify({ ...BESLUT, individId: randomUUID() }),
    });
    const started = performance.now();
    const { position } = (await response.json()) as { position: string };
    while ((await positionOf(db, ['metod-utfall'])) < BigInt(position)) await tick();
    times.push(performance.now() - started);
  }
  await db.destroy();
  return spread(times);
}

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}

/** Commands over HTTP from a thread of its own; the service shares the two cores with its load. */
async function loadOverHttp(base: string) {
  const authorization = await loginAs(base, 'maja');
  const results = [];
  for (const clients of [1, 16, 64]) {
    const worker = new Worker(new URL('./http-load.js', import.meta.url), {
      workerData: { base, clients, ms: 4_000, body: BESLUT, authorization },
    });
    const answered = await new Promise<number>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    results.push({ clients, eventsPerSecond: round(answered / 4, 0) });
  }
  return results;
}
