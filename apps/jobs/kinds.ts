import type { Job, Queue, Worker } from 'bullmq';
import type { Paminnelseresultat } from '../../libs/paminnelse/index.js';

/** The kinds of jobs there are. */
export const SLAG = ['ombyggnad', 'kedjekontroll', 'paminnelser'] as const;

/** What a job does, in the word that its address uses. */
export type Slag = (typeof SLAG)[number];

/** What a job is asked to do; only an ombyggnad names projections. */
export interface Uppdrag {
  readonly projektioner: readonly string[];
}

/** One projection after an ombyggnad; `andradeRader` is null when the old build could not be compared. */
export interface Ombyggd {
  readonly projektion: string;
  readonly position: string;
  readonly rader: number;
  readonly andradeRader: number | null;
}

/** A chain that was whole; `kedjevarde` is worth keeping elsewhere. */
export interface HelKedja {
  readonly handelser: number;
  readonly position: string;
  readonly kedjevarde: string;
}

export type Resultat = readonly Ombyggd[] | HelKedja | Paminnelseresultat;

/** How far a job has come through the log. */
export interface Framsteg {
  readonly handelser: number;
  readonly av: number;
}

export type AnyJob = Job<Uppdrag, Resultat, Slag>;

/** What is used of a queue, the same on both backends. */
export type JobQueue = Pick<
  Queue<Uppdrag, Resultat, Slag>,
  | 'add'
  | 'getJob'
  | 'getJobs'
  | 'getJobSchedulers'
  | 'upsertJobScheduler'
  | 'getJobCountByTypes'
  | 'on'
  | 'close'
  | 'getBackend'
>;

/** What is used of a worker, the same on both backends. */
export type JobWorker = Pick<
  Worker<Uppdrag, Resultat, Slag>,
  'on' | 'close' | 'getBackend' | 'cancelAllJobs' | 'waitUntilReady'
>;
