import { readdir, readFile } from 'node:fs/promises';
import type { Liv } from './liv.js';

/** The lives in a folder, in the order of their names. */
export async function readLiv(folder: URL): Promise<readonly Liv[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(new URL(file, folder), 'utf8');
      return { fil: file.slice(0, -'.json'.length), ...(JSON.parse(text) as Omit<Liv, 'fil'>) };
    }),
  );
}
