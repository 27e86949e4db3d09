import type { Forandringsdiagram, Forandringsrad } from '../modell/diagram.js';
import type { Markup } from '../text/markup.js';
import { talText } from '../text/tal.js';
import { skala } from './axel.js';
import { forandringsord } from './forandring-ord.js';
import { avslutsmarke, medelvarde, startmarke, teckenrad } from './forandring-marken.js';
import { linje, texten, textrader } from './rita.js';
import { resten, tomRitning, type Plats, type Ritning } from './ritning.js';
import { radbruten } from './textmatt.js';
import { BREDD, GREY, LETTERS } from './utseende.js';

const ROW = 78;
const NAME_WIDTH = 172;
const LINE = { fran: 225, till: 590 };

/** More rows than this fill a page; the rest are in the table. */
const MAX_ROWS = 9;

/** One line per row with its own scale: start above the line, end below it. */
export function ritaForandring(diagram: Forandringsdiagram, plats: Plats): Ritning {
  if (diagram.rader.length === 0) return tomRitning(plats);
  const shown = diagram.rader.slice(0, MAX_ROWS);
  const left = diagram.rader.length - shown.length;
  const first = plats.topp + 34;
  const bottom = first + shown.length * ROW;
  return {
    hojd: bottom + (left > 0 ? 26 : 8),
    innehall: [
      ...teckenrad(plats.topp + 6),
      ...shown.flatMap((rad, n) => row(rad, first + n * ROW)),
      ...(left > 0 ? [texten(resten(left), { x: 4, y: bottom + 14 })] : []),
    ],
    ord: forandringsord(diagram),
  };
}

function row(rad: Forandringsrad, top: number): Markup[] {
  const y = top + ROW / 2;
  const at = skala(rad.skala, LINE);
  const name = radbruten(rad.namn, { bredd: NAME_WIDTH, size: LETTERS.usual, rader: 2 });
  const direction = rad.battre === 'lagre' ? 'lägre är bättre' : 'högre är bättre';
  const small = { size: LETTERS.small, fill: GREY };
  return [
    linje({ x: 4, y: top }, { x: BREDD - 4, y: top }, { stroke: '#c8c8c8' }),
    ...textrader(name, { x: 4, y: y - 8 }),
    texten(direction, { x: 4, y: y + (name.length - 1) * 17 + 9 }, small),
    linje({ x: LINE.fran, y }, { x: LINE.till, y }, { stroke: GREY }),
    ...[LINE.fran, LINE.till].map((x) => linje({ x, y: y - 5 }, { x, y: y + 5 }, { stroke: GREY })),
    texten(talText(rad.skala.fran, 0), { x: LINE.fran - 8, y: y + 4 }, { ...small, anchor: 'end' }),
    texten(talText(rad.skala.till, 0), { x: LINE.till + 8, y: y + 4 }, small),
    ...medelvarde(rad.start, { at, y: y - 11, label: y - 21, ord: 'start', marke: startmarke }),
    ...medelvarde(rad.avslut, { at, y: y + 11, label: y + 31, ord: 'avslut', marke: avslutsmarke }),
  ];
}
