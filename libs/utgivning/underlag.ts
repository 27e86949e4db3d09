import type { HistoryReader } from '../event-store/index.js';
import { Underlagssamlare, type Blad, type Utgivningsplan } from '../outcome/index.js';

/** The event types that releases count by. */
export const FAKTA_HANDLES = [
  'InsatsErbjuden',
  'InsatsAccepterad',
  'InsatsAvbojd',
  'BeslutFattat',
  'GenomforandeplanUpprattad',
  'InsatsPaborjad',
  'SkattningRegistrerad',
  'InsatsAvslutad',
  'NyOroInkommen',
  'InsatsOverflyttad',
  'UppgiftRattad',
  'HandelseMakulerad',
  'IndividBytt',
  'BehandlingBegransad',
  'BegransningHavd',
  'InsatsGallrad',
] as const;

export interface Lasning {
  readonly reader: HistoryReader;
  /** Events read so far. */
  readonly onProgress?: (events: number) => void;
}

/** Every history of an insats up to a position, in batches. */
export async function* histories({ reader, onProgress }: Lasning, until: bigint) {
  let events = 0;
  for await (const batch of reader.histories({ prefix: 'insats-', until, types: FAKTA_HANDLES })) {
    yield batch;
    for (const history of batch) events += history.events.length;
    onProgress?.(events);
  }
}

/** One pass over the log: the leaves of a release. */
export async function lasBlad(lasning: Lasning, plan: Utgivningsplan): Promise<readonly Blad[]> {
  const samlare = new Underlagssamlare(plan);
  for await (const batch of histories(lasning, plan.positioner.at(-1) ?? 0n)) {
    for (const history of batch) samlare.take(history);
  }
  return samlare.blad();
}
