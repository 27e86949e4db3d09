import { WaitingError, type Processor } from 'bullmq';
import type { Platform } from '../../libs/runtime/index.js';
import { checkChain } from './kedjekontroll.js';
import type { AnyJob, Framsteg, Resultat, Slag, Uppdrag } from './kinds.js';
import { rebuildNamed, type Report } from './ombyggnad.js';
import { remind, type Paminnare } from './paminnelser.js';
import { release, type Utgivare } from './utgivning/utgivning.js';

/** The stores that jobs work on. */
export type JobStores = Pick<Platform, 'databaseUrl' | 'pool' | 'reader' | 'schema'>;

/** What the work is done with. */
export interface Workplace {
  readonly stores: JobStores;
  /** Absent where no reminders are set up. */
  readonly paminnare?: Paminnare | undefined;
  /** Absent where no releases are made. */
  readonly utgivare?: Utgivare | undefined;
}

const REPORT_EVERY_MS = 500;

/**
 * Does a job. Told to stop, it ends between two batches and is put back in the queue: whoever takes
 * it next starts from the beginning, and nothing half-done is ever shown.
 */
export function workOn(place: Workplace): Processor<Uppdrag, Resultat, Slag, Framsteg> {
  return async (job, token, signal) => {
    try {
      return await handle(place, job, signal);
    } catch (error) {
      if (signal?.aborted !== true) throw error;
      await job.moveToWait(token);
      throw new WaitingError();
    }
  };
}

function handle(
  { stores, paminnare, utgivare }: Workplace,
  job: AnyJob,
  signal: AbortSignal | undefined,
): Promise<Resultat> {
  const report = reporter(job, signal);
  switch (job.name) {
    case 'ombyggnad':
      return rebuildNamed(stores, job.data.projektioner, report);
    case 'kedjekontroll':
      return checkChain(stores, report);
    case 'paminnelser':
      return remind(paminnare, signal);
    case 'utgivning':
      return release(job, { utgivare, reader: stores.reader, signal, report });
  }
}

/** Progress is for the eye: now and then, and a lost one is no fault. */
function reporter(job: AnyJob, signal: AbortSignal | undefined): Report {
  let last = -Infinity;
  return (framsteg) => {
    signal?.throwIfAborted();
    const now = performance.now();
    if (now - last < REPORT_EVERY_MS) return;
    last = now;
    job.updateProgress(framsteg).catch(() => undefined);
  };
}
