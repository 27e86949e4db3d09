import { andel, type Andel } from '../kvalitet/andel.js';
import { summa, under } from '../kvalitet/las-summor.js';
import type { Summor } from '../summor.js';
import { MINST_PAR } from '../vy.js';
import { MINUTER, SESSIONER, VID_AVBROTT } from './celler.js';

/** Median och kvartiler. (The spread of a number over insatser; null where they are too few to tell of a method.) */
export interface Spridning {
  readonly n: number;
  readonly median: number | null;
  readonly undreKvartil: number | null;
  readonly ovreKvartil: number | null;
  readonly varfor: 'for-fa' | null;
}

/** Hur insatserna genomfördes. (How much was given in those that ended, and whether their goals moved.) */
export interface Genomforande {
  readonly avslutade: number;
  /** Of the insatser that ended; each counts as zero in the medians, so a large share says how little they tell. */
  readonly utanSessioner: Andel;
  readonly sessioner: Spridning;
  readonly minuter: Spridning;
  /** Those that were broken off: after how many sessions. */
  readonly sessionerVidAvbrott: Spridning;
  readonly mal: {
    /** Of the insatser that ended. */
    readonly medMal: Andel;
    /** Of the goals. */
    readonly bedomda: Andel;
    /** Of the goals that were rated after the start. */
    readonly uppat: Andel;
    readonly oforandrade: Andel;
    readonly nedat: Andel;
    readonly uppnadda: Andel;
  };
}

/** The figures from their sums. */
export function genomforandevy(sums: Summor): Genomforande {
  const avslutade = summa(sums, 'avslutade');
  const bedomda = summa(sums, 'malBedomda');
  const uppat = summa(sums, 'malUppat');
  const nedat = summa(sums, 'malNedat');
  return {
    avslutade,
    utanSessioner: andel(summa(sums, `${SESSIONER}0`), avslutade),
    sessioner: spridning(sums, SESSIONER),
    minuter: spridning(sums, MINUTER),
    sessionerVidAvbrott: spridning(sums, VID_AVBROTT),
    mal: {
      medMal: andel(summa(sums, 'medMal'), avslutade),
      bedomda: andel(bedomda, summa(sums, 'mal')),
      uppat: andel(uppat, bedomda),
      oforandrade: andel(bedomda - uppat - nedat, bedomda),
      nedat: andel(nedat, bedomda),
      uppnadda: andel(summa(sums, 'malUppnadda'), bedomda),
    },
  };
}

function spridning(sums: Summor, prefix: string): Spridning {
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
