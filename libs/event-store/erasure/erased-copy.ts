import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { RecordedEvent } from '../port.js';
import { bigintArray } from '../postgres/binary-array.js';
import { erasedMetadata, streamDigest } from './erase-streams.js';
import { ERASED_TYPE, ERASURE_SCHEMA } from './schema.js';

/**
 * The events as a copy may hold them: those of erased streams, which a source keeps until it is tidied,
 * come without anything but their place.
 */
export async function withoutErased(
  client: pg.ClientBase,
  events: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> {
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const { rows } = await client.query<{ digest: Buffer; korning: string }>(
    `SELECT digest, korning FROM ${ERASURE_SCHEMA}.stream WHERE digest = ANY ($1::bytea[])`,
    [streams.map(streamDigest)],
  );
  if (rows.length === 0) return events;
  const korningOf = new Map(rows.map(({ digest, korning }) => [digest.toString('hex'), korning]));
  return events.map((event) => {
    const korning = korningOf.get(streamDigest(event.stream).toString('hex'));
    return korning === undefined ? event : erasedEvent(event, korning);
  });
}

function erasedEvent({ position, recordedAt }: RecordedEvent, korning: string): RecordedEvent {
  return {
    id: randomUUID(),
    type: ERASED_TYPE,
    stream: `gallrad-${position}`,
    revision: 0n,
    position,
    recordedAt,
    data: {},
    metadata: {
      ...erasedMetadata(korning, new Date(recordedAt).toISOString().slice(0, 10)),
      source: { kind: 'migration' },
    },
  };
}

/** Puts down which places of the copy are erased ones. */
export async function notePlaces(
  client: pg.ClientBase,
  log: string,
  events: readonly RecordedEvent[],
): Promise<void> {
  const erased = events.filter(({ type }) => type === ERASED_TYPE);
  if (erased.length === 0) return;
  await client.query(
    `INSERT INTO ${ERASURE_SCHEMA}.place (log, pos, korning)
     SELECT $1, n.pos, n.korning FROM unnest($2::bigint[], $3::uuid[]) AS n (pos, korning)
     ON CONFLICT DO NOTHING`,
    [
      log,
      bigintArray(erased.map(({ position }) => position)),
      erased.map(({ metadata }) => metadata.correlationId),
    ],
  );
}
