import { covers } from '../insats/decide/equal.js';
import { formFaultsBy } from '../insats/decide/form.js';
import type { Decision } from '../rejection.js';
import type { UtbudCommand, UtbudContext, UtbudNewsCommand } from './commands.js';
import type { UtbudEvent, Utbudsnyhet } from './events.js';
import { evolve, initial } from './evolve.js';
import { rattaUtbud } from './ratta.js';
import { foljdFaults, utbudsuppgiftFaults } from './regler.js';
import { UTBUD_COMMAND_SHAPES } from './shape.js';
import type { UtbudState } from './state.js';

const formFaults = formFaultsBy(UTBUD_COMMAND_SHAPES);

const EVENT_OF = {
  ErbjudMetod: 'MetodErbjuden',
  UpphorMedMetod: 'MetodUpphord',
  RapporteraKo: 'KoRapporterad',
  RapporteraBemanning: 'BemanningRapporterad',
} as const satisfies Readonly<Record<UtbudNewsCommand['type'], Utbudsnyhet['type']>>;

/**
 * What a command leads to: events, none where it is already so, or every reason why not. Never throws,
 * whatever the command holds.
 */
export function decide(
  command: UtbudCommand,
  state: UtbudState,
  context: UtbudContext,
): Decision<UtbudEvent> {
  const faults = formFaults(command);
  if (faults.length > 0) return { accepted: false, rejections: faults };
  if (command.type === 'RattaUtbudsuppgift') return rattaUtbud(command, state, context);
  const event = eventOf(command, context);
  if (isRepeated(event, state)) return { accepted: true, events: [] };
  const rejections = [
    ...utbudsuppgiftFaults(event, context.today),
    ...foljdFaults(event, state.gallande),
  ];
  return rejections.length > 0
    ? { accepted: false, rejections }
    : { accepted: true, events: [event] };
}

function eventOf(command: UtbudNewsCommand, { utbud }: UtbudContext): Utbudsnyhet {
  const { stadsdelsnamnd, metod } = utbud;
  if (command.type === 'ErbjudMetod') {
    return { type: 'MetodErbjuden', data: { ...command.data, stadsdelsnamnd, metod } };
  }
  // The form was checked against the event's own shape, so the payload is the event's.
  return { type: EVENT_OF[command.type], data: { ...command.data } } as Utbudsnyhet;
}

/**
 * The same again, told by the content. What was taken back can be said anew, so an offer is a repetition
 * only while it counts, and an end only while nothing is offered.
 */
function isRepeated(event: Utbudsnyhet, state: UtbudState): boolean {
  if (event.type === 'MetodUpphord' && state.lage === 'UtbudPagar') return false;
  if (event.type === 'MetodErbjuden') {
    const { datum, utforare } = event.data;
    return state.perioder.some((one) => one.fran === datum && one.utforare === utforare);
  }
  return isLastWord(event, state.history) || isLastWord(event, state.gallande);
}

/** Whether the last that was said of the day is this; an earlier word of the same day may be said again. */
function isLastWord(event: Utbudsnyhet, said: readonly UtbudEvent[]): boolean {
  const last = said.findLast(
    ({ type, data }) => type === event.type && data.datum === event.data.datum,
  );
  return last !== undefined && covers(last.data, event.data);
}

/** The aggregate as data: where it begins, how it moves, how it decides. */
export const utbudDecider = { initial, evolve, decide };
