import type { Asking, InsatsThing } from '../../libs/access/index.js';
import { aktOf, insatsStream, type InsatsId } from '../../libs/domain/index.js';
import { recordedHistory, utfallOf } from '../../libs/outcome/index.js';
import type { StreamHistory } from '../../libs/event-store/index.js';
import type { AuditApiOptions } from './options.js';
import type { Begun } from './stored.js';

/** Which of the insatser drawn are read, and up to which position: all of it unless told. */
interface Del {
  readonly only?: ReadonlySet<string>;
  readonly until?: bigint;
}

/** Histories of the insatser drawn. One that is restricted since is not among them. */
export async function historiesOfSample(
  { reader, synced }: AuditApiOptions,
  { protokoll }: Begun,
  { only, until }: Del = {},
): Promise<ReadonlyMap<string, StreamHistory>> {
  await synced?.();
  const streams = protokoll.strata.flatMap(({ insatser }) =>
    insatser.filter((id) => only?.has(id) ?? true).map((id) => insatsStream(id as InsatsId)),
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
  const things = [...histories].map(([insatsId, history]): InsatsThing => {
    return { resurs: 'insats', insatsId, ...aktOf(recordedHistory(history)) };
  });
  const shown = await asking.allowedOf(things);
  await asking.requireEach(shown);
  return new Set(shown.map(({ insatsId }) => insatsId));
}

/**
 * Those of the insatser answered for that the one who answers is not shown; the others are put down in the
 * read audit, since whoever judges has read.
 */
export async function ejVisadeAv(
  options: AuditApiOptions,
  { found, asking }: { readonly found: Begun; readonly asking: Asking },
  insatsIds: readonly string[],
): Promise<readonly string[]> {
  const only = new Set(insatsIds);
  const shown = await shownTo(asking, await historiesOfSample(options, found, { only }));
  return found.protokoll.strata
    .flatMap(({ insatser }) => insatser)
    .filter((id) => only.has(id) && !shown.has(id));
}
