import pg from 'pg';
import { encodeInsatsEvent, type InsatsEvent } from '../../libs/domain/index.js';
import {
  PostgresEventStore,
  PostgresHistoryReader,
  type NewEvent,
} from '../../libs/event-store/index.js';
import { migrateReadModel } from '../../libs/read-model/index.js';
import { createTestDatabase } from './database.js';

/** A log and read models in a fresh database. */
export interface TestLog {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly store: PostgresEventStore;
  readonly reader: PostgresHistoryReader;
  close(): Promise<void>;
}

export async function openTestLog(): Promise<TestLog> {
  const database = await createTestDatabase();
  const store = new PostgresEventStore({ url: database.url });
  await store.migrate();
  await migrateReadModel(database.url);
  const reader = new PostgresHistoryReader({ url: database.url });
  const pool = new pg.Pool({ connectionString: database.url, max: 6 });
  // A connection at rest is cut when the database is dropped; that is nobody's fault.
  pool.on('error', () => undefined);
  return {
    url: database.url,
    pool,
    store,
    reader,
    async close() {
      await store.close();
      await reader.close();
      await pool.end();
      await database.drop();
    },
  };
}

let keys = 0;

/** Appends events to a stream as they are, past every rule: what is tested here is what becomes of them. */
export async function append(
  log: Pick<TestLog, 'store'>,
  stream: string,
  events: readonly object[],
) {
  return log.store.append({
    stream,
    expected: 'any',
    key: `test-key-${(keys += 1)}`,
    events: events.map((event) => newEvent(event as { type: string; data: object })),
  });
}

export function newEvent(event: { readonly type: string; readonly data: object }): NewEvent {
  return {
    ...event,
    metadata: {
      occurredOn: '2024-01-01',
      actor: 'test',
      correlationId: 'test',
      source: { kind: 'synthetic' },
    },
  };
}

export const stored = (events: readonly InsatsEvent[]) => events.map(encodeInsatsEvent);
