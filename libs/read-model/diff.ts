import type { ClientBase } from 'pg';
import type { Projection, Row } from './projection.js';

/** One row that two builds do not agree on. */
export interface ChangedRow {
  readonly key: Readonly<Record<string, unknown>>;
  /** Columns that differ, as they were and as they are; a missing row has no columns. */
  readonly before: Row | null;
  readonly after: Row | null;
}

/** The rows that differ between two tables of one projection, in key order. */
export async function changedRows(
  client: ClientBase,
  projection: Projection,
  [before, after]: readonly [string, string],
): Promise<readonly ChangedRow[]> {
  const key = projection.key.join(', ');
  const values = (side: string) =>
    comparable(projection)
      .map((v) => `${side}.${v}`)
      .join(', ');
  const found = await client.query<{ before: Row | null; after: Row | null }>(
    `SELECT to_jsonb(b) AS before, to_jsonb(a) AS after
       FROM ${before} b FULL JOIN ${after} a USING (${key})
      WHERE (${values('b')}) IS DISTINCT FROM (${values('a')})
      ORDER BY ${key}`,
  );
  return found.rows.map((row) => changedRow(projection.key, row));
}

/** The columns as values that can be compared without being parsed: JSON by its text. */
function comparable(projection: Projection): readonly string[] {
  if (projection.kind === 'cells') return [...projection.key, 'summor'];
  return Object.entries(projection.columns).map(([name, type]) =>
    /^json\b/.test(type) ? `${name}::text` : name,
  );
}

function changedRow(
  key: readonly string[],
  { before, after }: { before: Row | null; after: Row | null },
): ChangedRow {
  const whole = after ?? before ?? {};
  const differs = (column: string) =>
    JSON.stringify(before?.[column]) !== JSON.stringify(after?.[column]);
  const columns = Object.keys(whole).filter(differs);
  const pick = (row: Row | null) =>
    row && (Object.fromEntries(columns.map((c) => [c, row[c] ?? null])) as Row);
  return {
    key: Object.fromEntries(key.map((column) => [column, whole[column]])),
    before: pick(before),
    after: pick(after),
  };
}
