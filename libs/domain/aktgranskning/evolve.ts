import type {
  GranskningsbedomningGjord,
  RecordedAktgranskningEvent,
  RecordedBedomning,
} from './events.js';
import type { AktgranskningState } from './state.js';

export const initial: AktgranskningState = { lage: 'AktgranskningSaknas' };

/** The state after one more recorded event. */
export function evolve(
  state: AktgranskningState,
  recorded: RecordedAktgranskningEvent,
): AktgranskningState {
  return evolveAll(state, [recorded]);
}

/** The state that a history leads to. */
export function aktgranskningState(
  history: readonly RecordedAktgranskningEvent[],
): AktgranskningState {
  return evolveAll(initial, history);
}

/** What tells one answer from another: a reviewer's later one to the same item of the same insats replaces it. */
export function svarsnyckel({
  granskare,
  insatsId,
  moment,
}: Pick<GranskningsbedomningGjord['data'], 'granskare' | 'insatsId' | 'moment'>): string {
  return `${granskare}|${insatsId}|${moment}`;
}

/** All at once, so that the answers are copied once and not for each of them: an audit can hold thousands. */
function evolveAll(
  state: AktgranskningState,
  history: readonly RecordedAktgranskningEvent[],
): AktgranskningState {
  let now = state;
  const svar = new Map<string, RecordedBedomning>(
    state.lage === 'AktgranskningSaknas'
      ? []
      : state.bedomningar.map((one) => [svarsnyckel(one.data), one]),
  );
  for (const recorded of history) {
    if (recorded.type === 'GranskningsbedomningGjord')
      svar.set(svarsnyckel(recorded.data), recorded);
    else now = moved(now, recorded);
  }
  return now.lage === 'AktgranskningSaknas' ? now : { ...now, bedomningar: [...svar.values()] };
}

function moved(
  state: AktgranskningState,
  recorded: Exclude<RecordedAktgranskningEvent, RecordedBedomning>,
): AktgranskningState {
  if (recorded.type === 'AktgranskningPaborjad') {
    return { lage: 'AktgranskningPagar', protokoll: recorded.data, bedomningar: [] };
  }
  return state.lage === 'AktgranskningSaknas' ? state : { ...state, lage: 'AktgranskningKlar' };
}
