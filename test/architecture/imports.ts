import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, normalize, posix } from 'node:path';

/** One import: who, of what. `target` is a path from the root, or a package's name. */
export interface Import {
  readonly from: string;
  readonly target: string;
  readonly isPackage: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;

/** Every TypeScript file below these folders, specs apart unless asked for. */
export function sourceFiles(folders: readonly string[], options = { specs: false }): string[] {
  return folders.flatMap(walk).filter((file) => {
    const isTest = /\.spec\.ts$|\/testing\/|\/testing\.ts$|\/contract\/|\/double\//.test(file);
    return file.endsWith('.ts') && (options.specs || !isTest);
  });
}

function walk(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => posix.join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? walk(path) : [path]));
}

export function importsOf(file: string): readonly Import[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    const isPackage = !name.startsWith('.');
    const target = isPackage ? name : normalize(join(file, '..', name)).replace(/\.js$/, '.ts');
    return { from: file, target, isPackage };
  });
}

/**
 * Files that import each other in a loop, types included; each loop once, as the way round it. The imports
 * that do not lead to one of the files are left out.
 */
export function loopsOf(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const loops: string[] = [];
  const walkFrom = (file: string, way: readonly string[]): void => {
    const met = way.indexOf(file);
    if (met >= 0) loops.push([...way.slice(met), file].join(' → '));
    if (met >= 0 || done.has(file)) return;
    for (const target of graph.get(file) ?? []) walkFrom(target, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walkFrom(file, []);
  return loops;
}
