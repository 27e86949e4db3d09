import type { Pool } from 'pg';
import {
  appendTogether,
  eraseStreams,
  EVENT_LOG,
  eventsOf,
  type HistoryReader,
} from '../../event-store/index.js';
import type { ErasableLog } from './ports.js';

/** The PostgreSQL log, as a gallring needs it. */
export function postgresErasableLog(options: {
  readonly pool: Pool;
  readonly reader: Pick<HistoryReader, 'historiesOf' | 'head'>;
}): ErasableLog {
  const { pool, reader } = options;
  return {
    historiesOf: async (streams) =>
      streams.length === 0 ? [] : reader.historiesOf(streams, await reader.head()),
    appendTogether: (requests) => appendTogether(pool, requests),
    erase: async (streams, gallring) => {
      await eraseStreams(pool, { schema: EVENT_LOG, streams, ...gallring });
    },
    remaining: (streams) => eventsOf(pool, { schema: EVENT_LOG, streams }),
  };
}
