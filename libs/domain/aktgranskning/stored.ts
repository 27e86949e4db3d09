import { firstMisfit, isRecord, type Shape } from '../insats/shape/field.js';
import { UndecodableEvent } from '../insats/stored.js';
import type {
  AktgranskningEvent,
  AktgranskningEventType,
  RecordedAktgranskningEvent,
} from './events.js';
import { AKTGRANSKNING_SHAPES } from './shape.js';

/** Prefix of the streams of audits of files: one stream for each audit. */
export const AKTGRANSKNING_PREFIX = 'aktgranskning-';

/** Every event type of the aggregate. */
export const AKTGRANSKNING_EVENT_TYPES: readonly AktgranskningEventType[] = Object.keys(
  AKTGRANSKNING_SHAPES,
) as AktgranskningEventType[];

const STORED: ReadonlyMap<string, Shape> = new Map(Object.entries(AKTGRANSKNING_SHAPES));

/** @throws UndecodableEvent */
export function decodeAktgranskningEvent(storedType: string, data: unknown): AktgranskningEvent {
  const shape = STORED.get(storedType);
  if (shape === undefined) throw new UndecodableEvent(storedType);
  if (!isRecord(data)) throw new UndecodableEvent(storedType, '(data)');
  const misfit = firstMisfit(shape, data);
  if (misfit !== undefined) throw new UndecodableEvent(storedType, misfit);
  // The shape above is the proof; the compiler cannot follow a table.
  return { type: storedType, data } as unknown as AktgranskningEvent;
}

/** An event as the log keeps it. */
export function encodeAktgranskningEvent(event: AktgranskningEvent): {
  type: string;
  data: object;
} {
  return { type: event.type, data: event.data };
}

/**
 * Decodes what the store hands over, keeping id and time of recording.
 *
 * @throws UndecodableEvent
 */
export function decodeRecordedAktgranskningEvent(recorded: {
  readonly id: string;
  readonly type: string;
  readonly recordedAt: number;
  readonly data: unknown;
}): RecordedAktgranskningEvent {
  const { id, recordedAt } = recorded;
  return { ...decodeAktgranskningEvent(recorded.type, recorded.data), id, recordedAt };
}
