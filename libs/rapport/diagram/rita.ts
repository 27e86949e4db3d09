import { el, type Attributes, type Markup } from '../text/markup.js';
import { BLACK, LETTERS } from './utseende.js';

/** A place in the picture. */
export interface Punkt {
  readonly x: number;
  readonly y: number;
}

interface Textstil {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly fill?: string;
  readonly weight?: 'bold';
}

export function texten(text: string, { x, y }: Punkt, stil: Textstil = {}): Markup {
  const { anchor, size = LETTERS.usual, fill = BLACK, weight } = stil;
  const attributes: Attributes = {
    x,
    y,
    'font-size': size,
    fill,
    'font-weight': weight,
    'text-anchor': anchor,
  };
  return el('text', attributes, text);
}

/** Lines of text, one below the other. */
export function textrader(
  rader: readonly string[],
  { x, y }: Punkt,
  stil: Textstil = {},
): Markup[] {
  const step = Math.round((stil.size ?? LETTERS.usual) * 1.3);
  return rader.map((rad, n) => texten(rad, { x, y: y + n * step }, stil));
}

export function linje(fran: Punkt, till: Punkt, attributes: Attributes = {}): Markup {
  return el('line', {
    x1: fran.x,
    y1: fran.y,
    x2: till.x,
    y2: till.y,
    stroke: BLACK,
    'stroke-width': 1,
    ...attributes,
  });
}

/** A line through points; nothing for fewer than two. */
export function brutenLinje(punkter: readonly Punkt[], attributes: Attributes): Markup[] {
  if (punkter.length < 2) return [];
  const points = punkter.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');
  return [el('polyline', { points, fill: 'none', ...attributes })];
}

export function romb({ x, y }: Punkt, size: number, attributes: Attributes): Markup {
  const corners = [
    [x, y - size],
    [x + size, y],
    [x, y + size],
    [x - size, y],
  ];
  const points = corners.map((corner) => corner.map((one) => one.toFixed(2)).join(',')).join(' ');
  return el('polygon', { points, ...attributes });
}
