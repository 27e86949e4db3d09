import { ProblemError } from '../../libs/web/index.js';
import { JOB_OPTIONS, jobIdOf, sameWork } from './job-options.js';
import { jobProblem } from './job-problems.js';
import { isFinished, viewOf, type Jobb } from './job-view.js';
import { saysBroken } from './kedjekontroll.js';
import type { AnyJob, JobQueue, Slag, Uppdrag } from './kinds.js';

const PATIENCE_MS = 5_000;
const SHOWN_PER_KIND = 20;
const STATES = ['waiting', 'active', 'delayed', 'failed', 'completed'] as const;

/** What may be asked of the queue. A queue that is away is a problem of its own; nothing else depends on it. */
export class JobDesk {
  constructor(private readonly queue: JobQueue) {}

  /** Queues a job once per key, and not at all while the same work waits or runs: then that job is the answer. */
  request(slag: Slag, uppdrag: Uppdrag, key: string): Promise<Jobb> {
    return answering(async () => {
      const jobId = jobIdOf(slag, key);
      const before = await this.queue.getJob(jobId);
      if (before !== undefined) return viewOf(sameRequest(before, slag, uppdrag));
      const added = await this.queue.add(slag, uppdrag, {
        ...JOB_OPTIONS,
        jobId,
        deduplication: { id: sameWork(slag, uppdrag) },
      });
      return viewOf(await this.job(added.id ?? jobId));
    });
  }

  /** The latest jobs of each kind, newest first. */
  latest(): Promise<readonly Jobb[]> {
    return answering(async () => {
      const jobs = await this.newest([...STATES]);
      const kinds: readonly Slag[] = ['ombyggnad', 'kedjekontroll'];
      const shown = kinds.flatMap((slag) =>
        jobs.filter(({ name }) => name === slag).slice(0, SHOWN_PER_KIND),
      );
      return Promise.all(shown.map(viewOf));
    });
  }

  find(id: string): Promise<Jobb> {
    return answering(async () => viewOf(await this.job(id)));
  }

  /** Runs a failed job again, with all its tries. */
  retry(id: string): Promise<Jobb> {
    return answering(async () => {
      const job = await this.job(id);
      if ((await viewOf(job)).status !== 'misslyckad') throw jobProblem('jobb-ej-misslyckat');
      await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
      return viewOf(await this.job(id));
    });
  }

  /** Takes a finished job off the list. */
  remove(id: string): Promise<void> {
    return answering(async () => {
      const job = await this.job(id);
      if (!isFinished((await viewOf(job)).status)) throw jobProblem('jobb-ej-avslutat');
      await job.remove();
    });
  }

  /** Rejects when the queue does not answer. */
  async assertAnswers(): Promise<void> {
    await answering(() => this.queue.getJobCountByTypes('waiting'));
  }

  /** Rejects when the last check of the chain that came to an end found it broken; a queue that is away says nothing about it. */
  async assertChainWhole(): Promise<void> {
    const ended = await answering(() => this.newest(['failed', 'completed'])).catch(() => []);
    const last = ended.find(({ name }) => name === 'kedjekontroll');
    if (saysBroken(last?.failedReason)) throw new Error(last?.failedReason);
  }

  private async job(id: string): Promise<AnyJob> {
    const job = await this.queue.getJob(id);
    if (job === undefined) throw jobProblem('okant-jobb');
    return job;
  }

  private async newest(states: (typeof STATES)[number][]): Promise<readonly AnyJob[]> {
    const jobs = await this.queue.getJobs(states, 0, 199);
    return jobs.sort((a, b) => (b.finishedOn ?? b.timestamp) - (a.finishedOn ?? a.timestamp));
  }
}

function sameRequest(before: AnyJob, slag: Slag, uppdrag: Uppdrag): AnyJob {
  if (sameWork(slag, before.data) === sameWork(slag, uppdrag)) return before;
  throw jobProblem('jobbnyckel-ateranvand');
}

/** An answer within a few seconds, or the problem that says that the queue is away. */
async function answering<T>(ask: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The queue did not answer in time.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    throw jobProblem('kon-svarar-inte', { headers: { 'Retry-After': '5' }, cause });
  } finally {
    clearTimeout(timer);
  }
}
