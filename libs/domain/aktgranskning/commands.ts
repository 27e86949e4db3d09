import type { Datum } from '../datum.js';
import type { AktgranskningPaborjad, GranskningsbedomningGjord } from './events.js';

/** What every command brings from outside, so that a decision needs no clock and no session. */
export interface AktgranskningContext {
  /** Today in Sweden, by the server's clock. */
  readonly today: Datum;
  /** Id of the member of staff who asks. */
  readonly granskare: string;
}

/** Börja en aktgranskning. (The protocol, and the sample that was drawn by it.) */
export interface PaborjaAktgranskning {
  readonly type: 'PaborjaAktgranskning';
  readonly data: Omit<AktgranskningPaborjad['data'], 'datum'>;
}

/** Ett svar på ett moment för en insats. (What a reviewer says; who and when is known.) */
export type Granskningssvar = Pick<
  GranskningsbedomningGjord['data'],
  'insatsId' | 'moment' | 'svar' | 'kod'
>;

/** Bedöm moment i insatser. (One answer or many; all are taken or none.) */
export interface BedomInsatser {
  readonly type: 'BedomInsatser';
  readonly data: {
    readonly bedomningar: readonly Granskningssvar[];
    /** Those of the insatser answered for that the reviewer may not see: to them it was never drawn. */
    readonly ejVisade?: readonly string[];
  };
}

/** Avsluta aktgranskningen. (After this no answer can be changed.) */
export interface AvslutaAktgranskning {
  readonly type: 'AvslutaAktgranskning';
  readonly data: Readonly<Record<string, never>>;
}

/** Everything that can be asked of an audit of files. */
export type AktgranskningCommand = PaborjaAktgranskning | BedomInsatser | AvslutaAktgranskning;
