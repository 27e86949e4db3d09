import { setTimeout as sleep } from 'node:timers/promises';
import type { HealthCheck } from '../../libs/web/index.js';
import { openQueue, type WorkerSettings } from './backend.js';
import { JobDesk } from './job-desk.js';
import type { AnyJob, JobQueue, JobWorker } from './kinds.js';
import { migratePaminnelse } from '../../libs/paminnelse/index.js';
import { scheduleNightly } from './nightly.js';
import type { Paminnelseval } from './paminnelser.js';
import { watchRisks } from './riskvakt.js';
import { workOn, type JobStores } from './work.js';
import type { Utgivare } from './utgivning/utgivning.js';

export interface JobsOptions {
  readonly platform: JobStores;
  /** Redis for the queue; without it the queue lies in the platform's PostgreSQL. */
  readonly redisUrl?: string | undefined;
  /** Reminders; without these none are scheduled, and a run that is asked for fails and says so. */
  readonly paminnelser?: Paminnelseval | undefined;
  /** Where releases are made from; without it one that is asked for fails and says so. */
  readonly utgivare?: Utgivare | undefined;
  /** Shorter times than the ordinary, for tests. */
  readonly worker?: WorkerSettings;
  readonly print?: (line: string) => void;
}

/** A queue with a worker on it. */
export interface Jobs {
  readonly desk: JobDesk;
  readonly queue: JobQueue;
  /** Whether the queue answers, and whether the log's chain was whole when it was last checked. */
  readonly checks: readonly HealthCheck[];
  /** Settles when what is done every day is registered; a queue that is away is waited for. */
  readonly scheduled: Promise<void>;
  /** Lets the job under way end, for at most `patienceMs`; then puts it back in the queue. Closes every connection. */
  stop(patienceMs?: number): Promise<void>;
}

/** A dead worker's job is taken over this many times before it is given up. */
const WORKER: WorkerSettings = { concurrency: 1, maxStalledCount: 3 };
const PATIENCE_MS = 20_000;
const LET_GO_MS = 2_000;

/** Starts working on jobs, one at a time in this process. Projections are followed elsewhere, never here. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { platform, redisUrl, print = (line) => process.stderr.write(`${line}\n`) } = options;
  const { pool, databaseUrl } = platform;
  const opened = await openQueue({ pool, databaseUrl, redisUrl });
  const { queue } = opened;
  const paminnare = options.paminnelser && { ...options.paminnelser, pool };
  if (paminnare !== undefined) await migratePaminnelse(pool);
  const worker = opened.work(workOn({ stores: platform, paminnare, utgivare: options.utgivare }), {
    ...WORKER,
    ...options.worker,
  });
  complain(queue, worker, print);
  const isBusy = busyness(worker);
  const stopping = new AbortController();
  const watching = paminnare && watchRisks(paminnare, { signal: stopping.signal, print });
  const desk = new JobDesk(queue);
  return {
    desk,
    queue,
    checks: [
      { namn: 'jobbko', check: () => desk.assertAnswers(), optional: true },
      { namn: 'hashkedja', check: () => desk.assertChainWhole() },
    ],
    scheduled: scheduleNightly(queue, paminnare, stopping.signal),
    async stop(patienceMs = PATIENCE_MS) {
      stopping.abort();
      await watching;
      const timer = setTimeout(() => worker.cancelAllJobs('stopping'), patienceMs);
      await closed(worker, (isBusy() ? patienceMs : 0) + LET_GO_MS);
      clearTimeout(timer);
      await closed(queue, LET_GO_MS);
    },
  };
}

/** Whether a job is under way in this process. */
function busyness(worker: JobWorker): () => boolean {
  let busy = false;
  worker.on('active', () => (busy = true));
  worker.on('completed', () => (busy = false));
  worker.on('failed', () => (busy = false));
  return () => busy;
}

/** Closes in good order, or, when the queue is away and cannot be told, by letting go. */
async function closed(side: JobQueue | JobWorker, patienceMs: number): Promise<void> {
  const giveUp = new AbortController();
  const late = sleep(patienceMs, 'late', { signal: giveUp.signal }).catch(() => 'in time');
  const first = await Promise.race([side.close(), late]);
  giveUp.abort();
  if (first === 'late') {
    side
      .getBackend()
      .close(true)
      .catch(() => undefined);
  }
}

/** Says what failed, and once, not once a second, that the queue is away. */
function complain(queue: JobQueue, worker: JobWorker, print: (line: string) => void): void {
  let last = '';
  const trouble = ({ message }: Error) => {
    if (message !== last) print(`Jobbkön: ${message}`);
    last = message;
  };
  queue.on('error', trouble);
  worker.on('error', trouble);
  worker.on('failed', (job, error) => print(failureText(job, error)));
  worker.on('completed', () => (last = ''));
}

function failureText(job: AnyJob | undefined, error: Error): string {
  const which = job === undefined ? 'Ett jobb' : `Jobbet ${job.name} (${job.id ?? ''})`;
  const tries =
    job === undefined ? '' : `, försök ${job.attemptsMade} av ${job.opts.attempts ?? 1}`;
  return `${which} misslyckades${tries}: ${error.message}`;
}
