import type { IndividId } from '../ids.js';
import type { RecordedInsatsEvent } from './events.js';
import { gallandeHistorik } from './history.js';

/** Akten som insatsen hör till. (Whose file an insats is in, and which nämnd answers for it.) */
export interface Akt {
  readonly individId: IndividId;
  readonly namnd: string;
}

/**
 * From what holds, or where nothing holds any longer from what was recorded: also of an insats whose
 * every event was annulled somebody must answer. Undefined when nothing ever opened it.
 */
export function aktOf(history: readonly RecordedInsatsEvent[]): Akt | undefined {
  for (const event of [...gallandeHistorik(history), ...history]) {
    if (event.type !== 'BeslutFattat' && event.type !== 'InsatsPaborjad') continue;
    return { individId: event.data.individId, namnd: event.data.stadsdelsnamnd };
  }
  return undefined;
}
