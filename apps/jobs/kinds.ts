import type { Job, Queue, Worker } from 'bullmq';
import type { Paminnelseresultat } from '../../libs/paminnelse/index.js';
import type {
  Utgivningsbesked,
  Utgivningsframsteg,
  Utgivningsorder,
} from '../../libs/runtime/index.js';

/** The kinds of jobs there are. */
export const SLAG = ['ombyggnad', 'kedjekontroll', 'paminnelser', 'utgivning'] as const;

/** What a job does, in the word that its address uses. */
export type Slag = (typeof SLAG)[number];

/** A release as it is asked for; where in the log it is made is settled when it is begun. */
export type Utgivningsonskan = Omit<Utgivningsorder, 'position' | 'correlationId' | 'now'>;

/** What a job is asked to do; only an ombyggnad names projections, and only an utgivning says of what. */
export interface Uppdrag {
  readonly projektioner: readonly string[];
  readonly utgivning?: Utgivningsonskan;
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

export type Resultat = readonly Ombyggd[] | HelKedja | Paminnelseresultat | Utgivningsbesked;

/** How far a job has come through the log, or, of a release, through the proof that it reveals nobody. */
export type Framsteg = Utgivningsframsteg;

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
