import { insatsId } from '../../libs/domain/index.js';
import {
  AKTGRANSKNING_PREFIX,
  aktgranskningState,
  decodeRecordedAktgranskningEvent,
  type AktgranskningEventType,
  type AktgranskningState,
  type RecordedAktgranskningEvent,
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

/** Every audit without its answers, which are many; the audits are few. */
export async function allAktgranskningar(
  options: AuditApiOptions,
): Promise<readonly (readonly [id: string, begun: Begun])[]> {
  const found = await aktgranskningsforlopp(options, [
    'AktgranskningPaborjad',
    'AktgranskningAvslutad',
  ]);
  return found.flatMap(([id, events]) => {
    const state = aktgranskningState(events);
    return state.lage === 'AktgranskningSaknas' ? [] : [[id, state] as const];
  });
}

/** What is recorded of every audit, of these types. */
export async function aktgranskningsforlopp(
  { reader, synced }: AuditApiOptions,
  types: readonly AktgranskningEventType[],
): Promise<readonly (readonly [id: string, events: readonly RecordedAktgranskningEvent[]])[]> {
  await synced?.();
  const wanted = { prefix: AKTGRANSKNING_PREFIX, types, until: await reader.head() };
  const found: (readonly [string, readonly RecordedAktgranskningEvent[]])[] = [];
  for await (const batch of reader.histories(wanted)) {
    for (const { stream, events } of batch) {
      const id = stream.slice(AKTGRANSKNING_PREFIX.length);
      found.push([id, events.map(decodeRecordedAktgranskningEvent)]);
    }
  }
  return found;
}
