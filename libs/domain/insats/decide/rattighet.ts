import type { Decision, Rejection } from '../../rejection.js';
import { begransningOf } from '../begransning.js';
import type {
  BegransaBehandling,
  CommandContext,
  HavBegransning,
  IfragasattUppgift,
  InsatsCommand,
} from '../commands.js';
import type { InsatsEvent, InsatsEventType } from '../events.js';
import { makulerade } from '../history.js';
import { reject } from '../reject.js';
import { EVENT_OF } from '../shape/commands.js';
import { EVENT_SHAPES } from '../shape/events.js';
import type { InsatsState } from '../state.js';
import { covers } from './equal.js';
import { foreHandelsen } from './rattad.js';
import { accept, refuse } from './svar.js';
import { uppgiftFaults } from './uppgifter.js';

/** Commands that carry out the rights of the person whom the insats is about. */
export type RattighetCommand = IfragasattUppgift | BegransaBehandling | HavBegransning;

const EVENTS: ReadonlySet<string> = new Set([
  'UppgiftIfragasatt',
  'BehandlingBegransad',
  'BegransningHavd',
]);

export function isRattighet(command: InsatsCommand): command is RattighetCommand {
  return EVENTS.has(EVENT_OF[command.type]);
}

/** Takes these whatever state the insats is in: a right does not lapse because the insats has ended. */
export function rattighet(
  command: RattighetCommand,
  state: InsatsState,
  context: CommandContext,
): Decision<InsatsEvent> {
  if (state.history.length === 0) return refuse([reject('insats-ej-inledd')]);
  if (isRepeated(command, state)) return accept([]);
  // The form was checked against the event's own shape, so the payload is the event's.
  const event = { type: EVENT_OF[command.type], data: { ...command.data } } as InsatsEvent;
  const faults = [...uppgiftFaults(event, context), ...stateFaults(command, state)];
  return faults.length > 0 ? refuse(faults) : accept([event]);
}

/** The last word of its kind, said again. */
function isRepeated(command: RattighetCommand, state: InsatsState): boolean {
  const same = (event: InsatsEvent) =>
    event.type === EVENT_OF[command.type] && covers(event.data, command.data);
  if (command.type === 'IfragasattUppgift') return state.gallande.some(same);
  const last = state.gallande.findLast(
    ({ type }) => type === 'BehandlingBegransad' || type === 'BegransningHavd',
  );
  return last !== undefined && same(last);
}

function stateFaults(command: RattighetCommand, state: InsatsState): readonly Rejection[] {
  if (command.type === 'IfragasattUppgift') return targetFaults(command, state);
  const begransning = begransningOf(state.gallande);
  if (command.type === 'HavBegransning') {
    return begransning === undefined ? [reject('behandling-ej-begransad')] : [];
  }
  return begransning === undefined
    ? []
    : [reject('behandling-redan-begransad', { datum: begransning.datum })];
}

function targetFaults({ data }: IfragasattUppgift, state: InsatsState): readonly Rejection[] {
  const values = { varde: data.handelseId };
  const target = state.history.find(({ id }) => id === data.handelseId);
  if (target === undefined) return [reject('handelse-saknas', values, '/handelseId')];
  return makulerade(state.history).has(data.handelseId)
    ? [reject('handelse-redan-makulerad', values, '/handelseId')]
    : [...foreHandelsen(data.datum, target), ...faltFaults(data.falt ?? [], target.type)];
}

/** Only what the event can hold can be called in question in it. */
function faltFaults(falt: readonly string[], type: InsatsEventType): readonly Rejection[] {
  const tillatna = EVENT_SHAPES[type].map(([name]) => name);
  return falt.flatMap((one, i) =>
    tillatna.includes(one) ? [] : [reject('okant-falt', { falt: one, tillatna }, `/falt/${i}`)],
  );
}
