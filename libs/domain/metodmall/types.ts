import type { Giltighet } from '../giltighet.js';
import type { Informant, Matpunkt } from '../kodverk/types.js';

/** The template that holds where a method has none of its own. */
export const GEMENSAM = '*';

/** Dagar räknat från start eller avslut. (Days from the anchor of the measure point; negative is before.) */
export interface Fonster {
  readonly fran: number;
  readonly till: number;
}

/** En planerad mätpunkt: vad som ska skattas, av vem och när. (A measure point of the template.) */
export interface PlaneradMatpunkt {
  readonly matpunkt: Matpunkt;
  /** Codes in the instrument register. */
  readonly instrument: readonly string[];
  readonly informanter: readonly Informant[];
  /** From the start for `start` and `mellan`, from the end for the others (with their months added). */
  readonly fonster: Fonster;
  /** Only for `mellan`: asked anew so many months after the last time, the window counted from then. */
  readonly varjeManad?: number;
  /** Only of children of these ages, in whole years at the start; asked of everybody where unknown. */
  readonly alder?: { readonly fran?: number; readonly till?: number };
}

/** Hur ofta insatsen följs upp. (Cadence of follow-up.) */
export type Kadens =
  | { readonly varjeDagar: number }
  | { readonly varjeManad: number }
  | { readonly vidHalvtid: true }
  | { readonly ingen: true };

/** När insatsen räknas som fullföljd. (What counts as completed.) */
export interface Fullfoljdregel {
  /** Codes in the kodverk `avslutsorsak`; those that it calls `fullfoljd: ja` when left out. */
  readonly orsaker?: readonly string[];
  /** Fewer are flagged, and not left out of any figure: far from every office records its sessions. */
  readonly minstSessioner?: number;
}

/** En metodmall under den tid den gäller. (A method template: what is due, when; an insats keeps the one of its start.) */
export interface Metodmall extends Giltighet {
  /** Code in the metod register, or `*` for the common one. */
  readonly metod: string;
  /** Only in this nämnd; every one when left out. */
  readonly namnd?: string;
  readonly version: number;
  readonly matpunkter: readonly PlaneradMatpunkt[];
  readonly uppfoljning: Kadens;
  /** Continuous follow-up is demanded by law (kontaktperson, kontaktfamilj). */
  readonly lopandeUppfoljningEnligtLag?: true;
  /** Months after the end at which it is asked how things stand. */
  readonly efterAvslut: readonly (6 | 12 | 18)[];
  /** Days from the start to the plan. */
  readonly planFristDagar: number;
  readonly forvantadLangdDagar: { readonly min: number; readonly max: number };
  readonly fullfoljd: Fullfoljdregel;
  readonly malgrupp: { readonly alderFran?: number; readonly alderTill?: number };
  /** Where it comes from, and what in it is uncertain or our own choice. */
  readonly kalla: string;
}

/**
 * En metodmall som en fil säger den. (A template of a file: what it leaves out is as in the template that it
 * takes over from on its first day.)
 */
export type Mallandring = Pick<Metodmall, 'metod' | 'kalla'> & Partial<Metodmall>;
