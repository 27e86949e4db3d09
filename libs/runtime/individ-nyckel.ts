import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './embedded-postgres/folder.js';

const VARIABLE = 'UTFALL_INDIVIDNYCKEL';
const LEAST_BYTES = 16;

/**
 * The secret that turns what a file calls somebody into a random-looking id. It must be the same for
 * every import: taken from the environment, or made once and kept in the data folder.
 */
export function individNyckel(dataDir: string, env: NodeJS.ProcessEnv = process.env): Buffer {
  const given = env[VARIABLE]?.trim() ?? '';
  if (given !== '') return fromHex(given);
  const file = join(dataDir, 'individnyckel');
  if (!existsSync(file)) {
    makeFolder(dataDir);
    makeOnce(file, randomBytes(32).toString('hex'));
  }
  return fromHex(readFileSync(file, 'utf8').trim());
}

/** Whole or not at all; of two processes that start at once the first one's stands for both. */
function makeOnce(file: string, content: string): void {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, content, { mode: 0o600, flag: 'w' });
  try {
    linkSync(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(temporary);
  }
}

function fromHex(text: string): Buffer {
  const key = Buffer.from(text, 'hex');
  if (key.length < LEAST_BYTES || key.length * 2 !== text.length) {
    throw new Error(
      `${VARIABLE} (eller filen individnyckel i datamappen) ska vara minst ${LEAST_BYTES * 2} hexadecimala tecken. ` +
        'Skapa en med: openssl rand -hex 32',
    );
  }
  return key;
}
