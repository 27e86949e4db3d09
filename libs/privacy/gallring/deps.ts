import type { Pool } from 'pg';
import type { InsatsId } from '../../domain/index.js';
import type { Gallringsinstallation } from '../retention/installation.js';
import type { ErasureJournal } from '../journal/file-journal.js';
import type {
  Akter,
  Approvals,
  Cleaner,
  ErasableLog,
  PersonKeyEraser,
  ReadModels,
  Signer,
} from './ports.js';

/** What it takes to plan. */
export interface PlanDeps {
  readonly pool: Pool;
  readonly now: () => number;
  readonly akter: Akter;
  readonly log: Pick<ErasableLog, 'historiesOf'>;
  readonly installation: Gallringsinstallation;
}

/** What it takes to erase again what the journal names. */
export interface ReapplyDeps {
  readonly pool: Pool;
  readonly now: () => number;
  readonly journal: ErasureJournal;
  readonly log: ErasableLog;
  readonly keys: PersonKeyEraser;
  readonly cleaners: readonly Cleaner[];
  readonly readModels: Pick<ReadModels, 'requestRebuild'>;
}

/** What it takes to carry a run through. */
export interface GallringDeps extends PlanDeps, Omit<ReapplyDeps, 'readModels'> {
  readonly log: ErasableLog;
  /** Streams beside their own that tell of these insatser, and are erased with them; none unless told. */
  readonly foljdstrommar?: (insatsIds: readonly InsatsId[]) => Promise<readonly string[]>;
  readonly readModels: ReadModels;
  readonly approvals: Approvals;
  readonly signer: Signer;
  /** How long a backup of a destroyed or retired key can still exist. 35 unless told. */
  readonly nyckelkopiorDagar?: number;
  /** What the operator must still run on the event store, for the certificate. */
  readonly efterarbete?: readonly string[];
  /** Called at every arrow of the run; a test kills the process here. */
  readonly fault?: (point: string) => void | Promise<void>;
}
