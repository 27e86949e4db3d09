import { datumInSweden, kvalitetsflaggor } from '../domain/index.js';
import type { RecordedEvent } from '../event-store/port.js';
import { keyMark } from './key-mark.js';
import { decodeHistory, lastPosition, lastRevision } from './known-history.js';
import type { KeyReused, Recorded } from './outcome.js';

/**
 * The first answer again, when the key stands in the history: as of the moment it was first given, so
 * that a retry after later events still hears what the lost answer said. Undefined for a new key.
 */
export function replayAnswer(
  history: readonly RecordedEvent[],
  request: { readonly key: string; readonly bodyHash: string },
): Recorded | KeyReused | undefined {
  const mine = history.filter((event) => event.metadata.commandKey === keyMark(request.key));
  const last = mine.at(-1);
  if (last === undefined) return undefined;
  if (last.metadata.commandHash !== request.bodyHash) return { kind: 'keyReused' };
  const known = history.filter((event) => event.revision <= last.revision);
  const decoded = decodeHistory(known);
  return {
    kind: 'recorded',
    revision: lastRevision(known),
    position: lastPosition(known),
    eventIds: mine.map((event) => event.id),
    repeated: true,
    flaggor: kvalitetsflaggor(decoded, datumInSweden(last.recordedAt)),
    history: decoded,
  };
}

/**
 * The history as it was when this very request was first let through; all of it for a new one. What a
 * command changes may be who answers for the insats, and the one who gave it away still has to hear
 * that it was done.
 */
export function beforeOwn(
  history: readonly RecordedEvent[],
  { key, bodyHash }: { readonly key: string; readonly bodyHash: string },
): readonly RecordedEvent[] {
  const mark = keyMark(key);
  const at = history.findIndex(
    ({ metadata }) => metadata.commandKey === mark && metadata.commandHash === bodyHash,
  );
  return at <= 0 ? history : history.slice(0, at);
}
