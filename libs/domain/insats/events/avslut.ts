import type { Datum } from '../../datum.js';
import type { Maluppfyllelse } from './plan.js';

/** Vad någon säger om hur det blev. (What somebody says of how it turned out.) */
export type SynPaResultatet =
  'battre' | 'oforandrat' | 'samre' | 'vill-ej-svara' | 'ej-tillfragad' | 'uppgift-saknas';

/** Insatsen har avslutats, med orsak. (The insats ended, with a coded reason.) */
export interface InsatsAvslutad {
  readonly type: 'InsatsAvslutad';
  readonly data: {
    readonly datum: Datum;
    /** Code in the kodverk `avslutsorsak`. */
    readonly avslutsorsak: string;
    readonly initieradAv: 'familj' | 'ungdom' | 'utforare' | 'namnd' | 'uppgift-saknas';
    readonly maluppfyllelse: readonly Maluppfyllelse[];
    readonly barnetsSyn?: SynPaResultatet;
    readonly vardnadshavaresSyn?: SynPaResultatet;
    readonly slutrapportLamnad?: boolean;
  };
}
