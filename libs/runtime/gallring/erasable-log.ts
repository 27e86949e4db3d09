import type { Pool } from 'pg';
import {
  EVENT_MIRROR,
  eraseStreams,
  eventsOf,
  type EventStore,
  type HistoryReader,
} from '../../event-store/index.js';
import { postgresErasableLog, type ErasableLog } from '../../privacy/index.js';

/** A log whose streams can be taken away for good. */
export interface Tombstoning extends EventStore {
  tombstone(streams: readonly string[]): Promise<void>;
}

export interface LogStores {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly reader: HistoryReader;
  readonly synced: () => Promise<void>;
}

/** The log of this installation, as a gallring needs it. */
export function createErasableLog(stores: LogStores): ErasableLog {
  const { store, pool, reader } = stores;
  return isTombstoning(store) ? serverLog(stores, store) : postgresErasableLog({ pool, reader });
}

function isTombstoning(store: EventStore): store is Tombstoning {
  return 'tombstone' in store;
}

/** EventStoreDB has no transactions over streams: appended in order, and waited for in the copy. */
function serverLog({ pool, reader, synced }: LogStores, store: Tombstoning): ErasableLog {
  const copy = (streams: readonly string[]) => ({ schema: EVENT_MIRROR, streams });
  return {
    historiesOf: async (streams) => {
      await synced();
      return streams.length === 0 ? [] : reader.historiesOf(streams, await reader.head());
    },
    appendTogether: async (requests) => {
      for (const request of requests) await store.append(request);
      await synced();
    },
    erase: async (streams, gallring) => {
      await store.tombstone(streams);
      await eraseStreams(pool, { ...copy(streams), ...gallring });
    },
    remaining: async (streams) => {
      let left = await eventsOf(pool, copy(streams));
      for (const stream of streams) left += (await store.readStream(stream)).length;
      return left;
    },
  };
}
