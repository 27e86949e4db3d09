import type { RecordedInsatsEvent } from './events.js';
import { gallandeHistorik, makulerade } from './history.js';

/** Hur det står till med en händelse i dag. (What has become of a recorded event, and through which later ones.) */
export interface Forklaring {
  readonly status: 'galler' | 'rattad' | 'makulerad' | 'ifragasatt';
  /** The data as they hold now, where a correction or a change of person has altered them. */
  readonly nu?: RecordedInsatsEvent['data'];
  /** Ids of the later events that are about this one, in order: corrections, annulment, question, change of person. */
  readonly genom: readonly string[];
}

/** Each event of a history by its id: before is what was recorded, after is what holds. */
export function forklaringar(
  history: readonly RecordedInsatsEvent[],
): ReadonlyMap<string, Forklaring> {
  const held = new Map(gallandeHistorik(history).map((event) => [event.id, event]));
  const annulled = makulerade(history);
  const about = aboutEach(history, annulled);
  return new Map(
    history.map((event) => {
      const now = held.get(event.id);
      const changed = now !== undefined && now.data !== event.data && differs(now, event);
      const genom = about.get(event.id) ?? [];
      return [
        event.id,
        {
          status: statusOf({ annulled: annulled.has(event.id), changed, genom }),
          ...(changed ? { nu: now.data } : {}),
          genom: genom.map(({ id }) => id),
        },
      ];
    }),
  );
}

function differs(now: RecordedInsatsEvent, before: RecordedInsatsEvent): boolean {
  return JSON.stringify(now.data) !== JSON.stringify(before.data);
}

interface Standing {
  readonly annulled: boolean;
  readonly changed: boolean;
  readonly genom: readonly RecordedInsatsEvent[];
}

function statusOf({ annulled, changed, genom }: Standing): Forklaring['status'] {
  if (annulled) return 'makulerad';
  if (changed) return 'rattad';
  return genom.some(({ type }) => type === 'UppgiftIfragasatt') ? 'ifragasatt' : 'galler';
}

/** The later events about each event. Those annulled themselves say nothing any longer. */
function aboutEach(
  history: readonly RecordedInsatsEvent[],
  annulled: ReadonlySet<string>,
): ReadonlyMap<string, readonly RecordedInsatsEvent[]> {
  const about = new Map<string, RecordedInsatsEvent[]>();
  const note = (id: string, event: RecordedInsatsEvent) => {
    about.set(id, [...(about.get(id) ?? []), event]);
  };
  for (const event of history) {
    if (annulled.has(event.id)) continue;
    if ('handelseId' in event.data) note(event.data.handelseId, event);
    if (event.type !== 'IndividBytt') continue;
    for (const other of history) if ('individId' in other.data) note(other.id, event);
  }
  return about;
}
