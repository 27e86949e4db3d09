import type { Pool } from 'pg';
import { startService, type Service } from '../../../apps/standalone/service.js';
import { startEventStoreDouble } from '../../../libs/event-store/eventstoredb/double/server.js';
import { openPlatform } from '../../../libs/runtime/index.js';
import { testConfig } from '../../support/config.js';
import { createTestDatabase } from '../../support/database.js';

/** A whole service whose days are told by the spec. */
export interface ServiceWithClock {
  readonly url: string;
  /** Straight into the database, past the service. */
  readonly pool: Pool;
  /** Where messages lie as files. */
  readonly utskick: string;
  setDay(day: string): void;
  close(): Promise<void>;
}

/**
 * The log is a double of EventStoreDB, since its events carry the time that the service gives them;
 * PostgreSQL goes by its own clock. Time may go forward only.
 */
export async function startServiceWithClock(first: string): Promise<ServiceWithClock> {
  let day = first;
  let asked = 0;
  const now = () => Date.parse(`${day}T09:00:00Z`) + (asked += 1);
  const database = await createTestDatabase();
  const double = await startEventStoreDouble();
  const config = testConfig({ DATABASE_URL: database.url, EVENTSTORE_URL: double.url });
  const platform = await openPlatform(config, { now });
  const service: Service = await startService({ platform, config, print: () => undefined, now });
  return {
    url: service.url,
    pool: platform.pool,
    utskick: config.utskick.mapp,
    setDay: (next) => {
      day = next;
    },
    close: async () => {
      await service.stop();
      await platform.close();
      await double.close();
      await database.drop();
    },
  };
}
