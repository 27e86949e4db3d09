import type { Informant } from '../kodverk/types.js';

/** Vilka svar en gräns eller norm gäller. (Whose answers; what is left out does not matter.) */
export interface Urval {
  readonly alder?: { readonly fran: number; readonly till?: number };
  readonly kon?: 'flicka' | 'pojke';
  readonly informanter?: readonly Informant[];
}

/** Ett poängområde och vad det säger. (A range of scores; `fran` and `till` belong to it, `under` does not.) */
export interface Poangomrade {
  readonly betydelse: string;
  readonly fran?: number;
  readonly till?: number;
  readonly under?: number;
}

interface Kallbelagd {
  readonly kalla: string;
  /** True where the figure is known but its source was not read. */
  readonly osaker: boolean;
}

/** Gränsvärden ur en källa. (Cut-offs of one source; together the ranges cover the whole scale.) */
export interface Gransvarde extends Urval, Kallbelagd {
  readonly omraden: readonly Poangomrade[];
}

/** En norm: medel och spridning i en grupp. (What a comparison group scores.) */
export interface Norm extends Urval, Kallbelagd {
  readonly medel: number;
  readonly sd: number;
  readonly reliabilitet?: { readonly varde: number; readonly typ: 'alfa' | 'retest' };
}
