import type { EventMetadata, RecordedEvent } from '../port.js';

/** Columns of an event as `recordedEvent` takes them, in row mode `array`. */
export const EVENT_COLUMNS =
  'event_id, type, stream, revision, pos, (extract(epoch FROM recorded_at) * 1000)::bigint, data, metadata';

export type EventRow = readonly [
  id: string,
  type: string,
  stream: string,
  revision: string,
  position: string,
  recordedAt: string,
  data: string,
  metadata: string,
];

export function recordedEvent(row: EventRow): RecordedEvent {
  const [id, type, stream, revision, position, recordedAt, data, metadata] = row;
  return {
    id,
    type,
    stream,
    revision: BigInt(revision),
    position: BigInt(position),
    recordedAt: Number(recordedAt),
    data: JSON.parse(data) as unknown,
    metadata: JSON.parse(metadata) as EventMetadata,
  };
}
