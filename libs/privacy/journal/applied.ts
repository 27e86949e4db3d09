import type { Pool } from 'pg';
import { GallringFault } from '../gallring/fault.js';
import type { StoredPost } from './file-journal.js';

/** The entries that this database knows, by number: the hash of each. */
export async function appliedPosts(pool: Pool): Promise<ReadonlyMap<number, string>> {
  const found = await pool.query<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM gallring.tillampad ORDER BY seq',
  );
  return new Map(found.rows.map(({ seq, hash }) => [seq, hash]));
}

export async function markApplied(
  { pool, now }: { pool: Pool; now: () => number },
  posts: readonly StoredPost[],
): Promise<void> {
  await pool.query(
    `INSERT INTO gallring.tillampad (seq, hash, at)
     SELECT seq, hash, $3 FROM unnest($1::int[], $2::text[]) AS ny(seq, hash)
     ON CONFLICT (seq) DO NOTHING`,
    [posts.map(({ post }) => post.seq), posts.map(({ hash }) => hash), new Date(now())],
  );
  refuseOtherJournal(await appliedPosts(pool), posts);
}

/** Before an entry is applied again: killed half-way, the next start must begin anew. */
export async function unmarkApplied(pool: Pool, seq: number): Promise<void> {
  await pool.query('DELETE FROM gallring.tillampad WHERE seq = $1', [seq]);
}

/** What the database knows, the journal must have. @throws GallringFault */
export function refuseShorterJournal(
  applied: ReadonlyMap<number, string>,
  posts: readonly StoredPost[],
): void {
  const missing = [...applied.keys()].filter((seq) => seq > posts.length);
  if (missing.length > 0)
    throw new GallringFault(
      'raderingsjournal-saknar-post',
      `Databasen känner post ${missing.join(', ')} i raderingsjournalen, men journalen har bara ${posts.length}. ` +
        'Journalen är borttappad eller för gammal. Lägg tillbaka den senaste kopian av den och starta igen; utan den kan det som gallrats komma tillbaka.',
    );
  refuseOtherJournal(applied, posts);
}

function refuseOtherJournal(
  applied: ReadonlyMap<number, string>,
  posts: readonly StoredPost[],
): void {
  for (const { post, hash } of posts) {
    const known = applied.get(post.seq);
    if (known === undefined || known === hash) continue;
    throw new GallringFault(
      'raderingsjournal-annan-post',
      `Post ${post.seq} i raderingsjournalen är en annan än den som databasen känner. ` +
        'Journalen hör till en annan installation, eller har fortsatts från en gammal kopia. Lägg tillbaka rätt journal och starta igen.',
    );
  }
}
