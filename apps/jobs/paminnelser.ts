import { UnrecoverableError } from 'bullmq';
import { datumInSweden } from '../../libs/domain/index.js';
import {
  paminn,
  senastPaminda,
  type Paminnelsedeps,
  type Paminnelseresultat,
} from '../../libs/paminnelse/index.js';
import { JOB_OPTIONS } from './job-options.js';
import type { JobQueue } from './kinds.js';

/** What reminders need beside the platform: the source of due dates, the address book, the way out. */
export type Paminnelseval = Omit<Paminnelsedeps, 'pool' | 'signal'>;

/** Reminders, as a process that sends them is set up. */
export type Paminnare = Omit<Paminnelsedeps, 'signal'>;

const EJ_INSTALLDA =
  'Påminnelser är inte inställda i den process som tog jobbet. Ställ in dem och kör om jobbet.';

/** From this time of the day on, in Sweden, today's reminders should have been written. */
const MORGON = '06:00';

/** Writes and sends the reminders of today. Told to stop, it ends between two messages. */
export async function remind(
  paminnare: Paminnare | undefined,
  signal: AbortSignal | undefined,
): Promise<Paminnelseresultat> {
  if (paminnare === undefined) throw new UnrecoverableError(EJ_INSTALLDA);
  return paminn({ ...paminnare, signal });
}

/**
 * The schedule knows nothing of a morning on which nobody was up: a process that starts later in the day
 * queues the run that was missed. Under an id of the day, so that any number of starts queue one.
 */
export async function queueMissed(queue: JobQueue, { pool, now }: Paminnare): Promise<void> {
  const at = now();
  if (timeInSweden(at) < MORGON) return;
  const dag = datumInSweden(at);
  const senast = await senastPaminda(pool);
  if (senast !== undefined && senast >= dag) return;
  await queue.add(
    'paminnelser',
    { projektioner: [] },
    { ...JOB_OPTIONS, jobId: `paminnelser-start-${dag}` },
  );
}

function timeInSweden(at: number): string {
  return new Date(at).toLocaleTimeString('sv-SE', {
    timeZone: 'Europe/Stockholm',
    hour: '2-digit',
    minute: '2-digit',
  });
}
