import type { Datum } from '../datum.js';

/** Ett antal i en utgåva: talet, eller dolt. (A published count; primary and secondary suppression look the same.) */
export type Utgivetantal = number | 'dolt';

/** Medelförändring i en utgåva. (Mean change over complete pairs of one instrument, version and informant; only where the number of pairs is shown and at least ten.) */
export interface Utgivenforandring {
  /** Instrument, version and informant: `SDQ.1.barn`. */
  readonly skattning: string;
  readonly n: number;
  /** Means and SDs (n − 1) in the instrument's points, to four decimals. */
  readonly start: number;
  readonly startSd: number;
  readonly avslut: number;
  readonly avslutSd: number;
  readonly forandring: number;
  readonly forandringSd: number;
}

/** En rad i en utgåva. (One group of insatser in one closed period.) */
export interface Utgivenrad {
  /** A quarter `2026-K1` or a year `2026`. */
  readonly period: string;
  /** Code in the metod register, or `alla`. */
  readonly metod: string;
  /** `stad`, `kategori:A` or `namnd:skarholmen`. */
  readonly omrade: string;
  /** `alla`, `alder:13-17`, `kon:flicka` or `ordning:forsta`. */
  readonly bakgrund: string;
  readonly antal: readonly { readonly matt: string; readonly varde: Utgivetantal }[];
  readonly forandring: readonly Utgivenforandring[];
}

/** En utgåva har publicerats. (A release left the house: what it holds, from which data, by which rules. Never changed afterwards.) */
export interface UtgavaPublicerad {
  readonly type: 'UtgavaPublicerad';
  readonly data: {
    /** 1 for the first; every release of the series is checked against all before it. */
    readonly nummer: number;
    /** Day of publication in Sweden. */
    readonly datum: Datum;
    /** The last position of the log that is counted. */
    readonly tillPosition: string;
    /** The quarters and years that are published here for the first time, and from now on stand. */
    readonly perioder: readonly string[];
    /** First year that is published, and days waited for late entries after a period has ended. */
    readonly franAr: number;
    readonly karens: number;
    /** The least count that is shown; fewer is hidden, and what could reveal it. */
    readonly minstaAntal: number;
    /** Whether all levels left, or only the city because the protection could not be proved. */
    readonly skydd: 'skyddat' | 'bara-overniva';
    readonly rader: number;
    readonly dolda: number;
    /** SHA-256 of the rows as they are stored, as hex. */
    readonly innehallSha256: string;
    /** SHA-256 of the definitions (indicators, registers) that the figures follow, as hex. */
    readonly definitionerSha256: string;
    /** Version of the program. */
    readonly kodversion: string;
  };
}

/** En del av en utgåvas rader. (Rows of the release that follows or precedes it in the same append.) */
export interface UtgavedelPublicerad {
  readonly type: 'UtgavedelPublicerad';
  readonly data: {
    readonly nummer: number;
    /** 1 for the first part. */
    readonly del: number;
    readonly rader: readonly Utgivenrad[];
  };
}

export type UtgavaEvent = UtgavaPublicerad | UtgavedelPublicerad;

export type UtgavaEventType = UtgavaEvent['type'];
