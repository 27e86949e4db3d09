import type { Pool } from 'pg';
import {
  fileJournal,
  personKeyEraser,
  planGallring,
  reapplyJournal,
  resumeGallringar,
  runGallring,
  type Aterupptagen,
  type ErasureJournal,
  type Gallringsplan,
  type Journaltillampning,
  type Korning,
  type Planfraga,
  type Start,
} from '../../privacy/index.js';
import type { InsatsId } from '../../domain/index.js';
import type { Config } from '../config.js';
import type { Protection } from '../protection.js';
import { createAkter } from './akter.js';
import { createCleaners } from './cleaners.js';
import { createErasableLog, type LogStores } from './erasable-log.js';
import { foljdstrommar } from './foljdstrommar.js';
import { createReadModels } from './read-models.js';
import { takeApprovedFor } from './take-approved.js';

/** Gallring of this installation: to plan, to carry out, to take up again, and to apply again after a restore. */
export interface Gallring {
  readonly journal: ErasureJournal;
  plan(fraga: Planfraga): Promise<Gallringsplan>;
  run(start: Start): Promise<Korning>;
  /** Finishes what a killed process began. */
  resume(): Promise<readonly Aterupptagen[]>;
  /** Erases again what a restored backup brought back. Before anything is served. */
  reapply(): Promise<Journaltillampning>;
}

export interface GallringStores extends LogStores {
  readonly pool: Pool;
  readonly schema: string;
  readonly protection: Protection;
}

/** Makes it on open stores. Needs `migrateGallring` and `migrateStudies`. */
export function createGallring(
  stores: GallringStores,
  config: Pick<Config, 'journalFolder' | 'gallring'>,
): Gallring {
  const { pool, schema, protection, reader } = stores;
  const { masterKeys: signer, keys, vault, approvals } = protection;
  const now = Date.now;
  const readModels = createReadModels(stores);
  const caughtUp = async () => {
    await stores.synced();
    await readModels.waitUntil(await reader.head());
  };
  const deps = {
    pool,
    now,
    akter: createAkter({ pool, schema, vault, caughtUp }),
    log: createErasableLog(stores),
    foljdstrommar: (ids: readonly InsatsId[]) => foljdstrommar(stores, ids),
    installation: config.gallring,
    journal: fileJournal({ folder: config.journalFolder, signer, now }),
    keys: personKeyEraser(pool, keys),
    cleaners: createCleaners(pool, protection),
    readModels,
    approvals: takeApprovedFor(approvals),
    signer,
    ...('tombstone' in stores.store ? { efterarbete: SCAVENGE } : {}),
  };
  return {
    journal: deps.journal,
    plan: (fraga) => planGallring(deps, fraga),
    run: (start) => runGallring(deps, start),
    resume: () => resumeGallringar(deps),
    reapply: () => reapplyJournal(deps),
  };
}

const SCAVENGE = [
  'Kör en scavenge på varje nod i EventStoreDB/KurrentDB: strömmarna är tombstonade, men händelserna ligger kvar på disken tills dess.',
];
