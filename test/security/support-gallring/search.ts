import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Needle } from './needles.js';

/** Looks through bytes once for all needles, and tells which it met. */
export type Finder = (bytes: Buffer) => readonly string[];

/** A finder for needles of at least two bytes: each place costs one look in a table by its first two. */
export function finderOf(needles: readonly Needle[]): Finder {
  const table: (readonly Needle[] | undefined)[] = new Array<undefined>(65_536).fill(undefined);
  for (const needle of needles) {
    const at = needle.bytes.readUInt16BE(0);
    table[at] = [...(table[at] ?? []), needle];
  }
  return (bytes) => {
    const found = new Set<string>();
    let pair = bytes[0] ?? 0;
    for (let at = 1; at < bytes.length; at += 1) {
      pair = ((pair << 8) | (bytes[at] ?? 0)) & 0xffff;
      const candidates = table[pair];
      if (candidates !== undefined) meet(bytes, at - 1, { candidates, found });
    }
    return [...found];
  };
}

interface Meeting {
  readonly candidates: readonly Needle[];
  readonly found: Set<string>;
}

function meet(bytes: Buffer, at: number, { candidates, found }: Meeting): void {
  for (const needle of candidates) {
    const end = at + needle.bytes.length;
    if (end <= bytes.length && needle.bytes.compare(bytes, at, end) === 0) found.add(needle.what);
  }
}

/** Looks through texts by name. */
export function findInTexts(finder: Finder, texts: ReadonlyMap<string, string>): readonly string[] {
  return [...texts].flatMap(([where, text]) =>
    finder(Buffer.from(text, 'utf8')).map((what) => `${what} in ${where}`),
  );
}

/** Looks through every file of a folder, byte by byte. */
export function findInFolder(finder: Finder, folder: string): readonly string[] {
  return filesOf(folder).flatMap((file) =>
    finder(bytesOf(file)).map((what) => `${what} in ${relative(folder, file)}`),
  );
}

/** How many bytes there are to look through: a search of nothing finds nothing. */
export function sizeOf(folder: string): number {
  return filesOf(folder).reduce((sum, file) => sum + bytesOf(file).length, 0);
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A file that a running PostgreSQL has taken away in the meantime holds nothing. */
function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
