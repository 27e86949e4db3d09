import { verify } from 'node:crypto';
import { join } from 'node:path';
import { GallringFault } from '../gallring/fault.js';
import type { Signer } from '../gallring/ports.js';
import { appendLine, cutTornLine, wholeLines } from './durable-file.js';
import {
  GENESIS,
  hashOf,
  lineOf,
  parseLine,
  signedBytes,
  type Journalpost,
  type Journaluppgift,
} from './post.js';

const FILE = 'raderingsjournal.jsonl';

/** A post and the hash that the next one names. */
export interface StoredPost {
  readonly post: Journalpost;
  readonly hash: string;
}

/** Raderingsjournalen. (The list, outside every database, of what has been erased: applied again after a restore.) */
export interface ErasureJournal {
  /** Every entry, proved: numbers, chain and signatures. @throws GallringFault `raderingsjournal-bruten` */
  entries(): Promise<readonly StoredPost[]>;
  /** Once per run: the same run again gives the entry that is there. Durable when it returns. */
  append(uppgift: Journaluppgift): Promise<StoredPost>;
  readonly path: string;
}

/**
 * A journal in a file of one line per entry. One writer at a time, which the lock of the run sees to. A last
 * line without an end was never acknowledged and is cut off; anything else that does not hold is a fault.
 */
export function fileJournal(options: {
  readonly folder: string;
  readonly signer: Signer;
  readonly now: () => number;
}): ErasureJournal {
  const { signer, now } = options;
  const path = join(options.folder, FILE);
  const entries = async () => prove(await wholeLines(path), signer);
  return {
    path,
    entries,
    async append(uppgift) {
      await cutTornLine(path);
      const all = await entries();
      const known = all.find(({ post }) => post.korning === uppgift.korning);
      if (known !== undefined) return known;
      const last = all.at(-1);
      const post = { ...uppgift, seq: all.length + 1, at: now(), fore: last?.hash ?? GENESIS };
      const signature = await signer.sign(signedBytes(post));
      const line = lineOf(post, signature);
      await appendLine(path, line);
      return { post: { ...post, signatur: signature.toString('base64') }, hash: hashOf(line) };
    },
  };
}

async function prove(lines: readonly string[], signer: Signer): Promise<readonly StoredPost[]> {
  const posts: StoredPost[] = [];
  let fore = GENESIS;
  const publicKey = lines.length === 0 ? '' : await signer.publicKey();
  for (const [index, line] of lines.entries()) {
    const post = parseLine(line);
    if (post?.seq !== index + 1 || post.fore !== fore) throw broken(index);
    const signature = Buffer.from(post.signatur, 'base64');
    // Compared as a whole line: nothing may be smuggled in beside the fields that are signed.
    if (lineOf(post, signature) !== line) throw broken(index);
    if (!verify(null, signedBytes(post), publicKey, signature)) throw broken(index);
    fore = hashOf(line);
    posts.push({ post, hash: fore });
  }
  return posts;
}

function broken(index: number): GallringFault {
  return new GallringFault(
    'raderingsjournal-bruten',
    `Raderingsjournalen håller inte från rad ${index + 1}: raden är ändrad, flyttad eller signerad av någon annan. ` +
      'Lägg tillbaka journalen från sin egen säkerhetskopia; gallra inget och starta inte tjänsten innan dess.',
  );
}
