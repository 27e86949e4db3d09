import type { Rejection } from '../../rejection.js';
import type { CommandContext } from '../commands.js';
import type { InsatsEvent, RecordedInsatsEvent } from '../events.js';
import { gallandeHistorik } from '../history.js';
import type { InsatsState } from '../state.js';
import { historikFaults, newFaults } from './regler.js';
import { uppgiftFaults } from './uppgifter.js';

/** What mending events would make wrong that was not wrong before, in any event they touch. */
export function helhetFaults(
  state: InsatsState,
  events: readonly InsatsEvent[],
  context: CommandContext,
): readonly Rejection[] {
  const after = gallandeHistorik(withEvents(state, events));
  return newFaults(allFaults(state.gallande, context), allFaults(after, context));
}

/** The history as it would be; the ids only have to differ from those that are there. */
export function withEvents(
  state: InsatsState,
  events: readonly InsatsEvent[],
): readonly RecordedInsatsEvent[] {
  const trial = events.map((event, i) => ({ ...event, id: `?${i}`, recordedAt: 0 }));
  return [...state.history, ...trial];
}

function allFaults(
  history: readonly RecordedInsatsEvent[],
  context: CommandContext,
): readonly Rejection[] {
  return [...history.flatMap((event) => uppgiftFaults(event, context)), ...historikFaults(history)];
}
