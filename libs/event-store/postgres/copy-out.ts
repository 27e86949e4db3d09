import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { asStoreError, borrow, giveBack } from './connection.js';
import { CopyRows, type RowSink } from './copy-rows.js';

const INDEX_ORDER = `SET LOCAL statement_timeout = 0; SET LOCAL enable_sort = off;
  SET LOCAL enable_bitmapscan = off; SET LOCAL enable_seqscan = off`;

/** A copy to run: a SELECT without parameters, its number of columns, and who takes the rows. */
export interface CopyOut {
  readonly select: string;
  readonly columns: number;
  readonly sink: RowSink;
}

/**
 * Streams a SELECT out of PostgreSQL in binary, chunk by chunk: the sink has taken the chunk's rows when
 * this yields its size. The server is only read from as fast as this is asked, so memory stays flat.
 */
export async function* copyOut(pool: pg.Pool, copy: CopyOut): AsyncIterable<number> {
  const client = await borrow(pool);
  const rows = new CopyRows(copy.columns, copy.sink);
  let whole = false;
  try {
    await client.query('BEGIN READ ONLY');
    // A long read is no fault here; the index gives the order, so the log is never sorted as a whole,
    // however little the planner knows of a table that was filled a moment ago.
    await client.query(INDEX_ORDER);
    const stream = client.query(copyTo(`COPY (${copy.select}) TO STDOUT (FORMAT binary)`));
    for await (const chunk of stream) {
      rows.push(chunk as Buffer);
      yield (chunk as Buffer).length;
    }
    rows.finish();
    await client.query('COMMIT');
    whole = true;
  } catch (error) {
    throw asStoreError(error);
  } finally {
    // A copy that was left half way can only be stopped by hanging up.
    giveBack(client, !whole);
  }
}
