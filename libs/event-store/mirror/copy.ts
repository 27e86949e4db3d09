import type pg from 'pg';
import { linkHash } from '../chain.js';
import { notePlaces, withoutErased } from '../erasure/erased-copy.js';
import type { Delivery, Position, RecordedEvent } from '../port.js';
import { bigintArray, byteaArray, textArray, uuidArray } from '../postgres/binary-array.js';

interface Checkpoint {
  readonly position: Position;
  readonly hash: Buffer;
}

/** How far the mirror has come. */
export async function checkpoint(client: pg.ClientBase, schema: string): Promise<Checkpoint> {
  return readHead(client, `SELECT pos, hash FROM ${schema}.head`);
}

async function readHead(client: pg.ClientBase, sql: string): Promise<Checkpoint> {
  const { rows } = await client.query<{ pos: string; hash: Buffer }>(sql);
  const row = rows[0];
  if (row === undefined) throw new Error('The mirror has no head row.');
  return { position: BigInt(row.pos), hash: row.hash };
}

/**
 * Writes one delivery and moves the checkpoint from `after` to its position, in one transaction. Gives
 * false, and writes nothing, when the checkpoint is not at `after`: somebody else has moved it.
 */
export async function copyDelivery(
  client: pg.ClientBase,
  { schema, after }: { readonly schema: string; readonly after: Position },
  delivery: Delivery,
): Promise<boolean> {
  await client.query('BEGIN');
  try {
    const before = await readHead(client, `SELECT pos, hash FROM ${schema}.head FOR UPDATE`);
    const mine = before.position === after;
    if (mine) await write(client, schema, { before, delivery });
    await client.query(mine ? 'COMMIT' : 'ROLLBACK');
    return mine;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function write(
  client: pg.ClientBase,
  schema: string,
  { before, delivery }: { before: Checkpoint; delivery: Delivery },
): Promise<void> {
  const events = await withoutErased(client, delivery.events);
  const rows = events.map((event) => ({
    event,
    metadata: JSON.stringify(event.metadata),
    data: JSON.stringify(event.data),
  }));
  let hash = before.hash;
  const hashes = rows.map((row) => (hash = linkHash(hash, { ...row.event, ...row })));
  const text = (of: (event: RecordedEvent) => string) =>
    textArray(rows.map((row) => of(row.event)));
  await client.query({
    name: `${schema} mirror`,
    text: `INSERT INTO ${schema}.event (pos, revision, recorded_at, event_id, stream, type, hash, metadata, data)
      SELECT n.pos, n.revision, to_timestamp(n.ms / 1000.0), n.id, n.stream, n.type, n.hash, n.meta, n.data
      FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::uuid[], $5::text[], $6::text[],
        $7::bytea[], $8::text[], $9::text[])
        AS n (pos, revision, ms, id, stream, type, hash, meta, data)`,
    values: [
      bigintArray(rows.map((row) => row.event.position)),
      bigintArray(rows.map((row) => row.event.revision)),
      bigintArray(rows.map((row) => BigInt(row.event.recordedAt))),
      uuidArray(rows.map((row) => row.event.id)),
      text((event) => event.stream),
      text((event) => event.type),
      byteaArray(hashes),
      textArray(rows.map((row) => row.metadata)),
      textArray(rows.map((row) => row.data)),
    ],
  });
  await notePlaces(client, schema, events);
  await moveHead(client, schema, { delivery, hash, last: events.at(-1) });
}

async function moveHead(
  client: pg.ClientBase,
  schema: string,
  { delivery, hash, last }: { delivery: Delivery; hash: Buffer; last: RecordedEvent | undefined },
): Promise<void> {
  const recordedAt = last?.recordedAt ?? 0;
  await client.query(
    `UPDATE ${schema}.head SET pos = $1, hash = $2,
     recorded_at = greatest(recorded_at, to_timestamp($3::bigint / 1000.0))`,
    [`${delivery.position}`, hash, recordedAt],
  );
}
