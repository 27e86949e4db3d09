import type { EventMetadata, Position, RecordedEvent } from '../port.js';
import type { PreparedEvent } from '../prepare.js';
import type { StoredContent } from '../same-append.js';
import type { OutgoingEvent, ServerEvent } from './client.js';

/** What a server says where it knows no position. */
const NO_POSITION = 0xffff_ffff_ffff_ffffn;

interface ServerMetadata extends EventMetadata {
  readonly recordedAt?: number;
  attempt?: string;
}

/**
 * Adds to the metadata when the event was recorded, to the millisecond (clients cut the server's own time
 * short), and which attempt wrote it (the server answers a repeated append as if it were the first).
 */
export function outgoing(
  event: PreparedEvent,
  { recordedAt, attempt }: { readonly recordedAt: number; readonly attempt: string },
): OutgoingEvent {
  const { id, type } = event;
  const data = JSON.parse(event.data) as object;
  const metadata = { ...(JSON.parse(event.metadata) as object), recordedAt, attempt };
  return { id, type, data, metadata };
}

/** Reads an event of the server back; one without a known position gets `-1n`. */
export function recorded(event: ServerEvent): RecordedEvent {
  const { recordedAt, ...rest } = serverMetadata(event);
  const metadata: ServerMetadata = { ...rest };
  delete metadata.attempt;
  return {
    id: event.id,
    type: event.type,
    stream: event.streamId,
    revision: event.revision,
    position: positionOf(event),
    recordedAt: recordedAt ?? event.created.getTime(),
    data: event.data,
    metadata,
  };
}

function positionOf(event: ServerEvent): Position {
  const position = 'position' in event ? event.position?.commit : undefined;
  return position === undefined || position === NO_POSITION ? -1n : position;
}

/** Which attempt wrote an event. */
export function attemptOf(event: ServerEvent): string | undefined {
  return serverMetadata(event).attempt;
}

function serverMetadata(event: ServerEvent): ServerMetadata {
  return (event.metadata ?? {}) as unknown as ServerMetadata;
}

/** What is compared of a stored event when its key is sent again. */
export function contentOf(event: ServerEvent): StoredContent {
  const { commandHash } = serverMetadata(event);
  return { type: event.type, data: JSON.stringify(event.data), commandHash };
}

/** True for the server's own events. */
export function isSystem(event: ServerEvent): boolean {
  return event.type.startsWith('$') || event.streamId.startsWith('$');
}
