import type { Datum } from '../../datum.js';
import type { Grunduppgifter, Part, Utforare } from './grund.js';

/** Insatsen har påbörjats. (The insats started; opens the stream where no beslut is known.) */
export interface InsatsPaborjad {
  readonly type: 'InsatsPaborjad';
  readonly data: Grunduppgifter & {
    readonly datum: Datum;
    /** Given without documents that identify (14 kap. 5 § SoL): only without individual assessment; nobody is in the vault. */
    readonly anonym?: boolean;
    /** Whether it is given after individual assessment, where no offer and no decision says. */
    readonly behovsprovad?: boolean;
    /** Who gives it, where no commission says. */
    readonly utforare?: Utforare;
    /** Codes in the kodverk `komponent`: what the insats consists of, where no manual and no offer says. */
    readonly komponenter?: readonly string[];
    /** Codes in the kodverk `kontaktorsak`: the needs that it is to meet, where no offer says or they are others now. */
    readonly behov?: readonly string[];
  };
}

/** Verkställigheten har avbrutits. (Interrupted; a new period of three months begins for a decision in force.) */
export interface VerkstallighetAvbruten {
  readonly type: 'VerkstallighetAvbruten';
  readonly data: {
    readonly datum: Datum;
    readonly skal: 'familjen-pausar' | 'behandlare-saknas' | 'placering' | 'annat';
  };
}

/** Verkställigheten har återupptagits. (Resumed after an interruption.) */
export interface VerkstallighetAterupptagen {
  readonly type: 'VerkstallighetAterupptagen';
  readonly data: { readonly datum: Datum };
}

/** Session har genomförts. (One meeting of the insats: the dose.) */
export interface SessionGenomford {
  readonly type: 'SessionGenomford';
  readonly data: {
    readonly sessionId: string;
    readonly datum: Datum;
    readonly minuter: number;
    readonly form: 'mottagning' | 'hembesok' | 'natverksmote' | 'digitalt' | 'telefon' | 'annat';
    readonly deltagare: readonly (Part | 'syskon' | 'natverk')[];
    readonly utanforKontorstid: boolean;
  };
}

/** Ny oro har kommit in under insatsen. (A new concern was reported while the insats went on.) */
export interface NyOroInkommen {
  readonly type: 'NyOroInkommen';
  readonly data: {
    readonly datum: Datum;
    /** Code in the kodverk `uppgiftslamnare`. */
    readonly uppgiftslamnare: string;
    /** Codes in the kodverk `kontaktorsak`. */
    readonly kontaktorsaker: readonly string[];
  };
}

/** Ansvaret för insatsen har flyttats till en annan nämnd. (Handed over; figures stay where it was decided.) */
export interface InsatsOverflyttad {
  readonly type: 'InsatsOverflyttad';
  readonly data: { readonly datum: Datum; readonly tillNamnd: string };
}
