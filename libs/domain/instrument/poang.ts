/** Svar på en fråga. (An answer as given on the form, or none.) */
export type Svar = number | 'saknas';

/** Varför svaren inte kan poängsättas. (Permanent codes of what hinders a score.) */
export type PoangfelCode =
  | 'fel-antal-svar'
  | 'svar-utanfor-skalan'
  | 'svar-for-manga-decimaler'
  | 'svar-ogiltigt'
  | 'for-manga-saknas'
  | 'okand-algoritm'
  | 'poangsatts-inte';

/** One thing wrong with the answers; `pointer` is a JSON pointer into the answers, `/3` for item 4. */
export interface Poangfel {
  readonly code: PoangfelCode;
  readonly values: Readonly<Record<string, string | number | readonly number[]>>;
  readonly pointer?: string;
}

/** Poängsättning: total och delskalor, eller vad som är fel. (What the answers give, or why they give nothing.) */
export type Poangsattning =
  | {
      readonly accepted: true;
      /** Version of the scoring; stored with the score. */
      readonly algoritm: number;
      readonly poang: number | 'saknas';
      readonly delskalor: readonly { readonly kod: string; readonly poang: number | 'saknas' }[];
      readonly saknade: number;
      /** True where a missing answer was made up for by the mean of the others. */
      readonly uppraknad: boolean;
      /** Numbers of the items whose answer asks somebody to look at once. */
      readonly riskfragor: readonly number[];
    }
  | {
      readonly accepted: false;
      readonly faults: readonly Poangfel[];
      /** Alerts that hold although no score does; empty while an answer is itself wrong. */
      readonly riskfragor: readonly number[];
    };
