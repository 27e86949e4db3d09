import {
  EVENT_MIRROR,
  PostgresEventStore,
  PostgresHistoryReader,
  type EventStore,
} from '../../event-store/index.js';
import type { Utgivningsplats } from './order.js';

/** The log of an installation that is open elsewhere: nothing is brought up to date or started here. */
export interface LogStores {
  readonly store: EventStore;
  readonly reader: PostgresHistoryReader;
  close(): Promise<void>;
}

/** Opens the log for one who reads it whole and appends a little. */
export async function openLogStores(plats: Omit<Utgivningsplats, 'registerFolder'>) {
  const { databaseUrl: url, eventstoreUrl } = plats;
  const isMirrored = eventstoreUrl !== undefined;
  const store = isMirrored ? await remote(eventstoreUrl) : new PostgresEventStore({ url });
  const reader = new PostgresHistoryReader({
    url,
    ...(isMirrored ? { schema: EVENT_MIRROR } : {}),
  });
  const stores: LogStores = {
    store,
    reader,
    async close() {
      await store.close();
      await reader.close();
    },
  };
  return stores;
}

async function remote(connectionString: string): Promise<EventStore> {
  const { EventStoreDbEventStore } = await import('../../event-store/eventstoredb/store.js');
  return new EventStoreDbEventStore({ connectionString, now: Date.now });
}
