import type { Giltighet } from '../giltighet.js';

/** Områdeskategori efter socioekonomi. (A inner city … D suburb with relatively low socioeconomy.) */
export type Omradeskategori = 'A' | 'B' | 'C' | 'D';

/** En stadsdelsnämnd under den tid den fanns. (One district board while it existed.) */
export interface Namnd extends Giltighet {
  readonly kod: string;
  readonly namn: string;
  readonly omradeskategori: Omradeskategori | null;
  /** Codes of the boards whose areas this one took over. */
  readonly foregangare: readonly string[];
  /** True for the board of the example data, which is no board of Stockholm. */
  readonly exempel: boolean;
  /** Where the entry comes from and what is uncertain about it. */
  readonly kalla: string;
}
