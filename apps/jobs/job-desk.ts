import { HealthFault, ProblemError } from '../../libs/web/index.js';
import { JOB_OPTIONS, jobIdOf, sameWork } from './job-options.js';
import { jobProblem } from './job-problems.js';
import { isFinished, viewOf, type Jobb } from './job-view.js';
import { assertFoundWhole, hasVerdict } from './kedjekontroll.js';
import { SLAG, type AnyJob, type JobQueue, type Slag, type Uppdrag } from './kinds.js';

const PATIENCE_MS = 5_000;
/** Shorter than the two seconds that a health check gets, so that it can say itself what it does not know. */
const HEALTH_PATIENCE_MS = 1_500;
/** What BullMQ's ids and ours are made of; anything else is nobody's id, and is not taken to the queue. */
const PLAUSIBLE_ID = /^[A-Za-z0-9:_-]{1,200}$/;
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
      const shown = SLAG.flatMap((slag) =>
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

  /**
   * @throws HealthFault when the last check that walked the chain to an answer found it broken, and, as
   * unknown, when the queue that holds the answer is away.
   */
  async assertChainWhole(): Promise<void> {
    const ended = await answering(
      () => this.newest(['failed', 'completed']),
      HEALTH_PATIENCE_MS,
    ).catch(() => {
      throw new HealthFault('Jobbkön svarar inte; den senaste kontrollens svar är okänt.', 'okand');
    });
    const last = ended.find(hasVerdict);
    if (last !== undefined) assertFoundWhole(last);
  }

  private async job(id: string): Promise<AnyJob> {
    const job = PLAUSIBLE_ID.test(id) ? await this.queue.getJob(id) : undefined;
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
async function answering<T>(ask: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The queue did not answer in time.')), patienceMs);
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
