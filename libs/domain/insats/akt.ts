import type { IndividId } from '../ids.js';
import type { RecordedInsatsEvent } from './events.js';
import { isOpening, type OpeningEvent } from './decide/regler-inledning.js';
import { gallandeHistorik } from './history.js';

/** Akten som insatsen hör till. (Whose file an insats is in, and which nämnd answers for it.) */
export interface Akt {
  readonly individId: IndividId;
  readonly namnd: string;
}

/**
 * From what holds, the nämnd being the one it was last handed to; or where nothing holds any longer from what was recorded: also of an insats whose
 * every event was annulled somebody must answer. Undefined when nothing ever opened it.
 */
export function aktOf(history: readonly RecordedInsatsEvent[]): Akt | undefined {
  const held = gallandeHistorik(history);
  const opening = forstaInledning(held) ?? forstaInledning(history);
  if (opening === undefined) return undefined;
  const handed = held.findLast((event) => event.type === 'InsatsOverflyttad');
  const { individId, stadsdelsnamnd } = opening.data;
  const namnd = handed?.type === 'InsatsOverflyttad' ? handed.data.tillNamnd : stadsdelsnamnd;
  return { individId, namnd };
}

function forstaInledning(history: readonly RecordedInsatsEvent[]): OpeningEvent | undefined {
  for (const event of history) {
    if (isOpening(event)) return event;
  }
  return undefined;
}
