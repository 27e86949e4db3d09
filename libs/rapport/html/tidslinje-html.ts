import type { Tidslinjeavsnitt, Tidslinjesida } from '../modell/tidslinjesida.js';
import { el, Markup } from '../text/markup.js';
import { TIDSLINJE_STIL } from './tidslinje-stil.js';

/** The timeline as a page to print and give to the child: no script, nothing fetched, nobody's name in it. */
export function tidslinjeHtml(sida: Tidslinjesida): string {
  const head = el(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('title', {}, sida.titel),
    new Markup(`<style>${TIDSLINJE_STIL}</style>`),
  );
  const header = el(
    'header',
    {},
    el('h1', {}, sida.titel),
    attFyllaI(sida.namn),
    el('p', {}, sida.gjord),
  );
  const main = el(
    'main',
    {},
    el('section', { class: 'nu' }, el('h2', {}, sida.nu.rubrik), el('p', {}, sida.nu.text)),
    sida.avsnitt.map((avsnitt, n) => avsnittHtml(avsnitt, n, sida)),
    lista(sida.mal),
    lista(sida.rattigheter),
    kontakten(sida),
  );
  return `<!doctype html>\n${el('html', { lang: 'sv' }, head, el('body', {}, header, main)).text}\n`;
}

/** A line to write on by hand. */
function attFyllaI(etikett: string): Markup {
  return el('p', { class: 'fyll' }, etikett, el('span', { class: 'linje' }, ''));
}

function avsnittHtml(
  { rubrik, tomt, rader }: Tidslinjeavsnitt,
  n: number,
  { kolumner }: Tidslinjesida,
): Markup {
  const id = `avsnitt-${n + 1}`;
  const heading = el('h2', { id }, rubrik);
  if (rader.length === 0) return el('section', {}, heading, el('p', {}, tomt));
  const rows = rader.map((rad) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, rad.nar),
      el('td', {}, el('strong', {}, rad.rubrik), rad.text),
      el('td', {}, ''),
    ),
  );
  const columns = el(
    'tr',
    {},
    el('th', { scope: 'col', class: 'nar' }, kolumner.nar),
    el('th', { scope: 'col', class: 'vad' }, kolumner.vad),
    el('th', { scope: 'col' }, kolumner.egnaOrd),
  );
  const table = el(
    'table',
    { 'aria-labelledby': id },
    el('thead', {}, columns),
    el('tbody', {}, rows),
  );
  return el('section', {}, heading, table);
}

function lista({ rubrik, rader }: Tidslinjesida['mal']): Markup | undefined {
  if (rader.length === 0) return undefined;
  const items = rader.map((rad) => el('li', {}, rad));
  return el('section', { class: 'hel' }, el('h2', {}, rubrik), el('ul', {}, items));
}

function kontakten({ kontakt: { rubrik, rader, fara } }: Tidslinjesida): Markup {
  return el(
    'section',
    { class: 'hel' },
    el('h2', {}, rubrik),
    rader.map(attFyllaI),
    el('p', {}, fara),
  );
}
