import type { RecordedInsatsEvent, UppgiftRattad } from './events.js';

type Correction = RecordedInsatsEvent & UppgiftRattad;

function corrects(event: RecordedInsatsEvent): boolean {
  return event.type === 'UppgiftRattad' || event.type === 'HandelseMakulerad';
}

/**
 * The history as it holds: corrected fields replaced, annulled events gone, and the corrections and
 * annulments themselves gone. An annulled correction no longer applies. Order of recording is kept,
 * and a history without corrections is given back as it is. Of a gallrad insats nothing holds.
 */
export function gallandeHistorik(
  history: readonly RecordedInsatsEvent[],
): readonly RecordedInsatsEvent[] {
  if (history.some(isGallrad)) return [];
  if (!history.some(corrects)) return history;
  const annulled = makulerade(history);
  const corrections = correctionsByTarget(history, annulled);
  const holding: RecordedInsatsEvent[] = [];
  for (const event of history) {
    if (corrects(event) || annulled.has(event.id)) continue;
    const changes = corrections.get(event.id);
    holding.push(changes === undefined ? event : corrected(event, changes));
  }
  return holding;
}

/** Whether the insats is on its way out of the log. */
export function isGallrad(event: { readonly type: string }): boolean {
  return event.type === 'InsatsGallrad';
}

/** Ids of the annulled events. Backwards, so that an annulment that was itself annulled annuls nothing. */
export function makulerade(history: readonly RecordedInsatsEvent[]): ReadonlySet<string> {
  const annulled = new Set<string>();
  for (const event of [...history].reverse()) {
    if (event.type === 'HandelseMakulerad' && !annulled.has(event.id)) {
      annulled.add(event.data.handelseId);
    }
  }
  return annulled;
}

function correctionsByTarget(
  history: readonly RecordedInsatsEvent[],
  annulled: ReadonlySet<string>,
): ReadonlyMap<string, readonly Correction[]> {
  const byTarget = new Map<string, Correction[]>();
  for (const event of history) {
    if (event.type !== 'UppgiftRattad' || annulled.has(event.id)) continue;
    const earlier = byTarget.get(event.data.handelseId);
    if (earlier === undefined) byTarget.set(event.data.handelseId, [event]);
    else earlier.push(event);
  }
  return byTarget;
}

function corrected(
  event: RecordedInsatsEvent,
  corrections: readonly Correction[],
): RecordedInsatsEvent {
  const data: Record<string, unknown> = { ...event.data };
  for (const { data: correction } of corrections) {
    // `hasOwn` keeps a forged field name from reaching the prototype.
    for (const { falt, till } of correction.andringar) {
      if (Object.hasOwn(data, falt)) data[falt] = till;
    }
  }
  return { ...event, data } as unknown as RecordedInsatsEvent;
}
