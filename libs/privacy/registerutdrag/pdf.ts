import type { Content } from 'pdfmake';
import { utdragsdokument, type Avsnitt, type Post } from './dokument.js';
import { tidpunkt } from './rader.js';
import type { Registerutdragsunderlag } from './underlag.js';

/**
 * The extract for people: a PDF in plain Swedish, the same bytes for the same basis. Letters outside
 * Latin, Greek and Cyrillic show as empty boxes; the JSON has them all.
 */
export async function registerutdragPdf(
  underlag: Registerutdragsunderlag,
  options: { readonly compress?: boolean } = {},
): Promise<Buffer> {
  const { titel, ingress, avsnitt } = utdragsdokument(underlag);
  const pdfmake = await typesetter();
  const document = pdfmake.createPdf({
    info: { title: titel, author: underlag.personuppgiftsansvarig, ...dates(underlag.upprattat) },
    language: 'sv-SE',
    displayTitle: true,
    version: '1.7',
    compress: options.compress ?? true,
    pageSize: 'A4',
    pageMargins: [50, 50, 50, 60],
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
    styles: STYLES,
    footer: (page, pages) => footer(tidpunkt(underlag.upprattat), { page, pages }),
    content: [
      { text: titel, style: 'titel' },
      ...ingress.map((text) => ({ text, style: 'ingress' })),
      ...avsnitt.flatMap(avsnittContent),
    ],
  });
  return document.getBuffer();
}

/** Loaded when it is needed: it takes longer to load than most commands to run. */
async function typesetter() {
  const [{ default: pdfmake }, { default: roboto }] = await Promise.all([
    import('pdfmake'),
    import('pdfmake/fonts/Roboto.js'),
  ]);
  const fonts: ReadonlySet<string> = new Set(Object.values(roboto).flatMap(Object.values));
  pdfmake.setFonts(roboto);
  // The document names no files and no addresses; whatever is written in it, none is fetched.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => fonts.has(path));
  return pdfmake;
}

/** Fixed, in points: a column of free width would grow with its longest word, out over the paper's edge. */
const WIDTHS = [165, 305];

const STYLES = {
  titel: { fontSize: 20, bold: true, margin: [0, 0, 0, 10] },
  ingress: { margin: [0, 0, 0, 6] },
  rubrik: { fontSize: 14, bold: true, margin: [0, 16, 0, 4] },
  post: { bold: true, margin: [0, 8, 0, 2] },
  rader: { margin: [0, 0, 0, 2] },
  sidfot: { fontSize: 8, alignment: 'center', margin: [0, 20, 0, 0] },
};

function avsnittContent({ rubrik, inledning, poster, tomt }: Avsnitt): readonly Content[] {
  return [
    { text: rubrik, style: 'rubrik' },
    { text: inledning },
    ...(poster.length === 0 ? [{ text: tomt }] : poster.flatMap(postContent)),
  ];
}

function postContent({ rubrik, rader }: Post): readonly Content[] {
  const heading = { text: rubrik, style: 'post' };
  if (rader.length === 0) return [heading];
  const body = rader.map(({ etikett, varde }) => [{ text: etikett }, { text: varde }]);
  return [
    heading,
    { table: { widths: WIDTHS, body }, layout: 'lightHorizontalLines', style: 'rader' },
  ];
}

function footer(
  upprattat: string,
  { page, pages }: { readonly page: number; readonly pages: number },
) {
  return { text: `Registerutdrag ${upprattat} · sida ${page} av ${pages}`, style: 'sidfot' };
}

function dates(upprattat: number) {
  return { creationDate: new Date(upprattat), modDate: new Date(upprattat) };
}
