import type { EventStore, ReadAllOptions, RecordedEvent } from '../port.js';

/**
 * The log as lines of JSON, one event each, in the order of positions, each with its line feed: the form
 * in which everything can be taken away. Revision and position are text, since they may pass 2^53.
 */
export async function* exportLog(
  store: Pick<EventStore, 'readAll'>,
  options: ReadAllOptions = {},
): AsyncIterable<string> {
  for await (const events of store.readAll(options)) {
    for (const event of events) yield `${exportLine(event)}\n`;
  }
}

function exportLine(event: RecordedEvent): string {
  const { position, id, type, stream, revision, metadata, data } = event;
  return JSON.stringify({
    position: String(position),
    id,
    type,
    stream,
    revision: String(revision),
    recordedAt: new Date(event.recordedAt).toISOString(),
    metadata,
    data,
  });
}
