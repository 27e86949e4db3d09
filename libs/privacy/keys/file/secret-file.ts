import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { link, open, readFile, stat, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { NyckelfilFelaktig } from '../faults.js';

/** Reads a secret, unless others than its owner may read it too; undefined when there is no such file. */
export async function readSecret(file: string): Promise<string | undefined> {
  const handle = await open(file, constants.O_RDONLY).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new NyckelfilFelaktig(file, 'går inte att läsa. Kontrollera vem som äger den.', {
      cause: error,
    });
  });
  if (handle === undefined) return undefined;
  try {
    await refuseOpenToOthers(file, handle);
    return await readFile(handle, 'utf8');
  } finally {
    await handle.close();
  }
}

async function refuseOpenToOthers(file: string, handle: FileHandle): Promise<void> {
  const { mode } = await handle.stat();
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new NyckelfilFelaktig(
      file,
      `kan läsas av andra än ägaren. Stäng den med: chmod 600 ${file} – och byt huvudnyckel om någon kan ha läst den.`,
    );
  }
}

/**
 * Makes a file, whole and on disk or not at all. False when somebody else made it first: a link fails
 * where a rename would silently take the other's place.
 */
export async function makeSecret(folder: string, name: string, content: string): Promise<boolean> {
  const temporary = join(folder, `.${name}.${randomUUID()}.tmp`);
  await writeDurably(temporary, content);
  try {
    await link(temporary, join(folder, name));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(temporary);
  }
  await syncFolder(folder);
  return true;
}

/** Overwrites a file and takes it away. On media that never overwrite in place only the removal counts. */
export async function destroySecret(folder: string, name: string): Promise<void> {
  const file = join(folder, name);
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) return;
  const handle = await open(file, 'r+');
  await handle.write(Buffer.alloc(size), 0, size, 0);
  await handle.sync();
  await handle.close();
  await unlink(file);
  await syncFolder(folder);
}

async function writeDurably(file: string, content: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name is on disk only when its folder is. Windows cannot open folders and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  await handle.sync();
  await handle.close();
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
