import { insatsId } from '../../libs/domain/index.js';
import {
  AKTGRANSKNING_EVENT_TYPES,
  AKTGRANSKNING_PREFIX,
  aktgranskningState,
  decodeRecordedAktgranskningEvent,
  type AktgranskningState,
} from '../../libs/domain/aktgranskning/index.js';
import { aktgranskningStream } from '../../libs/recording/index.js';
import type { AuditApiOptions } from './options.js';

/** An audit that was begun. */
export type Begun = Exclude<AktgranskningState, { readonly lage: 'AktgranskningSaknas' }>;

/** One audit as the log has it at this moment; undefined where there is none. */
export async function readAktgranskning(
  { store }: Pick<AuditApiOptions, 'store'>,
  id: string,
): Promise<Begun | undefined> {
  // Ids of audits have the form of all ids; anything else names no stream.
  if (insatsId(id) === undefined) return undefined;
  const stored = await store.readStream(aktgranskningStream(id));
  const state = aktgranskningState(stored.map(decodeRecordedAktgranskningEvent));
  return state.lage === 'AktgranskningSaknas' ? undefined : state;
}

/** Every audit. They are few: nobody reads files by the thousand. */
export async function allAktgranskningar({
  reader,
  synced,
}: AuditApiOptions): Promise<readonly (readonly [id: string, begun: Begun])[]> {
  await synced?.();
  const found: (readonly [string, Begun])[] = [];
  const wanted = {
    prefix: AKTGRANSKNING_PREFIX,
    types: AKTGRANSKNING_EVENT_TYPES,
    until: await reader.head(),
  };
  for await (const batch of reader.histories(wanted)) {
    for (const { stream, events } of batch) {
      const state = aktgranskningState(events.map(decodeRecordedAktgranskningEvent));
      if (state.lage === 'AktgranskningSaknas') continue;
      found.push([stream.slice(AKTGRANSKNING_PREFIX.length), state]);
    }
  }
  return found;
}
