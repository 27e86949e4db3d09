import type { Giltighet } from '../giltighet.js';

/** Vad licensen tillåter i stort. (`oklar` has to be looked into before the form is used digitally.) */
export type Licenskod =
  'egen' | 'fri' | 'cc-by-nd-4.0' | 'cc-by-nc-sa-3.0-igo' | 'registrering' | 'avtal' | 'oklar';

/** Licens för ett instrument. (Who may use the form; wording only where `itemtextTillaten`.) */
export interface Licens {
  readonly licenskod: Licenskod;
  readonly text: string;
  readonly itemtextTillaten: boolean;
  /** The office's own agreement, where the licence asks for one. */
  readonly avtal?: Giltighet & { readonly nummer: string };
}

/** A licence of the shipped register: it never lets wording through. */
export function licens(licenskod: Licenskod, text: string): Licens {
  return { licenskod, text, itemtextTillaten: false };
}
