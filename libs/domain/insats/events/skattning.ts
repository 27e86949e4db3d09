import type { Datum } from '../../datum.js';
import type { Informant, Matpunkt } from '../../kodverk/types.js';

/** Skattning har registrerats vid start, mellan, avslut eller efter. (A rating was recorded.) */
export interface SkattningRegistrerad {
  readonly type: 'SkattningRegistrerad';
  readonly data: {
    readonly skattningId: string;
    readonly datum: Datum;
    readonly matpunkt: Matpunkt;
    /** Code in the instrument register. */
    readonly instrument: string;
    readonly instrumentversion: number;
    readonly informant: Informant;
    /** Total score in the instrument's own unit and range; `saknas` where too few answered for a total but a subscale holds. */
    readonly poang: number | 'saknas';
    readonly satt: 'papper' | 'digitalt' | 'intervju' | 'tolk' | 'uppgift-saknas';
    /** Language of the form, ISO 639-1. */
    readonly sprak?: string;
    /** The answers, item 1 first, where they were given one by one. */
    readonly svar?: readonly (number | 'saknas')[];
    /** Version of the scoring that gave `poang` from `svar`; an old answer keeps it when the scoring is mended. */
    readonly algoritm?: number;
    readonly delskalor?: readonly { readonly kod: string; readonly poang: number | 'saknas' }[];
    /** Numbers of the items whose answer asks somebody to look at once. */
    readonly riskfragor?: readonly number[];
  };
}

/** Skattning har inte genomförts, med skäl. (A rating that was due was not made, and why: response rates need it.) */
export interface SkattningEjGenomford {
  readonly type: 'SkattningEjGenomford';
  readonly data: {
    readonly datum: Datum;
    readonly matpunkt: Matpunkt;
    readonly instrument: string;
    readonly informant: Informant;
    readonly skal:
      'avbojt' | 'ej-lampligt' | 'ej-tid' | 'sprak' | 'licens-saknas' | 'glomt' | 'ej-nabar';
  };
}
