import { decodeInsatsEvent, type InsatsEvent, type RecordedInsatsEvent } from '../domain/index.js';
import type { ExpectedRevision, Position, RecordedEvent, Revision } from '../event-store/port.js';

/** Last revision of a history, `-1n` when it is empty. */
export function lastRevision(history: readonly RecordedEvent[]): Revision {
  return history.at(-1)?.revision ?? -1n;
}

/** Position of the last event of a history, `0n` when it is empty. */
export function lastPosition(history: readonly RecordedEvent[]): Position {
  return history.at(-1)?.position ?? 0n;
}

/** What to demand of the stream at the append, so that nothing comes between reading and writing. */
export function expectedAfter(history: readonly RecordedEvent[]): ExpectedRevision {
  return history.length === 0 ? 'no-stream' : lastRevision(history);
}

/** Stored events as the domain knows them. */
export function decodeHistory(history: readonly RecordedEvent[]): RecordedInsatsEvent[] {
  return history.map((event) =>
    withRecording(decodeInsatsEvent(event.type, event.data), event.id, event.recordedAt),
  );
}

/** An event together with what the log adds to it. */
export function withRecording(
  event: InsatsEvent,
  id: string,
  recordedAt: number,
): RecordedInsatsEvent {
  return { ...event, id, recordedAt };
}
