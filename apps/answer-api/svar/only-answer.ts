import type { RecordedInsatsEvent } from '../../../libs/domain/index.js';
import type { Svarslank, Svarslankar } from '../../../libs/svarslank/index.js';
import { isAnswered } from './command.js';

/**
 * Why a link may not be answered for the sake of another link to the same rating; undefined where it may.
 * Asked with what the log holds, and again whenever something has come between: so of a link and the one
 * that was made in its place at most one gets through, however close they are.
 */
export async function takenAs(
  svarslankar: Pick<Svarslankar, 'isWithdrawn' | 'replacedBy'>,
  lank: Pick<Svarslank, 'svarslankId'>,
  history: readonly RecordedInsatsEvent[],
): Promise<'aterkallad' | 'anvand' | undefined> {
  if (await svarslankar.isWithdrawn(lank.svarslankId)) return 'aterkallad';
  const replaced = await svarslankar.replacedBy(lank.svarslankId);
  // It was on its way when the new one was made.
  return replaced.some((svarslankId) => isAnswered({ svarslankId }, history))
    ? 'anvand'
    : undefined;
}
