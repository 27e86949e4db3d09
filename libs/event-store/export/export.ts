import type { EventStore, ReadAllOptions } from '../port.js';
import { exportLine } from './export-line.js';

/**
 * The log as lines of JSON, one event each, in the order of positions, each with its line feed: the form
 * in which everything can be taken away, and read in again by `importLog`.
 */
export async function* exportLog(
  store: Pick<EventStore, 'readAll'>,
  options: ReadAllOptions = {},
): AsyncIterable<string> {
  for await (const events of store.readAll(options)) {
    for (const event of events) yield `${exportLine(event)}\n`;
  }
}
