import { createHash } from 'node:crypto';

/** What stands before the first event. */
export const GENESIS: Buffer = Buffer.alloc(32);

/** The fields of one stored event, its payload and metadata as the very text that was stored. */
export interface ChainedEvent {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  readonly recordedAt: number;
  readonly metadata: string;
  readonly data: string;
}

/**
 * The hash of one event: SHA-256 over the hash before it and the event's fields. Changing, moving or
 * taking away any event changes every hash after it. The PostgreSQL append function computes the same.
 */
export function linkHash(previous: Buffer, event: ChainedEvent): Buffer {
  const fields = [
    event.position,
    event.stream,
    event.revision,
    event.id,
    event.type,
    event.recordedAt,
    event.metadata,
    event.data,
  ];
  return createHash('sha256').update(previous).update(fields.join('\u001f'), 'utf8').digest();
}
