import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { NyckelfilFelaktig } from '../faults.js';
import type { MasterKeys } from '../port.js';
import { ringMasterKeys } from '../ring.js';
import { FileKeeper } from './file-keeper.js';
import { readSecret } from './secret-file.js';

export interface FileMasterKeysOptions {
  /** Kept apart from the database and its backups. Its parent must exist. */
  readonly folder: string;
  readonly now: () => number;
}

/**
 * Master keys in files that only their owner may read (see README.md). Made the first time, by one of
 * those who ask at once. The default; a city with a hardware module writes another provider.
 * @throws NyckelfilFelaktig
 */
export async function fileMasterKeys({ folder, now }: FileMasterKeysOptions): Promise<MasterKeys> {
  await makeKeyFolder(folder);
  // A key that others can read is refused at start, not at the first use of it.
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isFile()) await readSecret(join(folder, entry.name));
  }
  const keys = ringMasterKeys(new FileKeeper(folder, now));
  await keys.currentId();
  await keys.indexKey('');
  await keys.publicKey();
  return keys;
}

async function makeKeyFolder(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') {
      const why = 'går inte att skapa. Ange en annan nyckelmapp eller ändra rättigheterna.';
      throw new NyckelfilFelaktig(folder, why, { cause: error });
    }
  });
  const { mode } = await stat(folder);
  if (process.platform !== 'win32' && (mode & 0o022) !== 0) {
    const why = `kan ändras av andra än ägaren. Stäng den med: chmod 700 ${folder}`;
    throw new NyckelfilFelaktig(folder, why);
  }
}
