import type {
  RecordedUtbudEvent,
  RecordedUtbudsnyhet,
  Utbudsnyhet,
  UtbudsuppgiftRattad,
} from './events.js';
import { UTBUD, UTBUD_SHAPES } from './shape.js';
import type { UtbudState, Utbudsperiod } from './state.js';

export const initial: UtbudState = {
  lage: 'UtbudSaknas',
  history: [],
  gallande: [],
  perioder: [],
};

/** The state after one more recorded event. */
export function evolve(state: UtbudState, recorded: RecordedUtbudEvent): UtbudState {
  return utbudState([...state.history, recorded]);
}

/** The state that a history leads to; from the whole of it, because a correction can change any step. */
export function utbudState(history: readonly RecordedUtbudEvent[]): UtbudState {
  const gallande = gallandeUtbud(history);
  const perioder = utbudsperioder(gallande);
  const inspelat = { history, gallande, perioder };
  const last = perioder.at(-1);
  if (last === undefined) return { ...inspelat, lage: 'UtbudSaknas' };
  return last.till === undefined
    ? { ...inspelat, lage: 'UtbudPagar', sedan: last.fran }
    : { ...inspelat, lage: 'UtbudUpphort', upphorde: last.till };
}

/** The history as it holds: corrected fields replaced, and the corrections themselves gone. */
export function gallandeUtbud(
  history: readonly RecordedUtbudEvent[],
): readonly RecordedUtbudsnyhet[] {
  const corrections = history.filter((event) => event.type === 'UtbudsuppgiftRattad');
  return history.flatMap((event) =>
    event.type === 'UtbudsuppgiftRattad' ? [] : [corrected(event, corrections)],
  );
}

function corrected(
  event: RecordedUtbudsnyhet,
  corrections: readonly UtbudsuppgiftRattad[],
): RecordedUtbudsnyhet {
  const mine = corrections.filter(({ data }) => data.handelseId === event.id);
  if (mine.length === 0) return event;
  const data: Record<string, unknown> = { ...event.data };
  for (const { falt, till } of mine.flatMap(({ data: { andringar } }) => andringar)) {
    // Only the event's own fields: a forged name must not reach the prototype.
    if (rattbaraFalt(event).includes(falt)) data[falt] = till;
  }
  // The shapes judged every value before it was stored; the compiler cannot follow a name.
  return { ...event, data } as unknown as RecordedUtbudsnyhet;
}

/** The fields of an event that a correction may change: not which offer it is about. */
export function rattbaraFalt({ type }: Pick<Utbudsnyhet, 'type'>): readonly string[] {
  const fixed = UTBUD.map(([name]) => name);
  return UTBUD_SHAPES[type].map(([name]) => name).filter((name) => !fixed.includes(name));
}

/** When the method was offered. What was offered by mistake never was. */
export function utbudsperioder(gallande: readonly Utbudsnyhet[]): readonly Utbudsperiod[] {
  const perioder: Utbudsperiod[] = [];
  for (const event of gallande) {
    if (event.type === 'MetodErbjuden') {
      perioder.push({ fran: event.data.datum, utforare: event.data.utforare });
    }
    if (event.type === 'MetodUpphord') close(perioder, event.data);
  }
  return perioder;
}

function close(
  perioder: Utbudsperiod[],
  { datum, skal }: { readonly datum: NonNullable<Utbudsperiod['till']>; readonly skal: string },
): void {
  const open = perioder.pop();
  if (open !== undefined && skal !== 'felregistrerad') perioder.push({ ...open, till: datum });
}
