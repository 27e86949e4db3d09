import type { Decision, Rejection } from '../rejection.js';
import type { CommandContext, InsatsCommand } from './commands.js';
import { complete, type NewsCommand } from './decide/complete.js';
import { avslutetFaults } from './decide/efter-avslutet.js';
import { covers } from './decide/equal.js';
import { formFaults } from './decide/form.js';
import { lageFaults } from './decide/lage.js';
import { makulera } from './decide/makulera.js';
import { ratta } from './decide/ratta.js';
import { isRattighet, rattighet } from './decide/rattighet.js';
import { historikFaults, newFaults } from './decide/regler.js';
import { accept, refuse } from './decide/svar.js';
import { uppgiftFaults } from './decide/uppgifter.js';
import type { InsatsEvent } from './events.js';
import { evolve, initial } from './evolve.js';
import { isGallrad, makulerade } from './history.js';
import { reject } from './reject.js';
import { EVENT_OF } from './shape/commands.js';
import type { InsatsState } from './state.js';

/**
 * What a command leads to: events, none where it is already so, or every reason why not. Never throws,
 * whatever the command holds.
 */
export function decide(
  command: InsatsCommand,
  state: InsatsState,
  context: CommandContext,
): Decision<InsatsEvent> {
  const faults = formFaults(command);
  if (faults.length > 0) return refuse(faults);
  if (state.history.some(isGallrad)) return refuse([reject('insats-gallrad')]);
  if (isRattighet(command)) return rattighet(command, state, context);
  if (command.type === 'RattaUppgift') return ratta(command, state, context);
  if (command.type === 'MakuleraHandelse') return makulera(command, state, context);
  return isRepeated(command, state) ? accept([]) : registrera(command, state, context);
}

function registrera(
  command: NewsCommand,
  state: InsatsState,
  context: CommandContext,
): Decision<InsatsEvent> {
  const event = complete(command, state);
  if (!('type' in event)) return refuse(event);
  const rejections: readonly Rejection[] = [
    ...uppgiftFaults(event, context),
    ...lageFaults(event, state),
    ...avslutetFaults(event, state),
    ...newFaults(historikFaults(state.gallande), historikFaults([...state.gallande, event])),
  ];
  return rejections.length > 0 ? refuse(rejections) : accept([event]);
}

/** The same again, told by the content: as it was recorded, or as it holds after corrections. */
function isRepeated(command: NewsCommand, state: InsatsState): boolean {
  const annulled = makulerade(state.history);
  const type = EVENT_OF[command.type];
  return [...state.history, ...state.gallande].some(
    (event) => event.type === type && !annulled.has(event.id) && covers(event.data, command.data),
  );
}

/** The aggregate as data: where it begins, how it moves, how it decides. */
export const insatsDecider = { initial, evolve, decide };
