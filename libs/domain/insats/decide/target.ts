import type { Rejection } from '../../rejection.js';
import type { RecordedInsatsEvent } from '../events.js';
import { reject } from '../reject.js';
import type { InsatsState } from '../state.js';

/** The event to correct, as it holds; or why it cannot be corrected. */
export function findTarget(state: InsatsState, id: string): RecordedInsatsEvent | Rejection {
  const holding = state.gallande.find((event) => event.id === id);
  if (holding !== undefined) return holding;
  const recorded = state.history.find((event) => event.id === id);
  const code =
    recorded === undefined
      ? 'handelse-saknas'
      : recorded.type === 'UppgiftRattad' || recorded.type === 'HandelseMakulerad'
        ? 'rattelse-av-rattelse'
        : 'handelse-redan-makulerad';
  return reject(code, { varde: id }, '/handelseId');
}
