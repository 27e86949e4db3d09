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
  const status = statusOf(await job.getState());
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

/** BullMQ knows more ways of waiting than anybody needs to see. */
function statusOf(state: string): Jobbstatus {
  if (state === 'active') return 'pagar';
  if (state === 'completed') return 'klar';
  return state === 'failed' ? 'misslyckad' : 'vantar';
}

export function isFinished(status: Jobbstatus): boolean {
  return status === 'klar' || status === 'misslyckad';
}

function isFramsteg(progress: unknown): progress is Framsteg {
  return typeof progress === 'object' && progress !== null && 'handelser' in progress;
}
