import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** The running PostgreSQL of a data folder, asked directly, past the service. */
export async function withDatabase<T>(
  dataDir: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8');
  const port = readFileSync(join(dataDir, 'pgdata', 'postmaster.pid'), 'utf8').split('\n')[3];
  const connectionString = `postgres://postgres:${password}@127.0.0.1:${port}/utfall`;
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every row of every table there is, whoever made it, as text by the name of the table. */
export async function dumpOf(client: pg.ClientBase): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const dump = new Map<string, string>();
  for (const { name } of rows) {
    const found = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
    dump.set(name, found.rows.map(({ text }) => text).join('\n'));
  }
  return dump;
}
