import type { IndividId } from '../ids.js';
import type { RecordedInsatsEvent } from './events.js';
import { isOpening } from './decide/regler-inledning.js';
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
  const handed = held.findLast((event) => event.type === 'InsatsOverflyttad');
  for (const event of [...held, ...history]) {
    if (!isOpening(event)) continue;
    const { individId, stadsdelsnamnd } = event.data;
    const namnd = handed?.type === 'InsatsOverflyttad' ? handed.data.tillNamnd : stadsdelsnamnd;
    return { individId, namnd };
  }
  return undefined;
}
