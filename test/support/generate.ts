import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDatakatalog } from './datakatalog.js';
import { buildHandelser } from './handelser-katalog.js';
import { buildOpenApi } from './openapi.js';
import { buildOrdlista } from './ordlista.js';

/** A file that is made from the code, and how. */
export interface Generated {
  readonly path: string;
  readonly build: (root: string) => Promise<string>;
}

export const GENERATED: readonly Generated[] = [
  { path: 'docs/openapi.json', build: buildOpenApi },
  { path: 'docs/ordlista.md', build: buildOrdlista },
  { path: 'docs/handelser.md', build: buildHandelser },
  { path: 'docs/security/datakatalog.md', build: buildDatakatalog },
];

/** Paths of the files that are not what the code says. */
export async function outdated(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { path, build } of GENERATED) {
    const committed = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (committed !== (await build(root))) found.push(path);
  }
  return found;
}

async function main(root: string, check: boolean): Promise<void> {
  if (!check) {
    for (const { path, build } of GENERATED) await writeFile(join(root, path), await build(root));
    process.stdout.write(`Wrote ${GENERATED.map(({ path }) => path).join(', ')}.\n`);
    return;
  }
  const differs = await outdated(root);
  if (differs.length === 0) return;
  process.exitCode = 1;
  process.stderr.write(
    `Not what the code says: ${differs.join(', ')}.\nRun "npm run gen", read the difference and commit it.\n`,
  );
}

const here = fileURLToPath(import.meta.url);
if (process.argv[1] === here) {
  await main(join(dirname(here), '..', '..', '..'), process.argv.includes('--check'));
}
