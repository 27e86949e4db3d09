import type { ClientBase } from 'pg';
import type { Position, StreamHistory } from '../event-store/port.js';
import { CellSums } from './cells.js';
import type { CellProjection, Projection, Row, RowProjection } from './projection.js';
import { rowsOf } from './rows.js';
import { insertRows } from './copy-in.js';

/** What a stretch of the log changes in a table, worked out before any lock is taken. */
export interface Change {
  write(client: ClientBase, table: string): Promise<void>;
}

/**
 * The change that the events in (`after`, end of the histories] make. Histories are whole, so that what
 * a stream contributed up to `after` is recomputed and taken away: nothing is incremented blindly.
 */
export function changeBy(
  projection: Projection,
  histories: readonly StreamHistory[],
  after: Position,
): Change {
  return projection.kind === 'rows'
    ? replaceRows(projection, histories)
    : addCells(projection, histories, after);
}

function replaceRows(projection: RowProjection, histories: readonly StreamHistory[]): Change {
  const rows = histories.flatMap((history) => rowsOf(projection, history));
  const streams = histories.map((history) => history.stream);
  return {
    async write(client, table) {
      await client.query(`DELETE FROM ${table} WHERE stream = ANY($1)`, [streams]);
      await insertRows(client, { projection, table }, rows);
    },
  };
}

function addCells(
  projection: CellProjection,
  histories: readonly StreamHistory[],
  after: Position,
): Change {
  const delta = new CellSums(projection);
  for (const history of histories) {
    delta.take(history);
    const before = history.events.filter((event) => event.position <= after);
    if (before.length > 0) delta.take({ stream: history.stream, events: before }, -1);
  }
  return { write: (client, table) => addTo(client, table, { projection, delta }) };
}

interface Addition {
  readonly projection: CellProjection;
  readonly delta: CellSums;
}

async function addTo(client: ClientBase, table: string, { projection, delta }: Addition) {
  const changed = delta.rows();
  if (changed.length === 0) return;
  const key = projection.key.join(', ');
  const keys = JSON.stringify(changed.map(({ summor: _, ...cell }) => cell));
  const touched = `(${key}) IN (SELECT ${key} FROM json_populate_recordset(NULL::${table}, $1::json))`;
  const stored = await client.query<Row>(`DELETE FROM ${table} WHERE ${touched} RETURNING *`, [
    keys,
  ]);
  const sum = new CellSums(projection);
  for (const { summor, ...cell } of [...stored.rows, ...changed]) {
    sum.add(cell as Record<string, string>, summor as Record<string, number>);
  }
  await insertRows(client, { projection, table }, sum.rows());
}
