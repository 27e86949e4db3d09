import { eventId } from './event-id.js';
import type { AppendRequest, ExpectedRevision } from './port.js';
import { EventTooLarge } from './port.js';

/** Largest event (payload and metadata together) that any adapter takes. */
export const EVENT_LIMIT_BYTES = 1_048_576;

// Control characters separate fields in ids and hashes, so no name may hold one.
const CONTROL = /[\u0000-\u001f\u007f]/;

/** An event as it will be stored: its id given, its two parts as text. */
export interface PreparedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
  readonly commandHash: string | undefined;
}

export interface PreparedAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly key: string;
  readonly events: readonly PreparedEvent[];
  readonly bytes: number;
}

/**
 * Checks an append and writes its events out as text, the same way for every adapter.
 * @throws EventTooLarge, RangeError for a name that cannot be stored
 */
export function prepare(request: AppendRequest): PreparedAppend {
  const { stream, expected, key } = request;
  assertName('stream', stream);
  assertName('key', key);
  let total = 0;
  const events = request.events.map((event, index): PreparedEvent => {
    assertName('type', event.type);
    const data = JSON.stringify(event.data);
    const metadata = JSON.stringify(event.metadata);
    const bytes = Buffer.byteLength(data) + Buffer.byteLength(metadata);
    if (bytes > EVENT_LIMIT_BYTES) throw new EventTooLarge(bytes, EVENT_LIMIT_BYTES);
    total += bytes;
    const id = eventId(stream, key, index);
    return { id, type: event.type, data, metadata, commandHash: event.metadata.commandHash };
  });
  return { stream, expected, key, events, bytes: total };
}

/** The id one more event would have had: when it is stored, the key was used for a longer append. */
export function idBeyond({ stream, key, events }: PreparedAppend): string {
  return eventId(stream, key, events.length);
}

function assertName(what: string, name: string): void {
  if (name === '' || name.length > 250 || CONTROL.test(name)) {
    throw new RangeError(`The ${what} must be 1–250 characters without control characters.`);
  }
}
