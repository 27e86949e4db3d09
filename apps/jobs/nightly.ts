import { setTimeout as sleep } from 'node:timers/promises';
import { JOB_OPTIONS } from './job-options.js';
import type { JobQueue } from './kinds.js';

const SCHEDULER = 'kedjekontroll-natt';
const RETRY_MS = 5_000;

/**
 * The chain is checked every night at three, Swedish time. Registered by id, so that any number of
 * starts and processes leave one. A queue that is away is waited for: the service starts without it.
 */
export async function scheduleNightly(queue: JobQueue, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await register(queue);
      return;
    } catch {
      await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function register(queue: JobQueue): Promise<void> {
  await queue.upsertJobScheduler(
    SCHEDULER as Parameters<JobQueue['upsertJobScheduler']>[0],
    { pattern: '0 0 3 * * *', tz: 'Europe/Stockholm' },
    { name: 'kedjekontroll', data: { projektioner: [] }, opts: JOB_OPTIONS },
  );
}
