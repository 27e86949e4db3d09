import type { AnyJob, Framsteg, Resultat, Slag } from './kinds.js';

/** Where a job stands. */
export type Jobbstatus = 'vantar' | 'pagar' | 'klar' | 'misslyckad';

/** A job as it is shown. */
export interface Jobb {
  readonly id: string;
  readonly slag: Slag;
  readonly status: Jobbstatus;
  readonly projektioner: readonly string[];
  readonly framsteg: Framsteg | null;
  readonly resultat: Resultat | null;
  readonly fel: { readonly orsak: string } | null;
  /** Times that it has been started, and that it may fail before it is given up. */
  readonly forsok: { readonly antal: number; readonly max: number };
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

export async function viewOf(job: AnyJob): Promise<Jobb> {
  const status = statusOf(job, await job.getState());
  return {
    id: job.id ?? '',
    slag: job.name,
    status,
    projektioner: job.data.projektioner,
    framsteg: isFramsteg(job.progress) ? job.progress : null,
    resultat: status === 'klar' ? job.returnvalue : null,
    fel: status === 'misslyckad' ? { orsak: job.failedReason } : null,
    forsok: { antal: job.attemptsStarted, max: job.opts.attempts ?? 1 },
    createdAt: new Date(job.timestamp).toISOString(),
    finishedAt: isFinished(status) ? new Date(job.finishedOn ?? job.timestamp).toISOString() : null,
  };
}

/**
 * BullMQ knows more ways of waiting than anybody needs to see. A job that came to its end after it was
 * read has no result here yet: it is shown as it was.
 */
function statusOf(job: AnyJob, state: string): Jobbstatus {
  if (state === 'active') return 'pagar';
  if (state !== 'completed' && state !== 'failed') return 'vantar';
  if (typeof job.finishedOn !== 'number') return 'pagar';
  return state === 'failed' ? 'misslyckad' : 'klar';
}

export function isFinished(status: Jobbstatus): boolean {
  return status === 'klar' || status === 'misslyckad';
}

function isFramsteg(progress: unknown): progress is Framsteg {
  return (
    typeof progress === 'object' &&
    progress !== null &&
    ('handelser' in progress || 'skyddat' in progress)
  );
}
