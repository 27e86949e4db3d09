import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  /** Superuser URL of a fresh, empty database on a real embedded PostgreSQL. */
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of one spec's own. The server is started once for the whole run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.UTFALL_TEST_DATABASE_URL;
  if (server === undefined) throw new Error('The PostgreSQL of the test run is not started.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  return {
    url: server.replace(/\/utfall$/, `/${name}`),
    drop: async () => {
      await onServer(server, `DO $$ BEGIN ${waitUntilLeft(name)} END $$`);
      await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/**
 * A connection that is just being closed would hear that it was cut, and its pool would have nobody to tell.
 * Whoever has not left within two seconds is cut.
 */
function waitUntilLeft(name: string): string {
  return `FOR i IN 1 .. 80 LOOP
    EXIT WHEN NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = '${name}');
    PERFORM pg_sleep(0.025);
    PERFORM pg_stat_clear_snapshot();
  END LOOP;`;
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
