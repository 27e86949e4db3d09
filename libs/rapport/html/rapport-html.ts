import { requireRapport, type Rapport, type Uppgift } from '../modell/rapport.js';
import { el, Markup } from '../text/markup.js';
import {
  fragor,
  INNEHALL_RUBRIK,
  noter,
  OM_RUBRIK,
  ritadeAvsnitt,
  SAMMANFATTNING_RUBRIK,
  type RitatAvsnitt,
} from '../text/ordning.js';
import { RAPPORT_STIL } from './stil.js';
import { tabellHtml } from './tabell-html.js';

/** The report as a page of its own: no script, nothing fetched, one style. @throws OgiltigRapport */
export function rapportHtml(rapport: Rapport): string {
  requireRapport(rapport);
  const head = el(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('title', {}, `${rapport.titel} – ${rapport.undertitel}`),
    new Markup(`<style>${RAPPORT_STIL}</style>`),
  );
  const body = el(
    'body',
    {},
    el(
      'header',
      {},
      el('h1', {}, rapport.titel),
      el('p', { class: 'undertitel' }, rapport.undertitel),
    ),
    el(
      'main',
      {},
      sammanfattning(rapport),
      innehall(rapport),
      ritadeAvsnitt(rapport).map(avsnittHtml),
      om(rapport.om),
    ),
  );
  return `<!doctype html>\n${el('html', { lang: 'sv' }, head, body).text}\n`;
}

function sammanfattning({ sammanfattning: rader }: Rapport): Markup {
  return el(
    'section',
    { class: 'sammanfattning' },
    el('h2', {}, SAMMANFATTNING_RUBRIK),
    el(
      'ul',
      {},
      rader.map((rad) => el('li', {}, rad)),
    ),
  );
}

function innehall(rapport: Rapport): Markup {
  const links = fragor(rapport).map(({ rubrik, svar }, n) =>
    el('li', {}, el('a', { href: `#${anchor(n)}` }, rubrik), svar === '' ? undefined : ` ${svar}`),
  );
  return el(
    'nav',
    { 'aria-labelledby': 'innehall' },
    el('h2', { id: 'innehall' }, INNEHALL_RUBRIK),
    el('ol', {}, links),
  );
}

function anchor(n: number): string {
  return `fraga-${n + 1}`;
}

function avsnittHtml(avsnitt: RitatAvsnitt, n: number): Markup {
  const { rubrik, ingress, diagram, svg, tabell, forklaring } = avsnitt;
  const notes = noter(avsnitt);
  return el(
    'section',
    { class: 'avsnitt' },
    el('h2', { id: anchor(n) }, rubrik),
    el('p', {}, ingress),
    svg === undefined
      ? undefined
      : el('figure', {}, new Markup(svg), el('figcaption', {}, diagram?.budskap)),
    tabellHtml(tabell),
    notes.length === 0
      ? undefined
      : el(
          'ul',
          { class: 'noter' },
          notes.map((note) => el('li', {}, note)),
        ),
    forklaring.map((rad) => el('p', {}, rad)),
  );
}

function om(uppgifter: readonly Uppgift[]): Markup {
  const terms = uppgifter.map(({ etikett, text }) => [el('dt', {}, etikett), el('dd', {}, text)]);
  return el('section', { class: 'avsnitt' }, el('h2', {}, OM_RUBRIK), el('dl', {}, terms));
}
