import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mimeOf } from './mime.js';
import type { Brev, Sandare } from './sandare.js';

const FRAN = 'utfall@utfall.invalid';

/** Files are kept this long unless the installation says otherwise. */
export const FILER_SPARAS_DAGAR = 30;
const DYGN = 86_400_000;
/** What this sender writes, a draft left by one that died too; anything else in the folder is not ours. */
const EGEN_FIL = /^\.?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(eml|tmp)$/;

/**
 * Puts each message as a file in a folder: for a service without a mail server, and for a mail gateway that
 * collects files. A file has the message's id for its name and is there whole or not at all; a message that is
 * there already is left as it is.
 */
export class FilSandare implements Sandare {
  readonly idempotent = true;
  readonly needsAddress = false;

  constructor(
    private readonly folder: string,
    private readonly fran = FRAN,
    private readonly sparasDagar = FILER_SPARAS_DAGAR,
  ) {}

  async skicka(brev: Brev): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, `${brev.id}.eml`);
    if (await exists(path)) return;
    const draft = join(this.folder, `.${brev.id}.tmp`);
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(await mimeOf(brev, this.fran));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    await syncFolder(this.folder);
  }

  /** A worker who has handed an insats over does not keep a file that names it for ever. */
  async rensa(now: number): Promise<void> {
    const before = now - this.sparasDagar * DYGN;
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names.filter((one) => EGEN_FIL.test(one))) {
      const path = join(this.folder, name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
      if (mtimeMs < before) await rm(path, { force: true });
    }
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Without this the name of a new file may be gone after a power cut. Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
