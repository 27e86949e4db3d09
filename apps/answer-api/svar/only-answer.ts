import type { RecordedInsatsEvent } from '../../../libs/domain/index.js';
import type { Svarslank, Svarslankar } from '../../../libs/svarslank/index.js';
import { isAnswered } from './command.js';

/**
 * Why a link may not be answered any more: the insats has come to be about another child since it was
 * made, and whoever holds it would answer about the wrong one; or for the sake of another link to the same rating; undefined where it may.
 * Asked with what the log holds, and again whenever something has come between: so of a link and the one
 * that was made in its place at most one gets through, however close they are.
 */
export async function takenAs(
  svarslankar: Pick<Svarslankar, 'isWithdrawn' | 'replacedBy'>,
  lank: Pick<Svarslank, 'svarslankId' | 'utfardadAt'>,
  history: readonly RecordedInsatsEvent[],
): Promise<'aterkallad' | 'anvand' | undefined> {
  const isAnothers = history.some(
    ({ type, recordedAt }) => type === 'IndividBytt' && recordedAt >= lank.utfardadAt,
  );
  if (isAnothers || (await svarslankar.isWithdrawn(lank.svarslankId))) return 'aterkallad';
  const replaced = await svarslankar.replacedBy(lank.svarslankId);
  // It was on its way when the new one was made.
  return replaced.some((svarslankId) => isAnswered({ svarslankId }, history))
    ? 'anvand'
    : undefined;
}
