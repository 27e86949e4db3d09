import type { Datum } from '../../datum.js';
import type { Grunduppgifter, JaNejOkant, Part, Utforare } from './grund.js';

/** Varför ett barn inte följs upp när familjen har tackat nej. (Why the follow-up that the law allows is not used.) */
export type Uppfoljningsskal =
  | 'ingen-kvarstaende-oro'
  | 'annan-insats'
  | 'annan-aktor'
  | 'familjen-nas-ej'
  | 'ej-tid'
  | 'kande-inte-till'
  | 'annat';

/** Valet om barnet ska följas upp utan insats. (The choice that the law gives.) */
export type Uppfoljningsval = 'ska-beslutas' | 'behovs-ej' | 'ej-provat';

/** Insats har erbjudits. (An insats was offered; what it answers to and on which level is said here.) */
export interface InsatsErbjuden {
  readonly type: 'InsatsErbjuden';
  readonly data: Grunduppgifter & {
    readonly datum: Datum;
    readonly erbjudenTill: readonly Part[];
    /** Level of prevention of this offer; a method can be given on several. */
    readonly niva: 'universell' | 'selektiv' | 'indikerad' | 'uppgift-saknas';
    readonly behovsprovad: boolean;
    readonly utforare: Utforare;
    /** Codes in the kodverk `kontaktorsak`: the needs that the insats is to meet. */
    readonly behov: readonly string[];
    readonly syftarTillSkolgang: JaNejOkant;
    /** Codes in the kodverk `komponent`: what the insats consists of, where no manual says. */
    readonly komponenter?: readonly string[];
  };
}

/** Ingen insats har erbjudits efter bedömning. (No insats was offered; `metod` names the one that would have met the need, if any.) */
export interface InsatsEjErbjuden {
  readonly type: 'InsatsEjErbjuden';
  readonly data: Grunduppgifter & {
    readonly datum: Datum;
    /** Codes in the kodverk `skal-ej-insats`; there may be several. */
    readonly skal: readonly string[];
    /** Codes in the kodverk `kontaktorsak`: the needs that nothing was offered for. Left out where nobody has said. */
    readonly behov?: readonly string[];
    /** Whether the child will be followed up all the same; asked for where the need is left. */
    readonly uppfoljning?: Uppfoljningsval;
    /** Why it will not be, or why nobody has considered it. */
    readonly uppfoljningsskal?: Uppfoljningsskal;
  };
}

/** Erbjudandet har accepterats. (Accepted: what each of those asked said.) */
export interface InsatsAccepterad {
  readonly type: 'InsatsAccepterad';
  readonly data: {
    readonly datum: Datum;
    readonly svar: readonly {
      readonly part: Part;
      readonly svar: 'ja' | 'nej' | 'ej-tillfragad' | 'kravs-ej';
    }[];
    readonly samtyckesform: 'skriftligt' | 'muntligt' | 'uppgift-saknas';
  };
}

/** Erbjudandet har avböjts. (Declined: by whom and why, and whether the child will be followed up all the same.) */
export interface InsatsAvbojd {
  readonly type: 'InsatsAvbojd';
  readonly data: {
    readonly datum: Datum;
    readonly av: readonly Part[];
    /** Codes in the kodverk `skal-avbojd`; there may be several. */
    readonly skal: readonly string[];
    /** Code in the metod register of what the family would rather have had. */
    readonly onskadMetod?: string;
    /** The choice that the law gives and that nobody made in the audited files. */
    readonly uppfoljning: Uppfoljningsval;
    /** Why the child will not be followed up, or why nobody has considered it; a choice without it is flagged. */
    readonly uppfoljningsskal?: Uppfoljningsskal;
  };
}

/** Om erbjudandet accepterades är okänt. (Unknown is its own answer, never lumped with a no.) */
export interface AcceptOkand {
  readonly type: 'AcceptOkand';
  readonly data: { readonly datum: Datum };
}
