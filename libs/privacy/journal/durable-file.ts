import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const NEWLINE = 0x0a;

/** The whole lines of a file; what stands after the last newline was never acknowledged. */
export async function wholeLines(path: string): Promise<readonly string[]> {
  const bytes = await readFile(path).catch(missing);
  return bytes.subarray(0, wholeLength(bytes)).toString('utf8').split('\n').slice(0, -1);
}

/** Cuts off what a killed process left after the last whole line. @returns how many bytes went */
export async function cutTornLine(path: string): Promise<number> {
  const bytes = await readFile(path).catch(missing);
  const torn = bytes.length - wholeLength(bytes);
  if (torn === 0) return 0;
  const file = await open(path, 'r+');
  try {
    await file.truncate(wholeLength(bytes));
    await file.sync();
  } finally {
    await file.close();
  }
  return torn;
}

/** Adds one line. When it returns, line and folder are on disk. */
export async function appendLine(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a', 0o600);
  try {
    await file.writeFile(`${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
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

function wholeLength(bytes: Buffer): number {
  return bytes.lastIndexOf(NEWLINE) + 1;
}

function missing(error: NodeJS.ErrnoException): Buffer {
  if (error.code === 'ENOENT') return Buffer.alloc(0);
  throw error;
}
