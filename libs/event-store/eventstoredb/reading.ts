import type { Position, ReadAllOptions, ReadStreamOptions, RecordedEvent } from '../port.js';
import { DEFAULT_BATCH, matcher } from '../selection.js';
import type { ServerClient, ServerEvent } from './client.js';
import { isSystem, recorded } from './events.js';
import { asStoreError, faultType } from './faults.js';

/** The events of one stream; none when it does not exist, or no longer. */
export async function readServerStream(
  client: ServerClient,
  stream: string,
  options: ReadStreamOptions,
): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  if (options.limit === 0) return events;
  try {
    for await (const { event } of client.stream(stream, options)) {
      if (event !== undefined) events.push(event);
    }
    return events;
  } catch (error) {
    if (['stream-not-found', 'stream-deleted'].includes(faultType(error))) return [];
    throw asStoreError(error);
  }
}

/** Fills in positions where the server gives none with a stream, by looking for the ids in the log. */
export async function withPositions(
  client: ServerClient,
  events: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> {
  const missing = new Set(events.filter((one) => one.position < 0n).map((one) => one.id));
  if (missing.size === 0) return events;
  const found = new Map<string, Position>();
  for await (const event of backwards(client)) {
    if (missing.delete(event.id)) found.set(event.id, event.position);
    if (missing.size === 0) break;
  }
  return events.map((one) => ({ ...one, position: found.get(one.id) ?? one.position }));
}

/** Position of the last event that is not the server's own. */
export async function serverHead(client: ServerClient): Promise<Position> {
  for await (const event of backwards(client)) return event.position;
  return 0n;
}

async function* backwards(client: ServerClient): AsyncIterable<RecordedEvent> {
  const read = client.all('end', 16);
  try {
    for await (const { event } of read) {
      if (event !== undefined && !isSystem(event)) yield recorded(event);
    }
  } catch (error) {
    throw asStoreError(error);
  } finally {
    await read.cancel();
  }
}

/** The whole log between two positions, in batches. */
export async function* readServerLog(
  client: ServerClient,
  options: ReadAllOptions,
): AsyncIterable<readonly RecordedEvent[]> {
  const until = await end(client, options.until);
  const size = options.batch ?? DEFAULT_BATCH;
  const matches = matcher(options);
  let batch: RecordedEvent[] = [];
  for await (const event of forwards(client, options.after ?? 0n, until)) {
    if (matches(event)) batch.push(event);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function end(client: ServerClient, until: Position | undefined): Promise<Position> {
  const head = await serverHead(client);
  return until !== undefined && until < head ? until : head;
}

async function* forwards(
  client: ServerClient,
  after: Position,
  until: Position,
): AsyncIterable<RecordedEvent> {
  if (after >= until) return;
  const read = client.all(after, 512);
  try {
    for await (const { event } of read) {
      if (event === undefined) continue;
      const one = recorded(event);
      if (one.position > until) return;
      if (isWanted(event, one.position, after)) yield one;
      if (one.position === until) return;
    }
  } catch (error) {
    throw asStoreError(error);
  } finally {
    await read.cancel();
  }
}

/** The server reads from a position on, the port after it; the server's own events are not the log's. */
function isWanted(event: ServerEvent, position: Position, after: Position): boolean {
  return position > after && !isSystem(event);
}
