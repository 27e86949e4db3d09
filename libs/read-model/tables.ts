import type { ClientBase } from 'pg';
import { tableName, viewName, type Projection } from './projection.js';
import { wallIn, wallInView } from './wall.js';

/** Creates the table of one build, without indexes: they come after the rows. */
export async function createTable(client: ClientBase, projection: Projection, generation: number) {
  const table = tableName(projection, generation);
  const columns = Object.entries(columnsOf(projection)).map(([name, type]) => `${name} ${type}`);
  await client.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
  // Rows of a few kilobytes are kept whole: moved out of line they would cost twice to write and to read.
  await client.query(
    `CREATE TABLE ${table} (${columns.join(', ')}) WITH (toast_tuple_target = 8160)`,
  );
  await wallIn(client, projection, generation);
}

/** Column name → SQL type, in the order of the table. */
export function columnsOf(projection: Projection): Record<string, string> {
  if (projection.kind === 'rows') return { stream: 'text NOT NULL', ...projection.columns };
  const key = Object.fromEntries(projection.key.map((name) => [name, 'text NOT NULL']));
  return { ...key, summor: 'jsonb NOT NULL' };
}

export async function createIndexes(
  client: ClientBase,
  projection: Projection,
  generation: number,
) {
  const table = tableName(projection, generation);
  await client.query(`ALTER TABLE ${table} ADD PRIMARY KEY (${projection.key.join(', ')})`);
  if (projection.kind === 'rows') {
    for (const columns of [['stream'], ...(projection.indexes ?? [])]) {
      await client.query(`CREATE INDEX ON ${table} (${columns.join(', ')})`);
    }
  }
  await client.query(`ANALYZE ${table}`);
}

/** Points the view that queries read at one build. Runs in the caller's transaction. */
export async function pointView(client: ClientBase, projection: Projection, generation: number) {
  await client.query(`DROP VIEW IF EXISTS ${viewName(projection)}`);
  await client.query(
    `CREATE VIEW ${viewName(projection)} AS TABLE ${tableName(projection, generation)}`,
  );
  await wallInView(client, projection);
}

export async function dropTable(client: ClientBase, projection: Projection, generation: number) {
  await client.query(`DROP TABLE IF EXISTS ${tableName(projection, generation)}`);
}
