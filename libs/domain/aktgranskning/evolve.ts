import type { RecordedAktgranskningEvent, RecordedBedomning } from './events.js';
import type { AktgranskningState } from './state.js';

export const initial: AktgranskningState = { lage: 'AktgranskningSaknas' };

/** The state after one more recorded event. */
export function evolve(
  state: AktgranskningState,
  recorded: RecordedAktgranskningEvent,
): AktgranskningState {
  if (recorded.type === 'AktgranskningPaborjad') {
    return { lage: 'AktgranskningPagar', protokoll: recorded.data, bedomningar: [] };
  }
  if (state.lage === 'AktgranskningSaknas') return state;
  if (recorded.type === 'AktgranskningAvslutad') return { ...state, lage: 'AktgranskningKlar' };
  const others = state.bedomningar.filter((one) => !isOfTheSame(one, recorded));
  return { ...state, bedomningar: [...others, recorded] };
}

/** The state that a history leads to. */
export function aktgranskningState(
  history: readonly RecordedAktgranskningEvent[],
): AktgranskningState {
  return history.reduce(evolve, initial);
}

/** Whether one reviewer answered one item of one insats twice. */
function isOfTheSame({ data: one }: RecordedBedomning, { data: other }: RecordedBedomning) {
  return (
    one.granskare === other.granskare &&
    one.insatsId === other.insatsId &&
    one.moment === other.moment
  );
}
