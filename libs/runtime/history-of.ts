import { insatsStream, type InsatsId } from '../domain/index.js';
import type { EventStore, FoldEvent } from '../event-store/port.js';

/** One insats as the log has it at this moment, with the place of each event among all. */
export async function historyOf(
  store: Pick<EventStore, 'readStream'>,
  insatsId: InsatsId,
): Promise<{ readonly stream: string; readonly events: readonly FoldEvent[] }> {
  const stream = insatsStream(insatsId);
  const stored = await store.readStream(stream);
  return { stream, events: stored.filter(({ type }) => type !== 'Gallrad') };
}
