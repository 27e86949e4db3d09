import type { Diagram } from '../modell/diagram.js';
import { OgiltigRapport } from '../modell/fel.js';
import { el } from '../text/markup.js';
import { ritaForandring } from './forandring.js';
import { ritaKlasser } from './klasser.js';
import { textrader } from './rita.js';
import type { Plats, Ritning } from './ritning.js';
import { ritaStyr } from './styr.js';
import { radbruten } from './textmatt.js';
import { ritaTratt } from './tratt.js';
import { BREDD, LETTERS, WHITE } from './utseende.js';

const TOPP = 20;

/**
 * A chart as SVG: the same bytes for the same figures, without scripts, styles or anything fetched, and
 * with its message in words. Two charts on one page need an id each.
 *
 * @throws OgiltigRapport
 */
export function diagramSvg(diagram: Diagram, id = 'diagram'): string {
  if (numbersIn(diagram).some((number) => !Number.isFinite(number))) {
    throw new OgiltigRapport('ogiltigt-tal', diagram.titel);
  }
  const area = { bredd: BREDD - 8, size: LETTERS.heading, rader: 2 };
  const heading = radbruten(diagram.titel, area);
  const { hojd, innehall, ord } = ritningOf(diagram, { id, topp: TOPP + heading.length * 20 });
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${BREDD} ${Math.ceil(hojd)}`,
    role: 'img',
    'aria-labelledby': `${id}-titel ${id}-ord`,
    'font-family': 'Arial, Helvetica, sans-serif',
  };
  return el(
    'svg',
    attributes,
    el('title', { id: `${id}-titel` }, diagram.titel),
    el('desc', { id: `${id}-ord` }, [diagram.budskap, ...ord].join(' ')),
    el('rect', { x: 0, y: 0, width: BREDD, height: Math.ceil(hojd), fill: WHITE }),
    textrader(heading, { x: 4, y: TOPP }, { size: LETTERS.heading, weight: 'bold' }),
    innehall,
  ).text;
}

function ritningOf(diagram: Diagram, plats: Plats): Ritning {
  switch (diagram.slag) {
    case 'forandring':
      return ritaForandring(diagram, plats);
    case 'tratt':
      return ritaTratt(diagram, plats);
    case 'klasser':
      return ritaKlasser(diagram, plats);
    case 'styr':
      return ritaStyr(diagram, plats);
  }
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
