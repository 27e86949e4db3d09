import type { InsatsEventType, RecordedInsatsEvent } from './events.js';

type OfType<T extends InsatsEventType> = Extract<RecordedInsatsEvent, { readonly type: T }>;

/** Planen eller en revidering av den. (A version of the plan: the plan itself, or a revision.) */
export type Planversion = OfType<'GenomforandeplanUpprattad' | 'GenomforandeplanReviderad'>;

/**
 * Planens versioner efter dag, den sista i kraft. (The plan as drawn up and as revised, by the day and not by
 * when it was recorded, for a revision may be found late; of one day the one recorded last stands.)
 */
export function planversioner(held: readonly RecordedInsatsEvent[]): readonly Planversion[] {
  return held.filter(isVersion).sort((a, b) => a.data.datum.localeCompare(b.data.datum));
}

function isVersion(event: RecordedInsatsEvent): event is Planversion {
  return event.type === 'GenomforandeplanUpprattad' || event.type === 'GenomforandeplanReviderad';
}
