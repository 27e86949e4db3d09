import type { Datum } from '../../datum.js';
import type { Rejection } from '../../rejection.js';
import type { RecordedInsatsEvent, UppgiftRattad } from '../events.js';
import { gallandeHistorik } from '../history.js';
import { reject } from '../reject.js';
import type { InsatsState } from '../state.js';
import { efterAvslutet, slutFaultsOf } from './efter-avslutet.js';
import { withEvents } from './helhet.js';
import { newFaults } from './regler.js';

/**
 * What a corrected event would be refused for if it were new: it is moved past the end of the insats, or the
 * end is moved to before what it leaves no room for. What it was let in with stays excused. Openings that contradict each other are not refused here, for
 * two that are both wrong are corrected one at a time.
 */
export function rattadeFaults(
  state: InsatsState,
  corrections: readonly UppgiftRattad[],
): readonly Rejection[] {
  const after = gallandeHistorik(withEvents(state, corrections));
  return corrections.flatMap(({ data: { handelseId } }) => {
    const isAvslut = after.some(({ id, type }) => id === handelseId && type === 'InsatsAvslutad');
    if (isAvslut) return efterAvslutet(state.gallande, after);
    return newFaults(slutFaultsOf(handelseId, state.gallande), slutFaultsOf(handelseId, after));
  });
}

/** Nothing is recorded before it happens, so nothing is corrected, annulled or called in question before it either. */
export function foreHandelsen(
  datum: Datum,
  handelse: RecordedInsatsEvent,
  ...andra: readonly unknown[]
): readonly Rejection[] {
  const days = [handelse.data.datum, ...andra].filter((day) => typeof day === 'string');
  const senast = days.sort().at(-1) ?? datum;
  return senast <= datum
    ? []
    : [reject('atgard-fore-handelsen', { varde: datum, datum: senast }, '/datum')];
}
