import { aktOf, type RecordedInsatsEvent } from '../../../libs/domain/index.js';
import type { InsatsEnvelope } from '../recording/envelope.js';
import { requireReachable } from '../recording/till-individ.js';
import type { DataOf } from './entry.js';

/** Lets an insats be moved only to a person whom the sender may do this to. */
export async function requireTillIndivid(
  { tillIndividId: till }: DataOf<'BytIndivid'>,
  { asking }: InsatsEnvelope,
  history: readonly RecordedInsatsEvent[],
): Promise<void> {
  await requireReachable({ till, namnd: aktOf(history)?.namnd }, asking);
}
