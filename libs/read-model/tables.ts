import type { ClientBase } from 'pg';
import { tableName, viewName, type Projection, type Row } from './projection.js';

/** Creates the table of one build, without indexes: they come after the rows. */
export async function createTable(client: ClientBase, projection: Projection, generation: number) {
  const table = tableName(projection, generation);
  const columns = Object.entries(columnsOf(projection)).map(([name, type]) => `${name} ${type}`);
  await client.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
  await client.query(`CREATE TABLE ${table} (${columns.join(', ')})`);
}

function columnsOf(projection: Projection): Record<string, string> {
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
}

export async function dropTable(client: ClientBase, projection: Projection, generation: number) {
  await client.query(`DROP TABLE IF EXISTS ${tableName(projection, generation)}`);
}

const ROWS_PER_INSERT = 5_000;

/** Inserts rows whose property names are the table's column names. */
export async function insertRows(client: ClientBase, table: string, rows: readonly Row[]) {
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await client.query(
      `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`,
      [JSON.stringify(rows.slice(from, from + ROWS_PER_INSERT))],
    );
  }
}
