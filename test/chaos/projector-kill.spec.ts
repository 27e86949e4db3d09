import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { recordCity, syntheticCity } from '../../libs/demo/index.js';
import {
  engineOf,
  projectionStatus,
  rebuild,
  startProjector,
} from '../../libs/read-model/index.js';
import { createRecorder } from '../../libs/recording/index.js';
import { PROJECTIONS } from '../../projections/index.js';
import { openTestLog, type TestLog } from '../support/log.js';

const KILLS = 20;

describe('a projector that is killed', () => {
  let log: TestLog;
  const folder = mkdtempSync(join(tmpdir(), 'utfall-projektor-'));
  beforeAll(async () => {
    log = await openTestLog();
  });
  afterAll(() => log.close());

  /** A projector that has said that it follows: killed before that, it would prove nothing. */
  async function startProcess(): Promise<ChildProcess> {
    const child = spawn(process.execPath, ['dist/apps/projector/main.js'], {
      env: { PATH: process.env.PATH, DATABASE_URL: log.url, UTFALL_DATA: folder },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(child.stdout, 'data');
    return child;
  }

  /** A lease outlives its dead holder for some seconds; the next one need not wait for it here. */
  async function forgetLeases() {
    await log.pool.query('UPDATE read_model.projection SET holder = NULL, lease_until = NULL');
  }

  /** How much all of them together have taken in; which of them comes first on a busy machine is chance. */
  async function takenIn(): Promise<bigint> {
    const statuses = await projectionStatus(log.pool, log.reader, PROJECTIONS);
    return statuses.reduce((sum, { position }) => sum + position, 0n);
  }

  it(`${KILLS} times while insatser are recorded counts every one of them once`, async () => {
    let moved = 0;
    let before = 0n;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const child = await startProcess();
      const recording = recordCity({
        city: syntheticCity({ seed: 11, insatser: kill * 60, today: '2026-10-31' }),
        recorder: createRecorder({ store: log.store, now: Date.now }),
        concurrency: 4,
      });
      await sleep(50 + ((kill * 337) % 1800));
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      await recording;
      await forgetLeases();
      const after = await takenIn();
      if (after > before) moved += 1;
      before = after;
    }
    // Kills that always came before anything was taken in would prove nothing.
    expect(moved).toBeGreaterThan(KILLS / 4);

    const { pool, reader } = log;
    const projector = await startProjector({ pool, reader, projections: PROJECTIONS });
    const head = await reader.head();
    const behind = async () =>
      (await projectionStatus(pool, reader, PROJECTIONS)).some(({ position }) => position < head);
    while (await behind()) await sleep(20);
    await projector.stop();
    const rebuilt = await rebuild(engineOf({ pool, reader }), PROJECTIONS);
    expect(rebuilt.map(({ changes }) => changes)).toEqual(PROJECTIONS.map(() => []));
    expect(rebuilt[0]?.rows).toBe(KILLS * 60);
  }, 240_000);
});
