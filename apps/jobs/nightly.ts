import { setTimeout as sleep } from 'node:timers/promises';
import { JOB_OPTIONS } from './job-options.js';
import type { JobQueue, Slag } from './kinds.js';
import { queueMissed, type Paminnare } from './paminnelser.js';

interface Daily {
  readonly id: string;
  readonly slag: Slag;
  readonly pattern: string;
}

const KEDJEKONTROLL: Daily = {
  id: 'kedjekontroll-natt',
  slag: 'kedjekontroll',
  pattern: '0 0 3 * * *',
};
const PAMINNELSER: Daily = {
  id: 'paminnelser-morgon',
  slag: 'paminnelser',
  pattern: '0 0 6 * * *',
};
const RETRY_MS = 5_000;

/**
 * The chain is checked every night at three, and reminders, where they are set up, are sent at six, Swedish
 * time. Registered by id, so that any number of starts and processes leave one of each. A queue that is away
 * is waited for: the service starts without it.
 */
export async function scheduleNightly(
  queue: JobQueue,
  paminnare: Paminnare | undefined,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await register(queue, KEDJEKONTROLL);
      if (paminnare !== undefined) {
        await register(queue, PAMINNELSER);
        await queueMissed(queue, paminnare);
      }
      return;
    } catch {
      await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function register(queue: JobQueue, { id, slag, pattern }: Daily): Promise<void> {
  await queue.upsertJobScheduler(
    id as Parameters<JobQueue['upsertJobScheduler']>[0],
    { pattern, tz: 'Europe/Stockholm' },
    { name: slag, data: { projektioner: [] }, opts: JOB_OPTIONS },
  );
}
