import { firstMisfit, isRecord, type Shape } from '../insats/shape/field.js';
import { UndecodableEvent } from '../insats/stored.js';
import type { RecordedUtbudEvent, UtbudEvent, UtbudEventType } from './events.js';
import { UTBUD_SHAPES } from './shape.js';

/** Prefix of the streams that tell what nämnder offer: one stream for each method in each nämnd. */
export const UTBUD_PREFIX = 'utbud-';

/** Every event type of the aggregate. */
export const UTBUD_EVENT_TYPES: readonly UtbudEventType[] = Object.keys(
  UTBUD_SHAPES,
) as UtbudEventType[];

const STORED: ReadonlyMap<string, Shape> = new Map(Object.entries(UTBUD_SHAPES));

/** @throws UndecodableEvent */
export function decodeUtbudEvent(storedType: string, data: unknown): UtbudEvent {
  const shape = STORED.get(storedType);
  if (shape === undefined) throw new UndecodableEvent(storedType);
  if (!isRecord(data)) throw new UndecodableEvent(storedType, '(data)');
  const misfit = firstMisfit(shape, data);
  if (misfit !== undefined) throw new UndecodableEvent(storedType, misfit);
  // The shape above is the proof; the compiler cannot follow a table.
  return { type: storedType, data } as unknown as UtbudEvent;
}

/** An event as the log keeps it. */
export function encodeUtbudEvent(event: UtbudEvent): { type: string; data: object } {
  return { type: event.type, data: event.data };
}

/**
 * Decodes what the store hands a fold, keeping id and time of recording.
 *
 * @throws UndecodableEvent
 */
export function decodeRecordedUtbudEvent(recorded: {
  readonly id: string;
  readonly type: string;
  readonly recordedAt: number;
  readonly data: unknown;
}): RecordedUtbudEvent {
  const { id, recordedAt } = recorded;
  return { ...decodeUtbudEvent(recorded.type, recorded.data), id, recordedAt };
}
