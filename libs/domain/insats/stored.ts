import type { InsatsEvent, InsatsEventType, RecordedInsatsEvent } from './events.js';
import { EVENT_SHAPES } from './shape/events.js';
import { firstMisfit, isRecord, type Shape } from './shape/field.js';

/** A stored event that this code cannot read: unknown type or version, or a payload that does not hold. */
export class UndecodableEvent extends Error {
  constructor(
    readonly storedType: string,
    /** The field at fault, or undefined when the type itself is unknown. */
    readonly field?: string,
  ) {
    super(
      field === undefined
        ? `The stored event type ${storedType} is unknown. Is the code older than the log?`
        : `The stored event ${storedType} has a missing or misshapen field ${field}.`,
    );
    this.name = 'UndecodableEvent';
  }
}

/** How one stored type, in one payload version, becomes an event. */
export interface StoredShape {
  readonly type: InsatsEventType;
  readonly shape: Shape;
  /** Lifts the payload of an older version to today's; absent for today's own. */
  readonly upcast?: (data: Record<string, unknown>) => Record<string, unknown>;
}

/** Every event type of the aggregate. */
export const INSATS_EVENT_TYPES: readonly InsatsEventType[] = Object.keys(
  EVENT_SHAPES,
) as InsatsEventType[];

/** Stored type → shape. A later payload enters as a new row, `X.v2`, and the old row gets an upcast. */
const STORED: ReadonlyMap<string, StoredShape> = new Map(
  INSATS_EVENT_TYPES.map((type) => [type, { type, shape: EVENT_SHAPES[type] }]),
);

/** Makes a decoder from a table of stored shapes; the aggregate's own is `decodeInsatsEvent`. */
export function insatsDecoder(
  stored: ReadonlyMap<string, StoredShape>,
): (storedType: string, data: unknown) => InsatsEvent {
  return (storedType, data) => {
    const found = stored.get(storedType);
    if (found === undefined) throw new UndecodableEvent(storedType);
    if (!isRecord(data)) throw new UndecodableEvent(storedType, '(data)');
    const misfit = firstMisfit(found.shape, data);
    if (misfit !== undefined) throw new UndecodableEvent(storedType, misfit);
    const current = found.upcast === undefined ? data : found.upcast(data);
    // The shape above is the proof; the compiler cannot follow a table.
    return { type: found.type, data: current } as unknown as InsatsEvent;
  };
}

/** @throws UndecodableEvent */
export const decodeInsatsEvent = insatsDecoder(STORED);

/** An event as the log keeps it. */
export function encodeInsatsEvent(event: InsatsEvent): { type: string; data: object } {
  return { type: event.type, data: event.data };
}

/**
 * Decodes what the store hands a fold, keeping id and time of recording. A payload that already has
 * today's form comes back as the very object that was handed in: a fold over the whole log makes none anew.
 *
 * @throws UndecodableEvent
 */
export function decodeRecordedInsatsEvent(recorded: {
  readonly id: string;
  readonly type: string;
  readonly recordedAt: number;
  readonly data: unknown;
}): RecordedInsatsEvent {
  const { type, data } = decodeInsatsEvent(recorded.type, recorded.data);
  if (type === recorded.type && data === recorded.data) return recorded as RecordedInsatsEvent;
  return { id: recorded.id, recordedAt: recorded.recordedAt, type, data } as RecordedInsatsEvent;
}
