import type { EventStore } from '../../event-store/port.js';

/** Where what an import records is. */
export const STREAMS = 'insats-';

/** What the log says of where an imported event came from: the source, and which run. */
export function kallaMedKorning(of: { readonly kalla: string; readonly korning: string }): string {
  return `${of.kalla} (körning ${of.korning})`;
}

/** The source alone, as the file's mapping named it. */
export function kallaUtanKorning(reference: string = '–', korning: string): string {
  return reference.replace(` (körning ${korning})`, '');
}

/** Everything that one import recorded, insats by insats: ids of events in the order of recording. */
export type Korningshandelser = ReadonlyMap<string, readonly string[]>;

/** Walks the log for what a run recorded; empty for a run that nobody has made. */
export async function handelserI(
  store: Pick<EventStore, 'readAll'>,
  korning: string,
): Promise<Korningshandelser> {
  const found = new Map<string, string[]>();
  for await (const batch of store.readAll({ prefix: STREAMS })) {
    for (const { id, stream, type, metadata } of batch) {
      const mine = metadata.source.kind === 'import' && metadata.correlationId === korning;
      if (!mine || type === 'HandelseMakulerad') continue;
      const ids = found.get(stream);
      if (ids === undefined) found.set(stream, [id]);
      else ids.push(id);
    }
  }
  return found;
}
