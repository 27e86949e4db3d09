import type { ClientBase } from 'pg';
import { ERASURE_TABLES } from '../erasure/schema.js';
import { appendFunctionSql } from './append-function.js';
import { assertSchema, guardSql, tablesSql } from './schema.js';

/**
 * Creates what is missing of a log's schema, and brings its functions up to date. May be run by many at
 * the same time and as often as one likes.
 */
export async function migrateEventLog(client: ClientBase, schema: string): Promise<void> {
  assertSchema(schema);
  await client.query('BEGIN');
  try {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('utfall event log'))");
    await client.query(ERASURE_TABLES);
    await client.query(tablesSql(schema));
    await client.query(guardSql(schema));
    await client.query(appendFunctionSql(schema));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
