import type { Datum } from '../../datum.js';
import type { Grunduppgifter, Utforare } from './grund.js';

/** På vilken nivå ett beslut fattas. (The board itself, or whom it has delegated to.) */
export type Beslutsfattare = 'namnd' | 'utskott' | 'ordforande' | 'enhetschef' | 'handlaggare';

/** Hur ofta en insats ska ges. (How often an insats is to be given.) */
export type Omfattning =
  'flera-ganger-i-veckan' | 'varje-vecka' | 'varannan-vecka' | 'varje-manad' | 'efter-behov';

/** Beslut om insats har fattats. (A formal decision on the insats was taken.) */
export interface BeslutFattat {
  readonly type: 'BeslutFattat';
  readonly data: Grunduppgifter & {
    readonly datum: Datum;
    readonly utfall: 'bifall' | 'delvis-bifall' | 'avslag';
    /** Section of law, coded, e.g. `sol-2025-11-1`. */
    readonly lagrum: string;
    /** False when the insats is given without individual assessment. */
    readonly behovsprovad: boolean;
    /** On whose behalf it was taken; never who. Left out where nobody has said. */
    readonly beslutsfattare?: Beslutsfattare;
    /** How often the insats is to be given. */
    readonly omfattning?: Omfattning;
    /** The first day that it holds, where it is not the day it was taken. */
    readonly giltigFrom?: Datum;
    /** The last day that it holds; left out where it holds until further notice. */
    readonly giltigTom?: Datum;
    /** Codes in the kodverk `kontaktorsak`: the needs that are to be met, where no offer says or they are others now. */
    readonly behov?: readonly string[];
  };
}

/** Beslutet har ändrats. (The decision was changed; to detriment only where the law allows it.) */
export interface BeslutAndrat {
  readonly type: 'BeslutAndrat';
  readonly data: {
    readonly datum: Datum;
    readonly andring: 'utokat' | 'minskat' | 'forlangt' | 'ny-utforare' | 'annat';
    readonly tillNackdel: boolean;
    /** Whether the decision says by what part of 14 kap. 9 § SoL it may be changed to detriment. */
    readonly lagstodAngivet?: boolean;
    /** The last day that it holds from now on, where that was changed. */
    readonly giltigTom?: Datum;
  };
}

/** Beslutet har upphört. (The decision ceased to hold.) */
export interface BeslutUpphort {
  readonly type: 'BeslutUpphort';
  readonly data: {
    readonly datum: Datum;
    readonly skal: 'genomfort' | 'aterkallat' | 'tid-utlopt' | 'andrade-forhallanden' | 'annat';
  };
}

/** Beslutet har överklagats. (The decision was appealed.) */
export interface BeslutOverklagat {
  readonly type: 'BeslutOverklagat';
  readonly data: {
    readonly datum: Datum;
    readonly av: 'barn' | 'vardnadshavare' | 'ombud';
  };
}

/** Överklagandet har avgjorts. (The appeal was settled.) */
export interface OverklagandeAvgjort {
  readonly type: 'OverklagandeAvgjort';
  readonly data: {
    readonly datum: Datum;
    readonly utgang: 'avslag' | 'bifall' | 'aterforvisat' | 'avvisat' | 'aterkallat';
  };
}

/** Ej verkställt beslut har rapporterats. (Reported as not carried out, to those whom the law names.) */
export interface EjVerkstalltBeslutRapporterat {
  readonly type: 'EjVerkstalltBeslutRapporterat';
  readonly data: {
    readonly datum: Datum;
    /** The quarter that the report is about, e.g. `2026-K1`. */
    readonly kvartal: string;
    readonly mottagare: readonly ('ivo' | 'revisorer' | 'kommunfullmaktige')[];
    readonly skal:
      | 'resursbrist'
      | 'utforare-saknas'
      | 'familjen-ej-nabar'
      | 'familjen-vill-vanta'
      | 'tackat-nej-till-erbjudande'
      | 'annat';
  };
}

/** Uppdrag har lämnats till utföraren. (The performer was commissioned.) */
export interface UppdragLamnat {
  readonly type: 'UppdragLamnat';
  readonly data: {
    readonly datum: Datum;
    readonly utforare: Utforare;
    /** Codes in the kodverk `uppdragsdel`: what the commission says. Left out where nobody looked. */
    readonly delar?: readonly string[];
  };
}

/** Utföraren har tagit emot uppdraget. (The performer took the commission.) */
export interface UppdragMottaget {
  readonly type: 'UppdragMottaget';
  readonly data: { readonly datum: Datum };
}

/** Individen har ställts i kö till insatsen. (Put in a queue; the queue ends with the start.) */
export interface StalldIKo {
  readonly type: 'StalldIKo';
  readonly data: {
    readonly datum: Datum;
    readonly orsak: 'plats-saknas' | 'behandlare-saknas' | 'familjen-vill-vanta' | 'annat';
  };
}
