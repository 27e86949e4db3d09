import type { Kolumn, Kolumnslag, Tabell } from '../modell/tabell.js';
import type { Varde } from '../modell/varde.js';
import { cellText } from '../text/cell.js';
import { SAKNAR_RADER } from '../text/ordning.js';
import { TEXTBREDD, type Innehall } from './innehall.js';
import { sattText } from './satt-text.js';
import { CELL_PADDING, TABELLSTIL } from './tabellstil.js';

/** How much of the paper each kind of column takes, against the others. */
const WEIGHTS: Readonly<Record<Kolumnslag, number>> = {
  text: 2.6,
  antal: 1,
  tal: 1,
  andel: 1,
  intervall: 1.7,
  andelsintervall: 1.7,
};

/** Points to a column of weight one: further apart, the eye loses the row. */
const WIDEST = 75;

/** A table that goes on over pages, with its title and headings on each, and never without a row. */
export function tabellPdf({ rubrik, kolumner, rader }: Tabell): readonly Innehall[] {
  const rest = kolumner.slice(1).map(() => ({ text: '' }));
  const title = [
    { text: sattText(rubrik), style: 'tabellrubrik', colSpan: kolumner.length },
    ...rest,
  ];
  const heading = kolumner.map((kolumn) => cell(kolumn.namn, kolumn, 'kolumnrubrik'));
  const body = rader.map((rad) => row(rad, kolumner));
  const empty = rader.length === 0 ? [{ text: SAKNAR_RADER, style: 'not' }] : [];
  const table = {
    headerRows: 2,
    ...(rader.length === 0 ? {} : { keepWithHeaderRows: 1 }),
    dontBreakRows: true,
    widths: widthsOf(kolumner),
    body: [title, heading, ...body],
  };
  return [{ table, layout: TABELLSTIL, style: 'tabell' }, ...empty];
}

function row(rad: readonly Varde[], kolumner: readonly Kolumn[]): readonly Innehall[] {
  return kolumner.map((kolumn, n) => cell(cellText(rad[n] ?? null, kolumn), kolumn, 'cell'));
}

function cell(text: string, { slag }: Kolumn, style: string): Innehall {
  return { text: sattText(text), style: slag === 'text' ? style : [style, 'hoger'] };
}

/** Fixed: a column of free width would grow with its longest word, out over the edge of the paper. */
function widthsOf(kolumner: readonly Kolumn[]): readonly number[] {
  const weights = kolumner.map(({ slag }) => WEIGHTS[slag]);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const room = TEXTBREDD - kolumner.length * 2 * CELL_PADDING;
  const unit = Math.min(WIDEST, room / sum);
  return weights.map((weight) => Math.floor(unit * weight));
}
