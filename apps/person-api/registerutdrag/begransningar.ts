import {
  decodeRecordedInsatsEvent,
  gallandeHistorik,
  type RecordedInsatsEvent,
} from '../../../libs/domain/index.js';
import type { UtdragBegransning } from '../../../libs/privacy/index.js';
import type { InsatsFile } from '../insats-file.js';

/** The restrictions of an insats, as they hold; one that is not lifted has no last day. */
export function begransningarOf({ insatsId, events }: InsatsFile): readonly UtdragBegransning[] {
  const holding = gallandeHistorik(events.map(decodeRecordedInsatsEvent));
  return holding.reduce<readonly UtdragBegransning[]>(
    (found, event) => withEvent(found, insatsId, event),
    [],
  );
}

function withEvent(
  found: readonly UtdragBegransning[],
  insatsId: string,
  event: RecordedInsatsEvent,
): readonly UtdragBegransning[] {
  if (event.type === 'BehandlingBegransad') {
    return [...found, { insatsId, from: event.data.datum, grund: event.data.grund }];
  }
  if (event.type !== 'BegransningHavd') return found;
  return found.map((one) => (one.tom === undefined ? { ...one, tom: event.data.datum } : one));
}
