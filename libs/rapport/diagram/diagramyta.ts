import type { Intervall } from '../modell/varde.js';
import type { Markup } from '../text/markup.js';
import type { Axel } from './axel.js';
import { skala } from './axel.js';
import { linje, texten } from './rita.js';
import { kortad } from './textmatt.js';
import { GREY, LETTERS, PALE } from './utseende.js';

/** The box that points are drawn in. */
export interface Yta {
  readonly x: Intervall;
  readonly y: Intervall;
}

/** The marks of the upright axis, its lines across, and what it measures. */
export function staendeAxel(lodrat: Axel, { x, y }: Yta, matt: string): Markup[] {
  const at = upp(lodrat, y);
  const small = { anchor: 'end', size: LETTERS.small, fill: GREY } as const;
  return [
    texten(
      kortad(matt, x.till - 4, LETTERS.small),
      { x: 4, y: y.fran - 12 },
      { size: LETTERS.small },
    ),
    ...lodrat.marks.flatMap((mark) => [
      linje({ x: x.fran, y: at(mark) }, { x: x.till, y: at(mark) }, { stroke: PALE }),
      texten(lodrat.write(mark), { x: x.fran - 8, y: at(mark) + 4 }, small),
    ]),
  ];
}

/** Figures grow upwards, pixels downwards. */
export function upp({ ends }: Axel, y: Intervall): (tal: number) => number {
  return skala(ends, { fran: y.till, till: y.fran });
}
