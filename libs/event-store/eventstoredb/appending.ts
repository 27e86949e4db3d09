import { randomUUID } from 'node:crypto';
import { isExpected } from '../expected.js';
import type { AppendResult, RecordedEvent } from '../port.js';
import { IdempotencyKeyReused, StoreUnavailable, WrongExpectedRevision } from '../port.js';
import { idBeyond, type PreparedAppend } from '../prepare.js';
import { sameContent } from '../same-append.js';
import type { ServerClient, ServerEvent } from './client.js';
import { attemptOf, contentOf, outgoing, recorded } from './events.js';
import { asStoreError, faultType } from './faults.js';
import { readServerStream, withPositions } from './reading.js';

const MAX_ATTEMPTS = 50;

/**
 * Appends at an exact revision after reading the stream. The server remembers ids only for a while and
 * only where they were expected, so whether a key was used is seen in the stream itself; and it answers a
 * repeated append as if it were new, so who wrote is seen by reading back.
 */
export async function appendToServer(
  client: ServerClient,
  append: PreparedAppend,
  recordedAt: () => number,
): Promise<AppendResult> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const stored = await readServerStream(client, append.stream, {});
    const repeated = findRepeated(append, stored);
    if (repeated !== undefined) return result(client, repeated, true);
    const actual = stored.at(-1)?.revision ?? -1n;
    if (!isExpected(append.expected, actual)) {
      throw new WrongExpectedRevision(append.stream, append.expected, actual);
    }
    const mark = { recordedAt: recordedAt(), attempt: randomUUID() };
    if (!(await tryAppend(client, append, { actual, mark }))) continue;
    const last = actual + BigInt(append.events.length);
    const [written] = await readServerStream(client, append.stream, { from: last, limit: 1 });
    if (written === undefined) break;
    return result(client, written, attemptOf(written) !== mark.attempt);
  }
  throw new StoreUnavailable(`Stream ${append.stream} is written to by too many at once.`);
}

/** False when somebody else was first. */
async function tryAppend(
  client: ServerClient,
  append: PreparedAppend,
  at: { actual: bigint; mark: { recordedAt: number; attempt: string } },
): Promise<boolean> {
  const events = append.events.map((event) => outgoing(event, at.mark));
  try {
    await client.append(append.stream, at.actual, events);
    return true;
  } catch (error) {
    if (faultType(error) === 'wrong-expected-version') return false;
    throw asStoreError(error);
  }
}

/** The last event of the same append when it is stored already. */
function findRepeated(
  append: PreparedAppend,
  stored: readonly ServerEvent[],
): ServerEvent | undefined {
  const { stream, key, events } = append;
  const start = stored.findIndex((event) => event.id === events[0]?.id);
  if (start < 0) return undefined;
  const mine = stored.slice(start, start + events.length);
  const inPlace = mine.every((event, index) => event.id === events[index]?.id);
  const longer = stored[start + events.length]?.id === idBeyond(append);
  if (!inPlace || longer || !sameContent(mine.map(contentOf), events)) {
    throw new IdempotencyKeyReused(stream, key);
  }
  return mine.at(-1);
}

async function result(
  client: ServerClient,
  event: ServerEvent,
  repeated: boolean,
): Promise<AppendResult> {
  const [placed] = await withPositions(client, [recorded(event)]);
  const { revision, position } = placed as RecordedEvent;
  return { revision, position, repeated };
}
