import {
  aktOf,
  decodeRecordedInsatsEvent,
  insatsStream,
  type Akt,
  type InsatsId,
} from '../../libs/domain/index.js';
import type { EventStore, RecordedEvent } from '../../libs/event-store/port.js';

/** What the log holds of an insats, and whose file that is in; no file when nothing ever opened it. */
export interface InsatsFile {
  readonly insatsId: InsatsId;
  readonly akt: Akt | undefined;
  readonly events: readonly RecordedEvent[];
}

export async function insatsFile(
  store: Pick<EventStore, 'readStream'>,
  insatsId: InsatsId,
): Promise<InsatsFile> {
  const events = await store.readStream(insatsStream(insatsId));
  return { insatsId, events, akt: aktOf(events.map(decodeRecordedInsatsEvent)) };
}
