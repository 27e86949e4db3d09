import { insatsId, insatsStream, type InsatsId } from '../../domain/index.js';
import { appendedFacts, completeFacts } from '../gallring/complete-facts.js';
import type { ReapplyDeps } from '../gallring/deps.js';
import { GallringFault } from '../gallring/fault.js';
import { withGallringLock } from '../gallring/lock.js';
import type { ErasureTargets } from '../gallring/ports.js';
import { cleanersOf, residueOf, restSentence } from '../gallring/residue.js';
import { appliedPosts, markApplied, refuseShorterJournal, unmarkApplied } from './applied.js';
import type { StoredPost } from './file-journal.js';
import type { Journalpost } from './post.js';

const LOCK_WAIT_MS = 60_000;

/** Vad omprövningen av journalen gjorde. (How many entries there are, and the numbers of those that had to be applied again.) */
export interface Journaltillampning {
  readonly poster: number;
  readonly tillampade: readonly number[];
}

/**
 * To be run at start, before the service becomes ready: whatever a restored backup brought back of the erased
 * is erased again. Looks for what is there, rather than trusting the database's own word: log, keys and
 * read models may come from backups of different days.
 * @throws GallringFault when the journal is broken, shorter than the database remembers, or something is left
 */
export async function reapplyJournal(deps: ReapplyDeps): Promise<Journaltillampning> {
  const all = await provedPosts(deps);
  const due = await duePosts(deps, all);
  if (due.length === 0) return { poster: all.length, tillampade: [] };
  return withGallringLock(deps.pool, LOCK_WAIT_MS, () => applyDue(deps));
}

async function applyDue(deps: ReapplyDeps): Promise<Journaltillampning> {
  const all = await provedPosts(deps);
  const due = await duePosts(deps, all);
  let rebuild = false;
  for (const { stored, needsLog } of due) {
    if (needsLog) await unmarkApplied(deps.pool, stored.post.seq);
    await eraseAgain(deps, stored.post);
    rebuild ||= needsLog;
  }
  if (rebuild) await deps.readModels.requestRebuild();
  await markApplied(deps, due.map(({ stored }) => stored)); // prettier-ignore
  return { poster: all.length, tillampade: due.map(({ stored }) => stored.post.seq) };
}

async function provedPosts({ pool, journal }: ReapplyDeps): Promise<readonly StoredPost[]> {
  const all = await journal.entries();
  refuseShorterJournal(await appliedPosts(pool), all);
  return all;
}

interface Due {
  readonly stored: StoredPost;
  /** The log is older than the erasure: read models that were folded from it are wrong. */
  readonly needsLog: boolean;
}

async function duePosts(deps: ReapplyDeps, all: readonly StoredPost[]): Promise<readonly Due[]> {
  const applied = await appliedPosts(deps.pool);
  if (await nothingCameBack(deps, all, applied)) return [];
  const due: Due[] = [];
  for (const stored of all) {
    const { strommar, utfall } = stored.post;
    const found = await residueOf(deps, targetsOf(stored.post), strommar);
    const inLog = found.some(({ del, rest }) => del === 'händelselogg' && rest > 0);
    const factsGone = (await appendedFacts(deps.log, utfall.strom)) === undefined;
    const needsLog = inLog || factsGone || !applied.has(stored.post.seq);
    if (needsLog || found.some(({ rest }) => rest > 0)) due.push({ stored, needsLog });
  }
  return due;
}

/** Every entry in one look: a start where nothing was restored must not cost more for every year that passes. */
async function nothingCameBack(
  deps: ReapplyDeps,
  all: readonly StoredPost[],
  applied: ReadonlyMap<number, string>,
): Promise<boolean> {
  if (all.some(({ post }) => !applied.has(post.seq))) return false;
  const posts = all.map(({ post }) => post);
  const targets = posts.map(targetsOf);
  const individIds = targets.flatMap((one) => one.individIds);
  const insatsIds = targets.flatMap((one) => one.insatsIds);
  const strommar = posts.flatMap((post) => post.strommar);
  const found = await residueOf(deps, { individIds, insatsIds }, strommar);
  const facts = await deps.log.historiesOf(posts.map(({ utfall }) => utfall.strom));
  return found.every(({ rest }) => rest === 0) && facts.length === posts.length;
}

/** The same order as in the run itself: the facts first, the log last. */
async function eraseAgain(deps: ReapplyDeps, post: Journalpost): Promise<void> {
  const { korning, dag, actor, strommar, utfall } = post;
  const targets = targetsOf(post);
  await deps.keys.requestErasure(targets.individIds, korning);
  const insatser = targets.insatsIds.map(insatsStream);
  await completeFacts(deps.log, {
    envelope: { korning, dag, actor },
    ...utfall,
    strommar: insatser,
  });
  await deps.keys.destroy(targets.individIds);
  for (const cleaner of cleanersOf(deps)) await cleaner.clean(targets);
  await deps.log.erase(strommar, { korning, datum: dag });
  const left = await residueOf(deps, targets, strommar);
  if (left.some(({ rest }) => rest > 0))
    throw new GallringFault('rest-efter-gallring', restSentence(left));
}

function targetsOf({ individer, strommar }: Journalpost): ErasureTargets {
  const ids = strommar.map((stream) => insatsId(stream.slice('insats-'.length)));
  return { individIds: individer, insatsIds: ids.filter((id): id is InsatsId => id !== undefined) };
}
