import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import {
  WrongExpectedRevision,
  type AppendRequest,
  type StreamHistory,
} from '../../libs/event-store/index.js';
import type { ErasableLog } from '../../libs/privacy/gallring/ports.js';

/** A log in two tables: only what a gallring asks of one, in a database that a killed process cannot take along. */
const TABLES = `
CREATE SCHEMA prov;
CREATE TABLE prov.logg (
  pos bigint PRIMARY KEY, stream text NOT NULL, revision int NOT NULL, event_id uuid NOT NULL,
  type text NOT NULL, data text NOT NULL, UNIQUE (stream, revision));
CREATE TABLE prov.nyckel (stream text, key text, PRIMARY KEY (stream, key));
CREATE TABLE prov.slut (pos bigint NOT NULL);
INSERT INTO prov.slut VALUES (0);`;

export async function migrateProvLog(pool: pg.Pool): Promise<void> {
  await pool.query(TABLES);
}

interface Row {
  readonly stream: string;
  readonly type: string;
  readonly pos: string;
  readonly event_id: string;
  readonly data: string;
}

export function provLog(pool: pg.Pool): ErasableLog {
  const count = async (streams: readonly string[]) => {
    const found = await pool.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM prov.logg WHERE stream = ANY($1)',
      [streams],
    );
    return found.rows[0]?.n ?? 0;
  };
  return {
    async historiesOf(streams) {
      const found = await pool.query<Row>(
        'SELECT * FROM prov.logg WHERE stream = ANY($1) ORDER BY stream, revision',
        [streams],
      );
      return histories(found.rows);
    },
    appendTogether: (requests) => appendTogether(pool, requests),
    async erase(streams) {
      await pool.query('DELETE FROM prov.logg WHERE stream = ANY($1)', [streams]);
    },
    remaining: count,
  };
}

/** Every history there is. */
export async function allHistories(pool: pg.Pool): Promise<readonly StreamHistory[]> {
  const found = await pool.query<Row>('SELECT * FROM prov.logg ORDER BY stream, revision');
  return histories(found.rows);
}

function histories(rows: readonly Row[]): readonly StreamHistory[] {
  const streams = new Map<string, StreamHistory['events'][number][]>();
  for (const { stream, type, pos, event_id, data } of rows) {
    const events = streams.get(stream) ?? [];
    streams.set(stream, events);
    const parsed = JSON.parse(data) as unknown;
    events.push({ id: event_id, type, position: BigInt(pos), recordedAt: 0, data: parsed });
  }
  return [...streams].map(([stream, events]) => ({ stream, events }));
}

async function appendTogether(pool: pg.Pool, requests: readonly AppendRequest[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pos FROM prov.slut FOR UPDATE');
    for (const request of requests) await appendOne(client, request);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function appendOne(client: pg.PoolClient, request: AppendRequest): Promise<void> {
  const { stream, key, expected } = request;
  const claimed = await client.query(
    'INSERT INTO prov.nyckel VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [stream, key],
  );
  if (claimed.rowCount === 0) return;
  const found = await client.query<{ last: number }>(
    'SELECT coalesce(max(revision), -1) AS last FROM prov.logg WHERE stream = $1',
    [stream],
  );
  const last = found.rows[0]?.last ?? -1;
  const wanted = expected === 'no-stream' ? -1n : expected;
  if (typeof wanted === 'bigint' && wanted !== BigInt(last))
    throw new WrongExpectedRevision(stream, expected, BigInt(last));
  for (const [index, { type, data }] of request.events.entries())
    await client.query(
      `WITH next AS (UPDATE prov.slut SET pos = pos + 1 RETURNING pos)
       INSERT INTO prov.logg SELECT pos, $1, $2, $3, $4, $5 FROM next`,
      [stream, last + 1 + index, randomUUID(), type, JSON.stringify(data)],
    );
}
