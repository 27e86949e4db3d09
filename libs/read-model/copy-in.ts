import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Projection, Row, SqlValue } from './projection.js';
import { columnsOf } from './tables.js';

const LINES_PER_CHUNK = 500;

/** Writes rows as lines of COPY's text format, in the order of the projection's columns. */
export function lineWriter(projection: Projection): (row: Row) => string {
  const columns = Object.keys(columnsOf(projection));
  return (row) => columns.map((column) => copyText(row[column])).join('\t');
}

/** Copies lines into a table of the projection. */
export async function insertLines(client: ClientBase, table: string, lines: readonly string[]) {
  if (lines.length === 0) return;
  await pipeline(Readable.from(chunks(lines)), client.query(copyFrom(`COPY ${table} FROM STDIN`)));
}

/** Copies rows into a table of the projection. */
export function insertRows(
  client: ClientBase,
  { projection, table }: { readonly projection: Projection; readonly table: string },
  rows: readonly Row[],
): Promise<void> {
  return insertLines(client, table, rows.map(lineWriter(projection)));
}

function* chunks(lines: readonly string[]): Generator<string> {
  for (let from = 0; from < lines.length; from += LINES_PER_CHUNK) {
    yield `${lines.slice(from, from + LINES_PER_CHUNK).join('\n')}\n`;
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
