import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** One name whose docblock is in two parts: Swedish, then English in brackets. */
export interface Begrepp {
  readonly namn: string;
  readonly svenska: string;
  readonly engelska: string;
  /** Path from the root, with forward slashes. */
  readonly fil: string;
}

const DOCUMENTED =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:interface|type|const|class|function) (\w+)/g;
const TWO_PARTS = /^(\p{Lu}[^(]*?[.;:]?) ?\(([^)]*(?:\([^)]*\)[^)]*)*)\)$/u;

/** Every two-part docblock under a folder, by file and then in reading order. */
export async function begreppUnder(root: string, folder: string): Promise<readonly Begrepp[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')).sort();
  const perFile = await Promise.all(
    files.map(async (name) => {
      const path = join(root, folder, name);
      const fil = relative(root, path).split(sep).join('/');
      return begreppIn(await readFile(path, 'utf8'), fil);
    }),
  );
  return perFile.flat();
}

/** The two-part docblocks of one source text. */
export function begreppIn(source: string, fil: string): readonly Begrepp[] {
  return [...source.matchAll(DOCUMENTED)].flatMap(([, block = '', namn = '']) => {
    const parts = TWO_PARTS.exec(plain(block));
    if (parts === null) return [];
    return [{ namn, svenska: parts[1] ?? '', engelska: parts[2] ?? '', fil }];
  });
}

function plain(block: string): string {
  return block
    .replace(/^\s*\*/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
