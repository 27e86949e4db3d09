import type { Medelpunkt } from '../modell/diagram.js';
import { DOLT, type Dolt } from '../modell/varde.js';
import { el, type Markup } from '../text/markup.js';
import { talText } from '../text/tal.js';
import { linje, texten, type Punkt } from './rita.js';
import { BLACK, BLUE, GREY, LETTERS, WHITE } from './utseende.js';

interface Lage {
  readonly at: (tal: number) => number;
  readonly y: number;
  /** The line that the figure is written on. */
  readonly label: number;
  readonly ord: string;
  readonly marke: (punkt: Punkt) => Markup;
}

/** A mean with its bar, or in words that it is hidden or missing. */
export function medelvarde(punkt: Medelpunkt | Dolt | null, lage: Lage): Markup[] {
  const { at, y, label, ord, marke } = lage;
  if (punkt === null || punkt === DOLT) {
    const text = punkt === DOLT ? `${ord}: ${DOLT} (dolt)` : `${ord}: uppgift saknas`;
    return [
      texten(text, { x: 407, y: y + 4 }, { anchor: 'middle', size: LETTERS.small, fill: GREY }),
    ];
  }
  const x = at(punkt.varde);
  return [
    ...(punkt.intervall === undefined
      ? []
      : streck(at(punkt.intervall.fran), at(punkt.intervall.till), y)),
    marke({ x, y }),
    texten(talText(punkt.varde, 1), { x, y: label }, { anchor: 'middle', weight: 'bold' }),
  ];
}

function streck(fran: number, till: number, y: number): Markup[] {
  const thick = { stroke: BLUE, 'stroke-width': 2 };
  return [
    linje({ x: fran, y }, { x: till, y }, thick),
    linje({ x: fran, y: y - 5 }, { x: fran, y: y + 5 }, thick),
    linje({ x: till, y: y - 5 }, { x: till, y: y + 5 }, thick),
  ];
}

export function startmarke({ x, y }: Punkt): Markup {
  return el('circle', { cx: x, cy: y, r: 6, fill: WHITE, stroke: BLUE, 'stroke-width': 2 });
}

export function avslutsmarke({ x, y }: Punkt): Markup {
  return el('rect', { x: x - 6, y: y - 6, width: 12, height: 12, fill: BLUE, stroke: BLACK });
}

/** What the marks stand for, on one line. */
export function teckenrad(y: number): Markup[] {
  const middle = y - 4;
  return [
    startmarke({ x: 12, y: middle }),
    texten('Medelvärde vid start', { x: 26, y }),
    avslutsmarke({ x: 192, y: middle }),
    texten('Medelvärde vid avslut', { x: 206, y }),
    ...streck(378, 408, middle),
    texten('Osäkerhet (95 %-intervall)', { x: 416, y }),
  ];
}
