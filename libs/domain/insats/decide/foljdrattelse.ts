import type { Datum } from '../../datum.js';
import { efterfoljare, namndGallerDen } from '../../organisation/index.js';
import type { RattaUppgift } from '../commands.js';
import type { RecordedInsatsEvent, UppgiftRattad, Varde } from '../events.js';
import type { InsatsState } from '../state.js';
import { same, value } from './equal.js';
import { isOpening } from './regler-inledning.js';

/** Said by decision and start alike, so that correcting one corrects the other. */
const SHARED = ['metod', 'stadsdelsnamnd', 'kon'];

type Andring = UppgiftRattad['data']['andringar'][number];

/** Följdrättelser: the other opening event is corrected too, where it said the same wrong thing. */
export function followers(
  { data }: RattaUppgift,
  state: InsatsState,
  target: RecordedInsatsEvent,
): readonly UppgiftRattad[] {
  if (!isOpening(target)) return [];
  return state.gallande
    .filter((event) => event.id !== target.id && isOpening(event))
    .flatMap((event): readonly UppgiftRattad[] => {
      const andringar = data.andringar
        .filter(
          ({ falt }) => SHARED.includes(falt) && same(value(event, falt), value(target, falt)),
        )
        .flatMap((andring) => follow(andring, event));
      const handelseId = event.id;
      return andringar.length === 0
        ? []
        : [{ type: 'UppgiftRattad', data: { ...data, handelseId, andringar } }];
    });
}

function follow(
  { falt, till }: Omit<Andring, 'fran'>,
  event: RecordedInsatsEvent,
): readonly Andring[] {
  const fran = value(event, falt) as Varde;
  if (falt !== 'stadsdelsnamnd') return [{ falt, fran, till }];
  const board = boardThen(till, event.data.datum);
  return board === undefined || board === fran ? [] : [{ falt, fran, till: board }];
}

/** The corrected board as it was on the other day; none where a merger makes that unknowable. */
function boardThen(till: Varde, datum: Datum): string | undefined {
  if (typeof till !== 'string') return undefined;
  const board = efterfoljare(till, datum);
  return namndGallerDen(board, datum) ? board : undefined;
}
