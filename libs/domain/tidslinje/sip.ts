import type { RecordedInsatsEvent, Siplage, SipRegistrerad } from '../insats/events.js';

/** What takes back that a plan was made; that the next is planned, or that nobody knows, does not. */
const MOTSAGER: ReadonlySet<Siplage> = new Set(['inte-genomford', 'ej-aktuell', 'samtycke-saknas']);

/** En genomförd plan som ingen sa emot samma dag. (Made, and nothing recorded after it of the same day says that it was not.) */
export function isGjord(
  { status, datum }: SipRegistrerad['data'],
  sedan: readonly RecordedInsatsEvent[],
): boolean {
  return (
    status === 'genomford' &&
    !sedan.some(
      ({ type, data }) =>
        type === 'SipRegistrerad' && data.datum === datum && MOTSAGER.has(data.status),
    )
  );
}
