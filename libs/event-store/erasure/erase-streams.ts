import { createHash } from 'node:crypto';
import type pg from 'pg';
import { assertSchema } from '../postgres/schema.js';
import { ERASED_TYPE, ERASURE_SCHEMA } from './schema.js';

/** Which streams of which log, and on whose behalf. */
export interface EraseRequest {
  /** `event_log` or a mirror of a log. */
  readonly schema: string;
  readonly streams: readonly string[];
  /** Id of the gallring. */
  readonly korning: string;
  /** The day of the gallring, `YYYY-MM-DD`. */
  readonly datum: string;
}

/**
 * Takes everything out of the streams' events but their places and their links in the hash chain: no
 * stream name, id, type, payload or metadata is left. All or nothing; again changes nothing. Gives how
 * many events were erased this time.
 */
export async function eraseStreams(pool: pg.Pool, request: EraseRequest): Promise<number> {
  assertSchema(request.schema);
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query("SET LOCAL utfall.erase = 'on'");
    await rememberStreams(client, request);
    const erased = await erase(client, request);
    await client.query('COMMIT');
    // What was there before lies in dead rows until their pages are tidied.
    if (erased > 0) await client.query(`VACUUM ${request.schema}.event`);
    return erased;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** How a stream is known after its name is gone. */
export function streamDigest(stream: string): Buffer {
  return createHash('sha256').update(stream, 'utf8').digest();
}

/** How many events of these streams a log still holds. */
export async function eventsOf(
  pool: pg.Pool,
  { schema, streams }: Pick<EraseRequest, 'schema' | 'streams'>,
): Promise<number> {
  assertSchema(schema);
  const found = await pool.query<{ n: string }>(
    `SELECT count(*) AS n FROM ${schema}.event WHERE stream = ANY ($1)`,
    [streams],
  );
  return Number(found.rows[0]?.n ?? 0);
}

async function rememberStreams(client: pg.PoolClient, { streams, korning }: EraseRequest) {
  await client.query(
    `INSERT INTO ${ERASURE_SCHEMA}.stream (digest, korning)
     SELECT d, $2 FROM unnest($1::bytea[]) AS d ON CONFLICT DO NOTHING`,
    [streams.map(streamDigest), korning],
  );
}

async function erase(
  client: pg.PoolClient,
  { schema, streams, korning, datum }: EraseRequest,
): Promise<number> {
  const metadata = JSON.stringify(erasedMetadata(korning, datum));
  const done = await client.query(
    `WITH gone AS (
       UPDATE ${schema}.event
          SET stream = 'gallrad-' || pos, revision = 0, event_id = gen_random_uuid(),
              type = '${ERASED_TYPE}', metadata = $2, data = '{}'
        WHERE stream = ANY ($1) RETURNING pos)
     INSERT INTO ${ERASURE_SCHEMA}.place (log, pos, korning)
     SELECT $3, pos, $4 FROM gone`,
    [streams, metadata, schema, korning],
  );
  return done.rowCount ?? 0;
}

/** The least that every event of the log must say. */
export function erasedMetadata(korning: string, datum: string) {
  return {
    occurredOn: datum,
    actor: 'gallring',
    correlationId: korning,
    source: { kind: 'manual' },
  };
}
