/**
 * The forms of the reliable change index, each with what it takes. SD, reliability and norms belong
 * to the instrument and its version: they are never estimated from the group that is judged, or the
 * same child changes class with the company it keeps.
 * - JT: Jacobson & Truax 1991 (doi:10.1037/0022-006X.59.1.12). `sd` of the reference group.
 * - EN: Edwards & Nunnally, in Speer's form (1992): the start score is first drawn to its mean.
 * - GLN: Gulliksen, Lord & Novick: the error of prediction.
 * - HLN: Hsu, Linn & Nord: as GLN, but measured from the mean at end.
 * - NK: Nunnally & Kotsch 1983: reliability at start and at end apart.
 * - HA: Hageman & Arrindell 1999 (doi:10.1016/S0005-7967(99)00032-7): one-sided; `korrelation` and
 *   the means and SDs are those of the reference group at start and end.
 * - MID: a fixed least important difference in points; reached when equal.
 */
export type Forandringsform =
  | { readonly form: 'JT'; readonly sd: number; readonly reliabilitet: number }
  | {
      readonly form: 'EN' | 'GLN';
      readonly sd: number;
      readonly reliabilitet: number;
      readonly medelStart: number;
    }
  | {
      readonly form: 'HLN';
      readonly sd: number;
      readonly reliabilitet: number;
      readonly medelStart: number;
      readonly medelAvslut: number;
    }
  | {
      readonly form: 'NK';
      readonly sd: number;
      readonly reliabilitet: number;
      readonly reliabilitetAvslut: number;
      readonly medelStart: number;
    }
  | ({ readonly form: 'HA' } & HaNorm)
  | { readonly form: 'MID'; readonly mid: number };

/** What Hageman & Arrindell's index takes. */
export interface HaNorm {
  readonly medelStart: number;
  readonly sdStart: number;
  readonly medelAvslut: number;
  readonly sdAvslut: number;
  readonly korrelation: number;
  readonly reliabilitet: number;
}

/** One person's scores. */
export interface Skattningspoang {
  readonly start: number;
  readonly avslut: number;
}

/** The smallest index that counts as reliable: two-sided 5 %, but one-sided for HA. */
export const GRANS_TVASIDIG = 1.959963984540054;
export const GRANS_ENSIDIG = 1.6448536269514722;
