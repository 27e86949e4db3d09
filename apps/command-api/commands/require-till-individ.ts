import { aktOf, type RecordedInsatsEvent } from '../../../libs/domain/index.js';
import type { InsatsEnvelope } from '../recording/envelope.js';
import type { DataOf } from './entry.js';

/**
 * Lets an insats be moved only to a person whom the sender may do this to. To others nobody has the id,
 * so that a move is no way to find out who is known where.
 */
export async function requireTillIndivid(
  { tillIndividId }: DataOf<'BytIndivid'>,
  { asking }: InsatsEnvelope,
  history: readonly RecordedInsatsEvent[],
): Promise<void> {
  const namnd = aktOf(history)?.namnd;
  await asking.require({ resurs: 'individ', individId: tillIndividId, namnd });
}
