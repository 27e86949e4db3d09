import { isGallrad, type Avidentifieradcell } from '../../domain/index.js';
import type { StreamHistory } from '../../event-store/index.js';
import { addInto, utfallOf, type Summor } from '../../outcome/index.js';

/** What insatser add to the outcome figures, merged per metod and stadsdelsnämnd; names and cells in order, so that the same insatser are the same bytes. */
export function mergedFacts(histories: readonly StreamHistory[]): readonly Avidentifieradcell[] {
  const cells = new Map<
    string,
    { metod: string; stadsdelsnamnd: string; sums: Record<string, number> }
  >();
  for (const { metod, stadsdelsnamnd, bidrag } of histories.flatMap(contribution)) {
    const key = `${metod}\u001f${stadsdelsnamnd}`;
    let cell = cells.get(key);
    if (cell === undefined) cells.set(key, (cell = { metod, stadsdelsnamnd, sums: {} }));
    addInto(cell.sums, bidrag);
  }
  return [...cells.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { metod, stadsdelsnamnd, sums }]) => ({
      metod,
      stadsdelsnamnd,
      summor: sorted(sums),
    }));
}

/** Cells with fewer insatser than this can point somebody out: the plan tells how many there are. */
const SMALL = 5;

/** How many cells of a run hold few insatser. */
export function smallCells(histories: readonly StreamHistory[]): number {
  const sizes = new Map<string, number>();
  for (const { metod, stadsdelsnamnd } of histories.flatMap(contribution)) {
    const key = `${metod}\u001f${stadsdelsnamnd}`;
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return [...sizes.values()].filter((size) => size < SMALL).length;
}

function contribution(history: StreamHistory) {
  const events = history.events.filter((event) => !isGallrad(event));
  const utfall = utfallOf({ stream: history.stream, events });
  if (utfall === undefined) return [];
  const { metod, stadsdelsnamnd } = utfall.underlag;
  return [{ metod, stadsdelsnamnd, bidrag: utfall.bidrag }];
}

function sorted(sums: Summor): Summor {
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)));
}
