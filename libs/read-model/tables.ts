import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { tableName, viewName, type Projection, type Row, type SqlValue } from './projection.js';

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

const ROWS_PER_CHUNK = 1_000;

/** Inserts rows whose property names are the table's column names, all of them with the same ones. */
export async function insertRows(client: ClientBase, table: string, rows: readonly Row[]) {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const copy = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(chunks(rows, columns)), copy);
}

function* chunks(rows: readonly Row[], columns: readonly string[]): Generator<string> {
  for (let from = 0; from < rows.length; from += ROWS_PER_CHUNK) {
    const part = rows.slice(from, from + ROWS_PER_CHUNK);
    yield (
      part.map((row) => columns.map((column) => copyText(row[column])).join('\t')).join('\n') + '\n'
    );
  }
}

const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A value in COPY's text format. */
function copyText(value: SqlValue | undefined): string {
  if (value === null || value === undefined) return '\\N';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return SPECIAL.test(text) ? text.replace(/[\\\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign) : text;
}
