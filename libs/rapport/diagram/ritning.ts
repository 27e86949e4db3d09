import type { Markup } from '../text/markup.js';
import { texten } from './rita.js';
import { BREDD, GREY } from './utseende.js';

/** A chart before its frame: what is drawn, how high it is, and the same in words. */
export interface Ritning {
  readonly hojd: number;
  readonly innehall: readonly Markup[];
  /** Sentences for those who do not see the picture. */
  readonly ord: readonly string[];
}

/** What a chart is drawn with: the start of its ids, and where it begins below its heading. */
export interface Plats {
  readonly id: string;
  readonly topp: number;
}

export const INGA_UPPGIFTER = 'Det finns inga uppgifter att visa.';

export function tomRitning({ topp }: Plats): Ritning {
  const place = { x: BREDD / 2, y: topp + 40 };
  return {
    hojd: topp + 70,
    innehall: [texten(INGA_UPPGIFTER, place, { anchor: 'middle', fill: GREY })],
    ord: [INGA_UPPGIFTER],
  };
}

/** Said where not every row has room. */
export function resten(antal: number): string {
  return `Ytterligare ${antal} ${antal === 1 ? 'rad' : 'rader'} finns i tabellen.`;
}
