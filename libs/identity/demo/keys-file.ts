import { randomBytes } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { DemoMisconfigured } from './errors.js';

/** One key signs, and the one before it is still published while its tokens live. */
const KEPT = 2;
const ALGORITHM = 'ES256';

/** The keys in the file, the signing one first. Made at the first start, so that tokens outlive a restart. */
export async function keysIn(file: string): Promise<readonly JWK[]> {
  if (!existsSync(file)) await makeFirst(file);
  return read(file);
}

/** Puts a new signing key first. Tokens of the key before it go on working, older ones do not. */
export async function rotateIn(file: string): Promise<readonly JWK[]> {
  const keys = [await newKey(), ...(await keysIn(file))].slice(0, KEPT);
  const draft = write(file, keys);
  renameSync(draft, file);
  return keys;
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const kid = randomBytes(12).toString('base64url');
  return { ...(await exportJWK(privateKey)), kid, alg: ALGORITHM, use: 'sig' };
}

/** Two processes may start at once: the first file in place is everybody's. */
async function makeFirst(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const draft = write(file, [await newKey()]);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

/** Written whole beside its place, so that nobody ever reads half a file. */
function write(file: string, keys: readonly JWK[]): string {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, JSON.stringify({ keys }), { mode: 0o600, flag: 'wx' });
  return draft;
}

function read(file: string): readonly JWK[] {
  try {
    const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: JWK[] };
    if (keys.length > 0 && keys.every((key) => key.alg === ALGORITHM && key.d !== undefined)) {
      return keys;
    }
  } catch (cause) {
    throw unreadable(file, cause);
  }
  throw unreadable(file);
}

function unreadable(file: string, cause?: unknown): DemoMisconfigured {
  return new DemoMisconfigured(
    `Filen ${file} innehåller inga nycklar för demoinloggningen. Ta bort den, så skapas nya vid nästa start.`,
    { cause },
  );
}
