import { dolt, utanIndivider, type RecordedInsatsEvent } from '../../libs/domain/index.js';
import { serDolt } from '../../libs/access/index.js';
import type { InsatsForlopp } from '../../projections/insats-forlopp/index.js';

/**
 * The course without what was said of the wrong person, and without that person's id, but for those who oversee.
 * What is withheld is told by the course itself, or of one that is read as it was before by all that came since.
 */
export function utanDolt(
  result: InsatsForlopp,
  roll: string,
  known: readonly RecordedInsatsEvent[] = [
    ...result.forlopp.handelser,
    ...result.forlopp.rattelser,
  ],
): InsatsForlopp {
  if (serDolt(roll)) return result;
  const { forlopp } = result;
  const { handelser: hidden, individer, ingens } = dolt(known);
  const without = (events: readonly RecordedInsatsEvent[]) =>
    events.map((one) => (hidden.has(one.id) ? withheld(one) : one));
  const shown = {
    ...forlopp,
    handelser: without(forlopp.handelser),
    rattelser: without(forlopp.rattelser),
    individ_id: ingens ? null : forlopp.individ_id,
  };
  return { ...result, forlopp: utanIndivider<typeof forlopp>(shown, individer) };
}

/** That it was recorded, and when; of a correction which event it was about, and nothing of its values. */
function withheld({ id, type, recordedAt, data }: RecordedInsatsEvent): RecordedInsatsEvent {
  const about = 'handelseId' in data ? { handelseId: data.handelseId } : {};
  return { id, type, recordedAt, data: { datum: data.datum, ...about } } as RecordedInsatsEvent;
}
