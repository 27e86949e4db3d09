import { decodeRecordedInsatsEvent } from '../../../libs/domain/index.js';
import type { AnteckningDto } from '../dto/anteckning.dto.js';
import type { InsatsFile } from '../insats-file.js';
import { personProblem } from '../person-problems.js';

type Events = InsatsFile['events'];

/**
 * What is said of a questioned event is bound to it, and so is any other text that names one; a goal that is
 * worded stands in a plan. @throws ProblemError
 */
export function requireBound(ny: AnteckningDto, events: Events): void {
  const { falt, handelseId, malsattningId } = ny;
  const bound = handelseId !== undefined && events.some(({ id }) => id === handelseId);
  if (!bound && (handelseId !== undefined || falt === 'ifragasatt')) {
    throw personProblem('handelse-saknas');
  }
  if (malsattningId !== undefined && !harMal(events, malsattningId)) {
    throw personProblem('malsattning-saknas');
  }
}

/** Also a goal that a later plan has left behind: what was said of it was said. */
function harMal(events: Events, malsattningId: string): boolean {
  return events
    .map(decodeRecordedInsatsEvent)
    .some(
      ({ type, data }) =>
        (type === 'GenomforandeplanUpprattad' || type === 'GenomforandeplanReviderad') &&
        data.malsattningar.some((mal) => mal.malsattningId === malsattningId),
    );
}
