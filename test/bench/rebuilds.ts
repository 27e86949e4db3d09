import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { PostgresHistoryReader } from '../../libs/event-store/index.js';
import { engineOf, rebuild, type Projection } from '../../libs/read-model/index.js';
import { PROJECTIONS } from '../../projections/index.js';
import { metodUtfallProjection } from '../../projections/metod-utfall/index.js';
import { median, round, seconds, tell } from './clock.js';

const ROUNDS = 3;
const BATCH = 5_000;

/** Rebuilds against a floor: the same events read in batches by SELECT and parsed, with nothing made of them. */
export async function benchRebuilds(url: string) {
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', () => undefined);
  const reader = new PostgresHistoryReader({ url });
  const events = Number(await reader.head());
  const engine = engineOf({ pool, reader });
  const build = (set: readonly Projection[]) => seconds(() => rebuild(engine, set));
  const runs = { floor: [] as number[], one: [] as number[], all: [] as number[] };
  for (let i = 0; i < ROUNDS; i += 1) {
    runs.floor.push(await seconds(() => readPlainly(pool)));
    runs.one.push(await build([metodUtfallProjection]));
    runs.all.push(await build(PROJECTIONS));
  }
  await reader.close();
  await pool.end();
  const figures = (took: readonly number[]) => ({
    eventsPerSecond: round(events / median(took), 0),
    ratio: round(median(took.map((time, i) => (runs.floor[i] ?? 0) / time))),
  });
  const result = {
    events,
    floorEventsPerSecond: round(events / median(runs.floor), 0),
    metodUtfall: figures(runs.one),
    allProjections: figures(runs.all),
    peakMemoryMb: await peakMemory(url),
  };
  tell(`rebuilds: ${JSON.stringify(result)}`);
  return result;
}

/** Builds every projection once, so that what is served has the whole log. */
export async function buildAll(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', () => undefined);
  const reader = new PostgresHistoryReader({ url });
  await rebuild(engineOf({ pool, reader }), PROJECTIONS);
  await Promise.all([reader.close(), pool.end()]);
}

/** The floor: every event read in batches and parsed, and nothing made of it. */
export async function readPlainly(pool: pg.Pool): Promise<void> {
  let after = '0';
  for (;;) {
    const { rows } = await pool.query<[string, string, string, string]>({
      name: 'read plainly',
      text: `SELECT pos, stream, type, data FROM event_log.event WHERE pos > $1 ORDER BY pos LIMIT ${BATCH}`,
      values: [after],
      rowMode: 'array',
    } as never);
    for (const row of rows) JSON.parse(row[3]);
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.[0] ?? after;
  }
}

const HEAP_MB = 256;

/** The most memory, in MB, of a process that rebuilds everything with a heap of {@link HEAP_MB} MB. */
async function peakMemory(url: string): Promise<number> {
  const script = fileURLToPath(new URL('./rebuild-memory.js', import.meta.url));
  const args = [`--max-old-space-size=${HEAP_MB}`, script, url];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return round(Number(stdout) / 1000, 0);
}
