import type { Trattenhet } from '../modell/diagram.js';
import { DOLT } from '../modell/varde.js';
import { el, type Markup } from '../text/markup.js';
import { linje, romb, texten } from './rita.js';
import { kortad } from './textmatt.js';
import { BLACK, BLUE, GREY, LETTERS, WHITE } from './utseende.js';

const COLUMNS = 3;
const COLUMN = 212;
const STEP = 19;

/** What the marks and lines stand for, on two lines. */
export function tratteckenrader(y: number): Markup[] {
  const first = y - 4;
  const second = y + 18;
  const line = { stroke: BLACK, 'stroke-width': 1.5 };
  return [
    el('circle', { cx: 10, cy: first, r: 5, fill: BLUE }),
    texten('Uppmätt', { x: 22, y }),
    romb({ x: 222, y: first }, 5, { fill: WHITE, stroke: GREY, 'stroke-width': 1.5 }),
    texten('Justerat för slumpen i små grupper', { x: 234, y }),
    linje({ x: 4, y: second }, { x: 32, y: second }, { stroke: GREY, 'stroke-width': 2 }),
    texten('Alla tillsammans', { x: 40, y: second + 4 }),
    linje({ x: 216, y: second }, { x: 244, y: second }, { ...line, 'stroke-dasharray': '6 4' }),
    texten('95 %-gräns', { x: 252, y: second + 4 }),
    linje({ x: 428, y: second }, { x: 456, y: second }, line),
    texten('99,8 %-gräns', { x: 464, y: second + 4 }),
  ];
}

/** The names behind the numbers, down the columns; hidden ones have the sign instead of a point. */
export function enhetsnyckel(
  enheter: readonly Trattenhet[],
  top: number,
): { readonly innehall: readonly Markup[]; readonly bottom: number } {
  const lines = Math.ceil(enheter.length / COLUMNS);
  const innehall = enheter.map(({ namn, antal, varde }, n) => {
    const hidden = antal === DOLT || varde === DOLT;
    const text = `${n + 1}. ${hidden ? `${DOLT} ` : ''}${namn}${hidden ? ' (dolt)' : ''}`;
    const place = { x: 4 + Math.floor(n / lines) * COLUMN, y: top + (n % lines) * STEP };
    return texten(kortad(text, COLUMN - 10, LETTERS.usual), place);
  });
  return { innehall, bottom: top + (lines - 1) * STEP + 10 };
}
