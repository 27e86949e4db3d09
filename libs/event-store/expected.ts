import type {
  AppendRequest,
  AppendResult,
  EventStore,
  ExpectedRevision,
  Revision,
} from './port.js';
import { WrongExpectedRevision } from './port.js';

/** Whether a stream at `actual` (`-1n`: it does not exist) is as the writer believed. */
export function isExpected(expected: ExpectedRevision, actual: Revision): boolean {
  if (expected === 'any') return true;
  if (expected === 'no-stream') return actual === -1n;
  if (expected === 'stream-exists') return actual >= 0n;
  return expected === actual;
}

/** Answers an append without events: the belief is checked, nothing is written. */
export async function appendNothing(
  store: Pick<EventStore, 'readStream'>,
  request: AppendRequest,
): Promise<AppendResult> {
  const [last] = await store.readStream(request.stream, { backwards: true, limit: 1 });
  const actual = last?.revision ?? -1n;
  if (!isExpected(request.expected, actual)) {
    throw new WrongExpectedRevision(request.stream, request.expected, actual);
  }
  return { revision: actual, position: last?.position ?? 0n, repeated: false };
}
