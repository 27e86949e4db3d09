import type { Rejection } from '../../rejection.js';
import type { InsatsEvent, RecordedInsatsEvent } from '../events.js';
import { insatsState } from '../evolve.js';
import { gallandeHistorik } from '../history.js';
import { reject } from '../reject.js';
import type { InsatsState } from '../state.js';
import { withEvents } from './helhet.js';
import { slutFaults } from './lage.js';

/**
 * A new end that is dated before what it leaves no room for. A rating is no hindrance: somebody may have
 * answered it by a code before the end was recorded, and its measure point tells whether it lies right.
 */
export function avslutetFaults(event: InsatsEvent, state: InsatsState): readonly Rejection[] {
  if (event.type !== 'InsatsAvslutad' || state.lage === 'Avslutad') return [];
  const senare = state.gallande.filter(
    ({ type, data }) => type !== 'SkattningRegistrerad' && data.datum > event.data.datum,
  );
  if (senare.length === 0) return [];
  return efterAvslutet(state.gallande, gallandeHistorik(withEvents(state, [event])), senare);
}

/** Events that the end, where it is now, leaves outside; those that lay outside already stay excused. */
export function efterAvslutet(
  before: readonly RecordedInsatsEvent[],
  after: readonly RecordedInsatsEvent[],
  asked: readonly RecordedInsatsEvent[] = after,
): readonly Rejection[] {
  return asked.flatMap(({ id, data: { datum } }) => {
    if (slutFaultsOf(id, before).length > 0) return [];
    return slutFaultsOf(id, after).map((fault) =>
      fault.code === 'insats-redan-avslutad'
        ? reject('handelse-efter-avslutet', { varde: id, datum }, '/datum')
        : fault,
    );
  });
}

/** What an event would be refused for if it were recorded after all the others. */
export function slutFaultsOf(
  id: string,
  history: readonly RecordedInsatsEvent[],
): readonly Rejection[] {
  const event = history.find((one) => one.id === id);
  const others = history.filter((one) => one !== event);
  if (event === undefined) return [];
  return slutFaults(event, insatsState(others)).map((fault) => ({ pointer: '/datum', ...fault }));
}
