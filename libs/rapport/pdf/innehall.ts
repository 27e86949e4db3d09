import type { TABELLSTIL } from './tabellstil.js';

/** What a page is set from: the part of the typesetter's language that the report needs. */
export type Innehall =
  | {
      readonly text: string;
      readonly style?: string | readonly string[];
      readonly pageBreak?: 'before';
      readonly colSpan?: number;
    }
  | {
      readonly svg: string;
      readonly fit: readonly [number, number];
      readonly margin: readonly number[];
    }
  | { readonly ul: readonly string[]; readonly style?: string }
  | { readonly ol: readonly Lopande[]; readonly style?: string }
  | {
      readonly table: {
        readonly headerRows: number;
        readonly keepWithHeaderRows?: number;
        readonly dontBreakRows?: boolean;
        readonly widths: readonly number[];
        readonly body: readonly (readonly Innehall[])[];
      };
      readonly layout: typeof TABELLSTIL;
      readonly style?: string;
    };

/** Running text in more than one weight. */
export interface Lopande {
  readonly text: readonly { readonly text: string; readonly bold?: boolean }[];
}

/** A4 less its margins, in points. */
export const TEXTBREDD = 495;
