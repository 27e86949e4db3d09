import { isSynlig, type Styrpunkt } from '../modell/diagram.js';
import { el, type Markup } from '../text/markup.js';
import { linje, texten } from './rita.js';
import { kortad } from './textmatt.js';
import { BLACK, BLUE, BREDD, GREY, LETTERS, WHITE } from './utseende.js';

/** What the lines and the ring stand for. */
export function styrnyckel(y: number): Markup[] {
  const middle = y - 4;
  const dashes = { stroke: BLACK, 'stroke-width': 1.5, 'stroke-dasharray': '6 4' };
  return [
    el('circle', { cx: 10, cy: middle, r: 4, fill: BLUE }),
    texten('Period', { x: 22, y }),
    linje({ x: 96, y: middle }, { x: 124, y: middle }, { stroke: GREY, 'stroke-width': 2 }),
    texten('Genomsnitt', { x: 132, y }),
    linje({ x: 230, y: middle }, { x: 258, y: middle }, dashes),
    texten('Gränser för vanlig variation', { x: 266, y }),
    el('circle', { cx: 470, cy: middle, r: 8, fill: WHITE, stroke: BLUE, 'stroke-width': 2.5 }),
    el('circle', { cx: 470, cy: middle, r: 4, fill: BLUE }),
    texten('Utöver vanlig variation', { x: 484, y }),
  ];
}

/** What is told of each marked point, below the chart. */
export function signalrader(
  punkter: readonly Styrpunkt[],
  top: number,
): { readonly innehall: readonly Markup[]; readonly bottom: number } {
  const marked = punkter.flatMap((punkt) =>
    isSynlig(punkt) && punkt.signaler.length > 0 ? [punkt] : [],
  );
  const texts = marked.map(
    ({ period, signaler }, n) => `${n + 1}. ${period}: ${signaler.join('; ')}`,
  );
  const innehall = texts.map((text, n) =>
    texten(kortad(text, BREDD - 8, LETTERS.usual), { x: 4, y: top + n * 18 }),
  );
  return { innehall, bottom: top - 20 + texts.length * 18 + (texts.length > 0 ? 10 : 0) };
}
