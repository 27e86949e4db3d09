import { setTimeout as sleep } from 'node:timers/promises';
import { EVENT_LOG } from '../../../libs/event-store/index.js';
import { handelse } from '../../../test/support/handelser.js';
import { append, openTestLog, stored, type TestLog } from '../../../test/support/log.js';
import {
  startJobs,
  type Jobs,
  type JobsOptions,
  type Paminnelseval,
  type Utgivare,
} from '../index.js';
import type { Jobb } from '../job-view.js';
import type { JobStores } from '../work.js';

/** A log with one insats in it, and jobs on it. */
export interface Stage {
  readonly log: TestLog;
  readonly stores: JobStores;
  /** What the jobs have said on stderr. */
  readonly printed: string[];
  start(redisUrl?: string, paminnelser?: Paminnelseval): Promise<Jobs>;
  /** Releases are made in a thread that runs the compiled program. */
  readonly utgivare: Utgivare;
  /** Starts jobs that also make releases. */
  startUtgivare(): Promise<Jobs>;
  /** Changes a stored event behind the log's back. */
  tamper(): Promise<void>;
  /** Puts back what was changed. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

const COMPILED = new URL('../../../dist/libs/runtime/utgivning/trad.js', import.meta.url);

/** Dead workers are noticed at once, and failed jobs tried again soon. */
const QUICK = { lockDuration: 1_000, stalledInterval: 500, drainDelay: 1 };

export async function openStage(): Promise<Stage> {
  const log = await openTestLog();
  const stores = { ...log, databaseUrl: log.url, schema: EVENT_LOG };
  const printed: string[] = [];
  const running: Jobs[] = [];
  await append(log, 'insats-a', stored([handelse('BeslutFattat'), handelse('InsatsPaborjad')]));
  const start = async (options: Partial<JobsOptions>) => {
    const print = (line: string) => void printed.push(line);
    const jobs = await startJobs({ platform: stores, worker: QUICK, print, ...options });
    running.push(jobs);
    return jobs;
  };
  const plats = { databaseUrl: log.url, eventstoreUrl: undefined, registerFolder: undefined };
  const utgivare = { plats, trad: COMPILED };
  return {
    ...{ log, stores, printed, utgivare },
    start: (redisUrl, paminnelser) => start({ redisUrl, paminnelser }),
    startUtgivare: () => start({ utgivare }),
    async tamper() {
      await log.pool.query(`ALTER TABLE event_log.event DISABLE TRIGGER ALL;
        UPDATE event_log.event SET data = data || ' ' WHERE pos = 1`);
    },
    async mend() {
      await log.pool.query('UPDATE event_log.event SET data = rtrim(data) WHERE pos = 1');
    },
    async close() {
      for (const jobs of running) await jobs.stop();
      await log.close();
    },
  };
}

/** Waits until a job has come to an end. */
export async function ended({ desk }: Jobs, id: string, patienceMs = 20_000): Promise<Jobb> {
  for (let waited = 0; ; waited += 50) {
    const jobb = await desk.find(id);
    if (jobb.status === 'klar' || jobb.status === 'misslyckad') return jobb;
    if (waited > patienceMs) throw new Error(`Still ${JSON.stringify(jobb)}`);
    await sleep(50);
  }
}
