import { el, type Attributes, type Markup } from '../text/markup.js';
import { BLACK, BLUE, GREY, WHITE } from './utseende.js';

const SIZE = 8;

interface Fyllning {
  readonly ground: string;
  /** What is repeated over the ground; a plain part has none. */
  readonly over?: () => readonly Markup[];
}

/** Ways to fill a part of a bar that are told apart without colour, in a copy too. */
const FILLS: readonly Fyllning[] = [
  { ground: BLUE },
  { ground: WHITE, over: () => [stripe('M-2,2L2,-2M0,8L8,0M6,10L10,6')] },
  { ground: WHITE },
  { ground: WHITE, over: () => [dot(2, 2), dot(6, 6)] },
  { ground: '#8a8a8a', over: () => [stripe('M0,4L8,4M4,0L4,8', WHITE)] },
  { ground: WHITE, over: () => [stripe('M0,2L8,2M0,6L8,6')] },
];

/** So many classes can be told apart. */
export const MONSTER_ANTAL = FILLS.length;

function stripe(d: string, stroke = BLUE): Markup {
  return el('path', { d, stroke, 'stroke-width': 1.6, fill: 'none' });
}

function dot(cx: number, cy: number): Markup {
  return el('circle', { cx, cy, r: 1.4, fill: BLACK });
}

/** The patterns of a chart, to be put before what uses them. */
export function monsterdefinitioner(id: string): Markup {
  const patterns = FILLS.flatMap(({ over }, n) => {
    const size = { patternUnits: 'userSpaceOnUse', width: SIZE, height: SIZE };
    return over === undefined ? [] : [el('pattern', { id: `${id}-m${n}`, ...size }, over())];
  });
  return el('defs', {}, patterns);
}

interface Ruta {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a bar in the pattern of its class. The ground is drawn plain: repeated, it would show seams. */
export function monsterruta(ruta: Ruta, id: string, klass: number): readonly Markup[] {
  const n = klass % MONSTER_ANTAL;
  const fill = FILLS[n];
  const edge = { stroke: BLACK };
  const ground = el('rect', { ...ruta, fill: fill?.ground ?? WHITE, ...edge });
  return fill?.over === undefined
    ? [ground]
    : [ground, el('rect', { ...ruta, fill: `url(#${id}-m${n})`, ...edge })];
}

/** Those of whom nothing is known: an empty box with a broken edge. */
export function saknasruta(ruta: Ruta): Markup {
  const attributes: Attributes = { fill: WHITE, stroke: GREY, 'stroke-dasharray': '4 3' };
  return el('rect', { ...ruta, ...attributes, 'stroke-width': 1.5 });
}
