import 'reflect-metadata';
import { Module } from '@nestjs/common';
import pg from 'pg';
import {
  createApprovals,
  createDirectory,
  migrateAccess,
  type Actor,
  type Directory,
  type Gate,
} from '../../../../../libs/access/index.js';
import type { EventStore } from '../../../../../libs/event-store/port.js';
import { createWebApp, listenOnLoopback } from '../../../../../libs/web/index.js';
import { createTestDatabase } from '../../../../../test/support/database.js';
import { createCommandApiModule } from '../../../index.js';

/** The command side over real HTTP on loopback, with a key for senders' own names. */
export interface FlodeApi {
  readonly url: string;
  readonly directory: Directory;
  close(): Promise<void>;
}

export interface FlodeApiOptions {
  readonly store: EventStore;
  readonly now: () => number;
  readonly gateOf: (directory: Directory) => Gate;
  readonly anvandare: readonly Actor[];
  readonly individNyckel?: Buffer;
}

/** Starts it on a free port. */
export async function startFlodeApi(options: FlodeApiOptions): Promise<FlodeApi> {
  const { store, now, gateOf, anvandare, individNyckel } = options;
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url });
  await migrateAccess(pool);
  for (const { id, namn } of anvandare) {
    await pool.query(
      "INSERT INTO behorighet.anvandare (id, iss, sub, namn, system, skapad) VALUES ($1::uuid, 'spec', $1::text, $2, false, now())",
      [id, namn],
    );
  }
  const directory = createDirectory({ pool, now });
  const access = { directory, approvals: createApprovals({ pool, now }) };
  @Module({ imports: [createCommandApiModule({ store, now, access, individNyckel })] })
  class FlodeModule {}
  const app = await createWebApp(FlodeModule, { gate: gateOf(directory) });
  app.useLogger(false);
  const url = await listenOnLoopback(app, 0, () => undefined);
  return {
    url,
    directory,
    close: async () => {
      await app.close();
      await pool.end();
      await database.drop();
    },
  };
}
