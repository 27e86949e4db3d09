import type { Pool } from 'pg';
import { inTransaction } from '../../postgres/index.js';
import { KEY_TABLE } from './schema.js';

/** Creates what is missing of the persons' keys. May be run by many at once and as often as one likes. */
export function migratePersonKeys(pool: Pool): Promise<void> {
  return migrateValv(pool, KEY_TABLE);
}

/** One migration of the schema at a time. */
export function migrateValv(pool: Pool, sql: string): Promise<void> {
  return inTransaction(pool, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('utfall valv'))");
    await client.query(sql);
  });
}
