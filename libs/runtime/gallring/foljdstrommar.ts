import {
  AKTGRANSKNING_PREFIX,
  decodeRecordedAktgranskningEvent,
  type RecordedAktgranskningEvent,
} from '../../domain/aktgranskning/index.js';
import type { InsatsId } from '../../domain/index.js';
import type { LogStores } from './erasable-log.js';

/**
 * Streams that go with insatser: the audits in which one of them was drawn. What was found about it stands
 * among what was found about the others, and a stream is erased whole.
 */
export async function foljdstrommar(
  { reader, synced }: Pick<LogStores, 'reader' | 'synced'>,
  insatsIds: readonly InsatsId[],
): Promise<readonly string[]> {
  await synced();
  const gone = new Set<string>(insatsIds);
  const found: string[] = [];
  const begun = {
    prefix: AKTGRANSKNING_PREFIX,
    types: ['AktgranskningPaborjad'],
    until: await reader.head(),
  };
  for await (const batch of reader.histories(begun)) {
    for (const { stream, events } of batch) {
      const drawn = events.map(decodeRecordedAktgranskningEvent).flatMap(drawnIn);
      if (drawn.some((insatsId) => gone.has(insatsId))) found.push(stream);
    }
  }
  return found;
}

function drawnIn(event: RecordedAktgranskningEvent): readonly string[] {
  if (event.type !== 'AktgranskningPaborjad') return [];
  return event.data.strata.flatMap(({ insatser }) => insatser);
}
