import type { Rapport } from '../modell/rapport.js';
import {
  fragor,
  INNEHALL_RUBRIK,
  noter,
  OM_RUBRIK,
  ritadeAvsnitt,
  SAMMANFATTNING_RUBRIK,
  type RitatAvsnitt,
} from '../text/ordning.js';
import { TEXTBREDD, type Innehall, type Lopande } from './innehall.js';
import { sattText } from './satt-text.js';
import { tabellPdf } from './tabell-pdf.js';

/** No chart is higher than this: its heading and ingress stand on the same page. */
const HIGHEST = 625;

/** What stands on the pages, in the order of the web page: one section to a page. */
export function rapportInnehall(rapport: Rapport): readonly Innehall[] {
  return [
    text(rapport.titel, 'titel'),
    text(rapport.undertitel, 'undertitel'),
    text(SAMMANFATTNING_RUBRIK, 'rubrik'),
    { ul: rapport.sammanfattning.map(sattText), style: 'lista' },
    text(INNEHALL_RUBRIK, 'rubrik'),
    { ol: fragor(rapport).map(fraga), style: 'lista' },
    ...ritadeAvsnitt(rapport).flatMap(avsnittInnehall),
    newPage(OM_RUBRIK),
    ...rapport.om.flatMap(({ etikett, text: om }) => [text(etikett, 'etikett'), text(om, 'cell')]),
  ];
}

function fraga({ rubrik, svar }: ReturnType<typeof fragor>[number]): Lopande {
  return { text: [{ text: sattText(rubrik), bold: true }, { text: ` ${sattText(svar)}` }] };
}

function avsnittInnehall(avsnitt: RitatAvsnitt): readonly Innehall[] {
  const { rubrik, ingress, diagram, svg, tabell, forklaring } = avsnitt;
  return [
    newPage(rubrik),
    text(ingress, 'ingress'),
    ...(svg === undefined ? [] : [picture(svg), text(diagram?.budskap ?? '', 'budskap')]),
    ...tabellPdf(tabell),
    ...noter(avsnitt).map((note) => text(note, 'not')),
    ...forklaring.map((rad) => text(rad, 'forklaring')),
  ];
}

function text(words: string, style: string): Innehall {
  return { text: sattText(words), style };
}

function newPage(rubrik: string): Innehall {
  return { text: sattText(rubrik), style: 'rubrik', pageBreak: 'before' };
}

function picture(svg: string): Innehall {
  return { svg, fit: [TEXTBREDD, HIGHEST], margin: [0, 6, 0, 4] };
}
