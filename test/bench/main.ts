import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { recordCity, syntheticCity } from '../../libs/demo/index.js';
import { PostgresEventStore } from '../../libs/event-store/index.js';
import { migrateReadModel } from '../../libs/read-model/index.js';
import { createRecorder } from '../../libs/recording/index.js';
import { startCluster } from '../../libs/runtime/index.js';
import { benchAppends } from './appends.js';
import { round, seconds, tell } from './clock.js';
import { benchRebuilds, buildAll } from './rebuilds.js';
import { benchRojande } from './rojande.js';
import { benchService } from './service.js';
import { benchUtgivning } from './utgivning.js';

const { values } = parseArgs({
  options: {
    insatser: { type: 'string', default: '100000' },
    // Only what a release costs, on a log of that size.
    utgivning: { type: 'boolean', default: false },
    // Only what the wide questions of internal readers cost; with what came before the insatser.
    fragor: { type: 'boolean', default: false },
  },
});
const insatser = Number(values.insatser);

const dataDir = mkdtempSync(join(tmpdir(), 'utfall-bench-'));
chmodSync(dataDir, 0o755);
const cluster = await startCluster({ dataDir });
try {
  const result = await bench(cluster.url);
  process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
} finally {
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function bench(url: string) {
  const store = new PostgresEventStore({ url });
  await store.migrate();
  await migrateReadModel(url);
  if (values.utgivning) {
    const recording = await fill(store, insatser);
    const releases = await benchUtgivning(url);
    const service = await benchService(url, { only: 'queries' });
    await store.close();
    return { machine: machine(), recording, releases, queriesMs: service.queriesMs };
  }
  if (values.fragor) {
    const recording = await fill(store, insatser, { medVagen: true });
    await buildAll(url);
    const { questions } = await benchService(url, { only: 'fragor' });
    await store.close();
    return { machine: machine(), recording, questions };
  }
  const small = await fill(store, insatser / 10);
  const tenth = await benchRebuilds(url);
  const large = await fill(store, insatser);
  const whole = await benchRebuilds(url);
  const releases = await benchUtgivning(url);
  const service = await benchService(url);
  await store.close();
  return {
    machine: machine(),
    recording: { small, large },
    rebuild: whole,
    rebuildOfATenth: tenth,
    memoryGrowth: round(whole.peakMemoryMb / tenth.peakMemoryMb),
    releases,
    disclosure: await benchRojande(),
    ...service,
    appends: await benchAppends(url),
  };
}

async function fill(store: PostgresEventStore, size: number, { medVagen = false } = {}) {
  tell(`recording ${size} insatser …`);
  const city = syntheticCity({ seed: 1, insatser: size, today: '2026-10-31', medVagen });
  let events = 0;
  const took = await seconds(async () => {
    const recorder = createRecorder({ store, now: Date.now });
    events = (await recordCity({ city, recorder })).handelser;
  });
  return { insatser: size, events, eventsPerSecond: round(events / took, 0) };
}

function machine() {
  return {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memoryGb: round(totalmem() / 2 ** 30, 0),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
  };
}
