import { decodeUtgavaEvent, UTGAVELIGGARE } from '../domain/index.js';
import type { EventStore } from '../event-store/index.js';
import { liggareAv, type Liggare } from '../outcome/index.js';

export interface LastLiggare {
  readonly liggare: Liggare;
  /** Last revision of the ledger; `-1n` before the first release. */
  readonly revision: bigint;
}

/** Reads the ledger; with `fore` only the releases with lower numbers, as it was before one of them. */
export async function lasLiggare(
  store: Pick<EventStore, 'readStream'>,
  fore = Number.POSITIVE_INFINITY,
): Promise<LastLiggare> {
  const recorded = await store.readStream(UTGAVELIGGARE);
  const events = recorded.map(({ type, data }) => decodeUtgavaEvent(type, data));
  return {
    liggare: liggareAv(events.filter(({ data }) => data.nummer < fore)),
    revision: recorded.at(-1)?.revision ?? -1n,
  };
}
