import type { Datum } from '../datum.js';
import { galler, type Giltighet } from '../giltighet.js';

/** Svarsintervall: minsta och största svar på en fråga. (What one answer may be; whole unless decimals are told.) */
export interface Svarsintervall {
  readonly min: number;
  readonly max: number;
  readonly decimaler?: 0 | 1 | 2;
}

/** Hur många svar som får saknas, och att de räknas upp med medel av de övriga. (Missing answers, pro-rated.) */
export interface Saknaderegel {
  readonly hogst: number;
  readonly upprakning: 'medel-av-svaren';
}

/** Delskala: kod och vilka frågor som räknas. (A subscale: item numbers only, never their wording.) */
export interface Delskala {
  readonly kod: string;
  readonly namn: string;
  readonly items: readonly number[];
  /** Least and greatest score; left out where the items cannot be scored here. */
  readonly min?: number;
  readonly max?: number;
  /** `summa` when left out. */
  readonly formel?: 'summa' | 'medel';
  /** No answer may be missing when left out. */
  readonly saknade?: Saknaderegel;
}

/** Hur totalen räknas. (The formula of the total; `delskalor` adds rounded subscales, so that they agree with it.) */
export type Totalformel =
  | { readonly formel: 'summa' | 'medel'; readonly faktor?: number }
  | { readonly formel: 'delskalor'; readonly koder: readonly string[] }
  | { readonly formel: 'antal-ja' | 'gas-t' | 'ett-tal' };

/**
 * En version av poängräkningen. (One dated version of the scoring: an error is mended by a new one,
 * and the old stays, so that both scores can be shown.)
 */
export interface Poangalgoritm extends Giltighet {
  readonly version: number;
  readonly total: Totalformel;
  /** Missing answers in the total; none may be missing when left out. */
  readonly saknade?: Saknaderegel;
  /** Instead of the instrument's own, where those were what was wrong. */
  readonly reverserade?: readonly number[];
  readonly delskalor?: readonly Delskala[];
  /** What was wrong before, in a version that mends one. */
  readonly andring?: string;
  readonly kalla: string;
  /** True where the source is known but was not read. */
  readonly osaker: boolean;
}

/** Riskfråga: ett svar som ska uppmärksammas genast. (An item that alerts at once, by the answer as given.) */
export interface Riskfraga {
  readonly fraga: number;
  /** Least answer that alerts, before any reversal. */
  readonly fran: number;
  readonly kalla: string;
  readonly osaker: boolean;
}

interface Algoritmbarare {
  readonly algoritmer: readonly Poangalgoritm[];
}

/** The newest scoring of an instrument that is in force on a day; undefined where none is. */
export function algoritmDen(
  { algoritmer }: Algoritmbarare,
  datum: Datum,
): Poangalgoritm | undefined {
  return newest(algoritmer.filter((one) => galler(one, datum)));
}

/** The scoring of this version, or else the newest there is. */
export function algoritmMedVersion(
  { algoritmer }: Algoritmbarare,
  version?: number,
): Poangalgoritm | undefined {
  if (version === undefined) return newest(algoritmer);
  return algoritmer.find((one) => one.version === version);
}

function newest(algoritmer: readonly Poangalgoritm[]): Poangalgoritm | undefined {
  return [...algoritmer].sort((a, b) => b.version - a.version)[0];
}
