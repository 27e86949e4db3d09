import type { Datum } from '../../datum.js';
import type { Sexvardig } from '../../kodverk/types.js';
import type { Deltagare, JaNejOkant } from './grund.js';
import type { Maluppfyllelse } from './plan.js';

/** Uppföljning har genomförts. (A follow-up took place.) */
export interface UppfoljningGenomford {
  readonly type: 'UppfoljningGenomford';
  readonly data: {
    readonly uppfoljningId: string;
    readonly datum: Datum;
    readonly form: 'mote' | 'telefon' | 'individuppfoljning' | 'egenkontroll';
    readonly barnetDelaktigt: Sexvardig;
    readonly barnetTillfragatOmEffekt: Sexvardig;
    readonly maluppfyllelse: readonly Maluppfyllelse[];
    readonly dokumentform: 'separat-dokument' | 'journalanteckning';
    /** Whether how it goes at school was followed up. */
    readonly skolsituationFoljd?: JaNejOkant;
    /** Who took part. */
    readonly deltagare?: readonly Deltagare[];
    /** The day agreed on for the next one. */
    readonly nastaUppfoljning?: Datum;
  };
}

/** Steg där barnet ska komma till tals. (The steps at which the child is to be heard.) */
export type Delaktighetssteg =
  'saken-galler' | 'eventuell-insats' | 'aterkoppling' | 'uppfoljning' | 'effekt';

/** Barnets delaktighet i ett steg har noterats. (Whether the child was heard at one step; six answers, none of them empty.) */
export interface DelaktighetNoterad {
  readonly type: 'DelaktighetNoterad';
  readonly data: {
    readonly datum: Datum;
    readonly steg: Delaktighetssteg;
    readonly svar: Sexvardig;
    readonly form: 'samtal' | 'observation' | 'brev' | 'verktyg' | 'ingen';
    /** Why not, where the answer is `nej`. */
    readonly skal?: 'ej-lampligt' | 'ej-tid' | 'tolk-saknas' | 'vardnadshavare-nekar' | 'annat';
    /** An answer in a rating that somebody was to look at has been taken up: those of that day and before. */
    readonly risksvarUpptaget?: boolean;
  };
}

/** Uppföljning efter avslutad insats. (How things stand 6, 12 or 18 months after.) */
export interface UppfoljningEfterAvslut {
  readonly type: 'UppfoljningEfterAvslut';
  readonly data: {
    readonly datum: Datum;
    readonly manader: 6 | 12 | 18;
    readonly borHemma: JaNejOkant;
    readonly skolaEllerSysselsattning: JaNejOkant;
    readonly nyaBrott: JaNejOkant;
    readonly missbruk: JaNejOkant;
    readonly nyInsats: JaNejOkant;
  };
}

/** Uppföljning efter avslutad utredning har beslutats. (Follow-up without an insats, as the law allows for a time.) */
export interface UppfoljningEfterUtredningBeslutad {
  readonly type: 'UppfoljningEfterUtredningBeslutad';
  readonly data: {
    readonly datum: Datum;
    readonly samtycke: boolean;
    /** The day the utredning was closed: what the law counts from. Left out where nobody knows. */
    readonly utredningAvslutad?: Datum;
    readonly skal?: 'behov-av-stod' | 'behov-av-skydd' | 'efter-placering';
    /** The day by which it is to have ended, where one was decided. */
    readonly slutdatum?: Datum;
  };
}

/** Uppföljning efter avslutad utredning har avslutats. (It ended, and whether a new utredning came of it.) */
export interface UppfoljningEfterUtredningAvslutad {
  readonly type: 'UppfoljningEfterUtredningAvslutad';
  readonly data: { readonly datum: Datum; readonly utfall: 'ny-utredning' | 'ingen-atgard' };
}
