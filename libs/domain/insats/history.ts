import type { InsatsEventType, RecordedInsatsEvent, UppgiftRattad } from './events.js';
import { EVENT_SHAPES } from './shape/events.js';

type Correction = RecordedInsatsEvent & UppgiftRattad;

function corrects(event: RecordedInsatsEvent): boolean {
  return event.type === 'UppgiftRattad' || event.type === 'HandelseMakulerad';
}

/** Whether anything recorded changes what was recorded before it. */
function changes({ type }: RecordedInsatsEvent): boolean {
  return type === 'UppgiftRattad' || type === 'HandelseMakulerad' || type === 'IndividBytt';
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
  if (!history.some(changes)) return history;
  const annulled = makulerade(history);
  const corrections = correctionsByTarget(history, annulled);
  const holding: RecordedInsatsEvent[] = [];
  for (const event of history) {
    if (corrects(event) || annulled.has(event.id)) continue;
    const changes = corrections.get(event.id);
    holding.push(changes === undefined ? event : corrected(event, changes));
  }
  return withIndivid(holding);
}

/** The last word on whom the insats is about reaches every event that says whom it is about. */
function withIndivid(holding: readonly RecordedInsatsEvent[]): readonly RecordedInsatsEvent[] {
  const last = holding.findLast((event) => event.type === 'IndividBytt');
  if (last?.type !== 'IndividBytt') return holding;
  const individId = last.data.tillIndividId;
  return holding.map((event) =>
    'individId' in event.data ? withData(event, { ...event.data, individId }) : event,
  );
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
    // Only the event's own fields: a forged name must not reach the prototype.
    for (const { falt, till } of correction.andringar) {
      if (FIELDS[event.type].has(falt)) data[falt] = till;
    }
  }
  return withData(event, data);
}

/** Field by field: an event that a log hands out may make its id only when it is asked for, and a spread forgets it. */
function withData({ id, type, recordedAt }: RecordedInsatsEvent, data: object) {
  return { id, type, recordedAt, data } as unknown as RecordedInsatsEvent;
}

const FIELDS = Object.fromEntries(
  Object.entries(EVENT_SHAPES).map(([type, shape]) => [type, new Set(shape.map(([name]) => name))]),
) as unknown as Readonly<Record<InsatsEventType, ReadonlySet<string>>>;
