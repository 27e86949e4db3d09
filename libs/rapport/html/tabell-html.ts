import type { Kolumn, Tabell } from '../modell/tabell.js';
import type { Varde } from '../modell/varde.js';
import { cellText } from '../text/cell.js';
import { el, type Markup } from '../text/markup.js';
import { SAKNAR_RADER } from '../text/ordning.js';

/** A table that a screen reader can walk: a caption, and a heading for each column and row. */
export function tabellHtml({ rubrik, kolumner, rader }: Tabell): Markup {
  const headings = kolumner.map((kolumn) =>
    el('th', { scope: 'col', class: classOf(kolumn) }, kolumn.namn),
  );
  const empty = el('tr', {}, el('td', { colspan: kolumner.length }, SAKNAR_RADER));
  return el(
    'div',
    { class: 'tabell' },
    el(
      'table',
      {},
      el('caption', {}, rubrik),
      el('thead', {}, el('tr', {}, headings)),
      el('tbody', {}, rader.length === 0 ? empty : rader.map((rad) => row(rad, kolumner))),
    ),
  );
}

function row(rad: readonly Varde[], kolumner: readonly Kolumn[]): Markup {
  const cells = kolumner.map((kolumn, n) => {
    const text = cellText(rad[n] ?? null, kolumn);
    const attributes = { class: classOf(kolumn) };
    return n === 0 ? el('th', { scope: 'row', ...attributes }, text) : el('td', attributes, text);
  });
  return el('tr', {}, cells);
}

function classOf({ slag }: Kolumn): string | undefined {
  return slag === 'text' ? undefined : 'tal';
}
