import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** For a folder whose contents are nobody else's business. */
export const OWNER_ONLY = 0o700;

/**
 * Makes a folder and those above it, with a mode if it was missing, or says in a sentence why it cannot be
 * used and what to do `instead`.
 */
export function makeFolder(
  path: string,
  instead = 'Ange UTFALL_DATA till en annan mapp.',
  mode?: number,
): void {
  try {
    makeMissing(path, mode);
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why =
      code === undefined ? 'är ingen mapp' : `går inte att skapa eller skriva i (${code})`;
    throw new Error(`Mappen ${path} ${why}. ${instead}`, { cause });
  }
}

/** One level at a time: Node's own recursive way never ends on file systems that refuse folders as if they were missing. */
function makeMissing(path: string, mode?: number): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) return;
  if (stat !== undefined) throw new Error('A file is in the way.');
  makeMissing(dirname(path));
  try {
    mkdirSync(path, mode === undefined ? {} : { mode });
  } catch (error) {
    // Another process that starts at the same moment was first.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}
