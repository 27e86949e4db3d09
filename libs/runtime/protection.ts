import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import {
  createApprovals,
  createDirectory,
  createEmergencyAccess,
  createReadAudit,
  migrateAccess,
  migrateReadAudit,
  type Approvals,
  type Directory,
  type EmergencyAccess,
  type ReadAudit,
} from '../access/index.js';
import {
  createPersonKeys,
  createStudies,
  assertKeysBelong,
  hasKnownKeys,
  migrateKeyCheck,
  NyckelmappFel,
  createVault,
  fileMasterKeys,
  migratePersonKeys,
  migrateGallring,
  migrateStudies,
  migrateVault,
  type MasterKeys,
  type PersonKeys,
  type Studies,
  type Vault,
} from '../privacy/index.js';
import { migratePaminnelse } from '../paminnelse/index.js';
import { createSvarslankar, migrateSvarslank, type Svarslankar } from '../svarslank/index.js';
import type { Config } from './config.js';
import { makeFolder, OWNER_ONLY } from './embedded-postgres/folder.js';

/** What stands between persons and everybody else: who may, who did, and who somebody is. */
export interface Protection {
  readonly directory: Directory;
  readonly emergency: EmergencyAccess;
  readonly approvals: Approvals;
  readonly audit: ReadAudit;
  readonly masterKeys: MasterKeys;
  readonly keys: PersonKeys;
  readonly vault: Vault;
  readonly studies: Studies;
  /** One-time codes by which somebody without an account answers one rating. */
  readonly svarslankar: Svarslankar;
}

/** What a key folder holds from its first use on. Without any of it, keys would be made anew. */
const LASTING_FILES = ['indexrot', 'signeringsnyckel.pem'];

function isFilled(folder: string): boolean {
  return LASTING_FILES.every((file) => existsSync(join(folder, file)));
}

/** Opens it on a database, with the master keys of a folder; makes what is missing of either. */
export async function openProtection(
  pool: Pool,
  { keyFolder, journalFolder }: Pick<Config, 'keyFolder' | 'journalFolder'>,
): Promise<Protection> {
  const now = Date.now;
  await migrateAccess(pool);
  await migrateReadAudit(pool);
  await migratePersonKeys(pool);
  await migrateVault(pool);
  await migrateStudies(pool);
  await migrateGallring(pool);
  await migrateSvarslank(pool);
  await migratePaminnelse(pool);
  for (const [name, folder] of [
    ['UTFALL_NYCKLAR', keyFolder],
    ['UTFALL_JOURNAL', journalFolder],
  ] as const) {
    makeFolder(folder, `Ange ${name} till en annan mapp.`, OWNER_ONLY);
  }
  await migrateKeyCheck(pool);
  if ((await hasKnownKeys(pool)) && !isFilled(keyFolder)) throw new NyckelmappFel('saknas');
  const masterKeys = await fileMasterKeys({ folder: keyFolder, now });
  await assertKeysBelong(pool, masterKeys);
  const keys = createPersonKeys({ pool, masterKeys, now });
  return {
    directory: createDirectory({ pool, now }),
    emergency: createEmergencyAccess({ pool, now }),
    approvals: createApprovals({ pool, now }),
    audit: createReadAudit({ pool }),
    masterKeys,
    keys,
    vault: createVault({ pool, keys, masterKeys, now }),
    studies: createStudies({ pool, masterKeys, now }),
    svarslankar: createSvarslankar({ pool, now, key: await masterKeys.indexKey('svarslank') }),
  };
}
