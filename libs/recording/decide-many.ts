import {
  insatsDecider,
  insatsState,
  type CommandContext,
  type InsatsCommand,
  type RecordedInsatsEvent,
} from '../domain/index.js';
import type { Rejected } from './outcome.js';
import { withRecording } from './known-history.js';

/** All events of a list of commands, each with the id it will have in the log. */
export interface Decided {
  readonly kind: 'decided';
  readonly events: readonly RecordedInsatsEvent[];
}

/** Decides command after command as if each had been stored before the next; stops at the first refusal. */
export function decideMany(
  commands: readonly InsatsCommand[],
  history: readonly RecordedInsatsEvent[],
  options: {
    readonly context: CommandContext;
    readonly idOf: (index: number) => string;
    readonly now: number;
  },
): Decided | Rejected {
  let state = insatsState(history);
  const events: RecordedInsatsEvent[] = [];
  for (const [commandIndex, command] of commands.entries()) {
    const decision = insatsDecider.decide(command, state, options.context);
    if (!decision.accepted) {
      return { kind: 'rejected', rejections: decision.rejections, commandIndex };
    }
    for (const event of decision.events) {
      const recorded = withRecording(event, options.idOf(events.length), options.now);
      events.push(recorded);
      state = insatsDecider.evolve(state, recorded);
    }
  }
  return { kind: 'decided', events };
}
