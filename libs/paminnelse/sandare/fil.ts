import { access, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { mimeOf } from './mime.js';
import type { Brev, Sandare } from './sandare.js';

const FRAN = 'utfall@utfall.invalid';

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
