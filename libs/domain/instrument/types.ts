import type { Giltighet } from '../giltighet.js';
import type { Informant } from '../kodverk/types.js';
import type { Delskala, Poangalgoritm, Riskfraga, Svarsintervall } from './algoritm.js';
import type { Gransvarde, Norm } from './grans.js';
import type { Licens } from './licens.js';

/** Ett skattningsinstrument i en version. (One version of an outcome rating; none that ships holds item text.) */
export interface Instrument extends Giltighet {
  readonly kod: string;
  readonly version: number;
  /** Language that the wording of this version is in, ISO 639-1. */
  readonly sprak: string;
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
  /** How many answers there may be, where that is up to the family: goals. Else `antalItems`. */
  readonly antalSvar?: { readonly fran: number; readonly till: number };
  /** What an answer may be: one range for all, or one for each item. Left out where only a ready score is recorded. */
  readonly svar?: Svarsintervall | readonly Svarsintervall[];
  readonly delskalor: readonly Delskala[];
  readonly reverserade: readonly number[];
  /** Every way the score has been counted; none where only a ready score is recorded. */
  readonly algoritmer: readonly Poangalgoritm[];
  readonly riskfragor: readonly Riskfraga[];
  readonly gransvarden: readonly Gransvarde[];
  readonly normer: readonly Norm[];
  /** Ages of the child, in whole years, that the form is made for, whoever answers. */
  readonly alder?: { readonly fran: number; readonly till?: number };
  /** Narrower than `alder`: ages at which the child can answer for itself. */
  readonly egenAlder?: { readonly fran: number; readonly till?: number };
  /** Why whoever answers alone, by a link, is not told the score; it is told when left out. */
  readonly aterkopplasInte?: string;
  readonly licens: Licens;
  /** Wording of the items, item 1 first: only from local data with a licence for it. */
  readonly itemtexter?: readonly string[];
  /** Wording of the steps of the answer, least first; the same rule. */
  readonly svarstexter?: readonly string[];
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
