import { under } from '../kvalitet/las-summor.js';
import type { Summor } from '../summor.js';
import { MINST_PAR } from '../instrumentforandring.js';

/** Median och kvartiler. (The spread of a number over insatser; null where they are too few to tell of a method.) */
export interface Spridning {
  readonly n: number;
  readonly median: number | null;
  readonly undreKvartil: number | null;
  readonly ovreKvartil: number | null;
  readonly varfor: 'for-fa' | null;
}

/** The spread from its sums, whose names end in the number. */
export function spridning(sums: Summor, prefix: string): Spridning {
  const counted = under(sums, prefix)
    .map(([value, antal]) => [Number(value), antal] as const)
    .sort(([a], [b]) => a - b);
  const n = counted.reduce((sum, [, antal]) => sum + antal, 0);
  if (n < MINST_PAR) {
    return { n, median: null, undreKvartil: null, ovreKvartil: null, varfor: 'for-fa' };
  }
  const at = (share: number) => kvantil(counted, (n - 1) * share);
  return { n, median: at(0.5), undreKvartil: at(0.25), ovreKvartil: at(0.75), varfor: null };
}

type Counted = readonly (readonly [value: number, antal: number])[];

/** The value at a place among all in order, between two of them in proportion. */
function kvantil(counted: Counted, place: number): number {
  const low = valueAt(counted, Math.floor(place));
  const high = valueAt(counted, Math.ceil(place));
  return low + (high - low) * (place - Math.floor(place));
}

function valueAt(counted: Counted, index: number): number {
  let seen = 0;
  for (const [value, antal] of counted) {
    seen += antal;
    if (index < seen) return value;
  }
  return counted.at(-1)?.[0] ?? 0;
}
