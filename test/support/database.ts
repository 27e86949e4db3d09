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
    drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
