import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where one installation keeps its things. */
export interface Folders {
  readonly root: string;
  readonly data: string;
  readonly nycklar: string;
  readonly journal: string;
}

/** New folders, open to the account that PostgreSQL runs as when root starts it. */
export function makeFolders(): Folders {
  const root = mkdtempSync(join(tmpdir(), 'utfall-spar-'));
  chmodSync(root, 0o755);
  const [data, nycklar, journal] = ['data', 'nycklar', 'journal'].map((name) => join(root, name));
  return { root, data: data ?? '', nycklar: nycklar ?? '', journal: journal ?? '' };
}

/** What a process is told about them. */
export function environmentOf({ data, nycklar, journal }: Folders): Record<string, string> {
  return {
    UTFALL_DATA: data,
    UTFALL_NYCKLAR: nycklar,
    UTFALL_JOURNAL: journal,
    UTFALL_ANROP_PER_MINUT: '1000000',
    PORT: '0',
  };
}

/** A whole copy, with owners and rights, as a backup has it. */
export function copyFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  execFileSync('cp', ['-a', from, to]);
}
