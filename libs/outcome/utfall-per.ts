import {
  AVIDENTIFIERAT_PREFIX,
  decodeUtfallAvidentifierat,
  type Avidentifieradcell,
} from '../domain/index.js';
import { utfallOf, type LoggedHistory } from './history.js';
import type { Summor } from './summor.js';
import type { Insatsunderlag } from './underlag.js';

type Dimension = 'metod' | 'stadsdelsnamnd';

/** What an insats adds, and to which cell. */
export interface Utfallscell {
  readonly key: Readonly<Record<string, string>>;
  readonly sums: Summor;
}

/**
 * A fold that adds each insats to the cell of its metod, its nämnd, or both; and what is left of
 * gallrade insatser to the same cells.
 */
export function utfallPer(
  ...dimensions: readonly Dimension[]
): (history: LoggedHistory) => readonly Utfallscell[] {
  const keyOf = (underlag: Insatsunderlag) =>
    Object.fromEntries(dimensions.map((dimension) => [dimension, underlag[dimension]]));
  const cellOf = (cell: Avidentifieradcell): Utfallscell => ({
    key: Object.fromEntries(dimensions.map((dimension) => [dimension, cell[dimension]])),
    sums: cell.summor,
  });
  return (history) => {
    if (history.stream.startsWith(AVIDENTIFIERAT_PREFIX)) {
      return history.events.flatMap(({ data }) =>
        decodeUtfallAvidentifierat(data).celler.map(cellOf),
      );
    }
    const utfall = utfallOf(history);
    return utfall === undefined ? [] : [{ key: keyOf(utfall.underlag), sums: utfall.bidrag }];
  };
}
