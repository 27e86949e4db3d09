import type { Datum } from '../datum.js';
import type { Paus } from '../bevakning/paus.js';
import { underlag } from '../bevakning/underlag.js';
import type { RecordedInsatsEvent } from '../insats/events.js';

/**
 * Den avtalade dagen för nästa uppföljning. (The day that the last follow-up agreed on for the
 * next, before or after the interval of the method: it was promised. Undefined after the end, and where a pause
 * that nobody knew of then came over it.)
 */
export function avtaladDag(held: readonly RecordedInsatsEvent[], idag: Datum): Datum | undefined {
  const { start, avslut, pauser, all } = underlag(held);
  if (start === undefined || start.anonym === true || avslut !== undefined) return undefined;
  const last = all('UppfoljningGenomford').findLast(({ datum }) => datum >= start.datum);
  const dag = last?.nastaUppfoljning;
  if (last === undefined || dag === undefined) return undefined;
  const later = pauser.filter(({ fran }) => fran > last.datum);
  return later.some((paus) => isOver(dag, paus, idag)) ? undefined : dag;
}

/** A pause that goes on may end before a day that is still to come, and has come over one that has been. */
function isOver(dag: Datum, { fran, till }: Paus, idag: Datum): boolean {
  return fran < dag && dag < (till ?? idag);
}
