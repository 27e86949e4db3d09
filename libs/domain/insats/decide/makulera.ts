import type { Decision, Rejection } from '../../rejection.js';
import type { CommandContext, MakuleraHandelse } from '../commands.js';
import type { HandelseMakulerad, InsatsEvent } from '../events.js';
import { gallandeHistorik, makulerade } from '../history.js';
import { reject } from '../reject.js';
import type { InsatsState } from '../state.js';
import { covers } from './equal.js';
import { helhetFaults, withEvents } from './helhet.js';
import { foreHandelsen } from './rattad.js';
import { isOpening } from './regler-inledning.js';
import { accept, refuse } from './svar.js';
import { uppgiftFaults } from './uppgifter.js';

/** Makulering: what is left must still make sense. */
export function makulera(
  command: MakuleraHandelse,
  state: InsatsState,
  context: CommandContext,
): Decision<InsatsEvent> {
  const event: HandelseMakulerad = { type: 'HandelseMakulerad', data: { ...command.data } };
  if (isRepeated(command, state)) return accept([]);
  const fault = targetFault(command, state) ?? openingFault(event, state);
  if (fault !== undefined) return refuse([fault]);
  const rejections = [
    ...uppgiftFaults(event, context),
    ...dagFaults(event, state),
    ...helhetFaults(state, [event], context).map((one) => ({ ...one, pointer: '/handelseId' })),
  ];
  return rejections.length > 0 ? refuse(rejections) : accept([event]);
}

function dagFaults({ data }: HandelseMakulerad, state: InsatsState): readonly Rejection[] {
  const { gallande, history } = state;
  const target = [...gallande, ...history].find(({ id }) => id === data.handelseId);
  return target === undefined ? [] : foreHandelsen(data.datum, target);
}

function isRepeated({ data }: MakuleraHandelse, state: InsatsState): boolean {
  const annulled = makulerade(state.history);
  return state.history.some(
    (event) =>
      event.type === 'HandelseMakulerad' && !annulled.has(event.id) && covers(event.data, data),
  );
}

function targetFault({ data }: MakuleraHandelse, state: InsatsState): Rejection | undefined {
  const values = { varde: data.handelseId };
  const target = state.history.find(({ id }) => id === data.handelseId);
  if (target === undefined) return reject('handelse-saknas', values, '/handelseId');
  if (makulerade(state.history).has(target.id)) {
    return reject('handelse-redan-makulerad', values, '/handelseId');
  }
  return target.type === 'HandelseMakulerad'
    ? reject('makulering-kan-ej-makuleras', values, '/handelseId')
    : undefined;
}

/** What opened the insats goes last. */
function openingFault(event: HandelseMakulerad, state: InsatsState): Rejection | undefined {
  const left = gallandeHistorik(withEvents(state, [event]));
  return left.length === 0 || left.some(isOpening)
    ? undefined
    : reject(
        'inledande-handelse-kan-ej-makuleras',
        { varde: event.data.handelseId },
        '/handelseId',
      );
}
