import type { Giltighet } from '../giltighet.js';
import type { Informant } from '../kodverk/types.js';

/** Delskala: kod och vilka frågor som räknas. (A subscale: item numbers only, never their wording.) */
export interface Delskala {
  readonly kod: string;
  readonly namn: string;
  readonly items: readonly number[];
}

/** Ett skattningsinstrument i en version. (One version of an outcome rating; holds no item text.) */
export interface Instrument extends Giltighet {
  readonly kod: string;
  readonly version: number;
  readonly namn: string;
  readonly alias: readonly string[];
  /** What the number says something about; `process` (alliance, adherence) is no outcome for the child. */
  readonly avser: 'utfall' | 'process';
  /** Least and greatest total, in the unit that is recorded. */
  readonly min: number;
  readonly max: number;
  readonly decimaler: 0 | 1 | 2;
  readonly riktning: 'hogre-battre' | 'hogre-samre';
  readonly informanter: readonly Informant[];
  readonly antalItems: number;
  readonly delskalor: readonly Delskala[];
  readonly reverserade: readonly number[];
  readonly alder?: { readonly fran: number; readonly till?: number };
  readonly licens: { readonly text: string; readonly itemtextTillaten: false };
  /** Where the entry comes from and what is uncertain about it. */
  readonly kalla: string;
}

/** Ett bedömningsinstrument som hör till utredningen. (Structured assessment: never a rating of outcome.) */
export interface Bedomningsinstrument {
  readonly kod: string;
  readonly namn: string;
  readonly alias: readonly string[];
  readonly kalla: string;
}
