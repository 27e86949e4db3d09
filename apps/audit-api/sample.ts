import type { Asking, Thing } from '../../libs/access/index.js';
import { aktOf, insatsStream, type InsatsId } from '../../libs/domain/index.js';
import { recordedHistory, utfallOf } from '../../libs/outcome/index.js';
import type { StreamHistory } from '../../libs/event-store/index.js';
import type { AuditApiOptions } from './options.js';
import type { Begun } from './stored.js';

/** The insatser that were drawn and are still there, with what the policy needs to know of each. */
export interface Provtagen {
  readonly insatsId: string;
  readonly thing: Thing;
}

/** Histories of the insatser drawn, up to a position. One that is restricted since is not among them. */
export async function historiesOfSample(
  { reader, synced }: AuditApiOptions,
  { protokoll }: Begun,
  until?: bigint,
): Promise<ReadonlyMap<string, StreamHistory>> {
  await synced?.();
  const streams = protokoll.strata.flatMap(({ insatser }) =>
    insatser.map((id) => insatsStream(id as InsatsId)),
  );
  const found = await reader.historiesOf(streams, await reader.head());
  const left = found.filter((history) => utfallOf(history) !== undefined);
  const kept =
    until === undefined
      ? left
      : left.map((one) => ({
          ...one,
          events: one.events.filter(({ position }) => position <= until),
        }));
  return new Map(
    kept.map((history) => [history.stream.slice(insatsStream('' as InsatsId).length), history]),
  );
}

/** The insatser of the sample that the one who asks may see, each put down in the read audit. */
export async function shownTo(
  asking: Asking,
  histories: ReadonlyMap<string, StreamHistory>,
): Promise<ReadonlySet<string>> {
  const shown = new Set<string>();
  for (const [insatsId, history] of histories) {
    const akt = aktOf(recordedHistory(history));
    const thing: Thing = { resurs: 'insats', insatsId, ...akt };
    if (!(await asking.may(thing))) continue;
    await asking.require(thing);
    shown.add(insatsId);
  }
  return shown;
}
