import type { Datum } from '../../datum.js';
import type { Grunduppgifter, Utforare } from './grund.js';

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
  readonly data: { readonly datum: Datum; readonly utforare: Utforare };
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
