import type { DocumentDefinition } from 'pdfmake';
import { requireRapport, type Rapport } from '../modell/rapport.js';
import { readable } from '../text/markup.js';
import { rapportInnehall } from './rapport-innehall.js';
import { STILAR } from './stilar.js';
import { typesetter } from './typesetter.js';

/**
 * The report as a PDF of A4 pages: the same order and the same pictures as the page, the same bytes for
 * the same report. Letters outside Latin, Greek and Cyrillic show as empty boxes.
 *
 * @throws OgiltigRapport
 */
export async function rapportPdf(
  rapport: Rapport,
  options: { readonly compress?: boolean } = {},
): Promise<Uint8Array> {
  requireRapport(rapport);
  const { titel, undertitel, upprattad } = rapport;
  const at = new Date(upprattad);
  const pdfmake = await typesetter();
  const definition = {
    info: { title: readable(`${titel} – ${undertitel}`), creationDate: at, modDate: at },
    language: 'sv-SE',
    displayTitle: true,
    version: '1.7',
    compress: options.compress ?? true,
    pageSize: 'A4',
    pageMargins: [50, 50, 50, 60],
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.25 },
    styles: STILAR,
    footer: (page: number, pages: number) => ({
      text: `${footerTitle(titel)} · sida ${page} av ${pages}`,
      style: 'sidfot',
    }),
    content: rapportInnehall(rapport),
  };
  // The types of the package that the house keeps know only what the extract of a person needs.
  const document = pdfmake.createPdf(definition as unknown as DocumentDefinition);
  return new Uint8Array(await document.getBuffer());
}

/** A foot of one line, however long the title is. */
function footerTitle(titel: string): string {
  const short = [...readable(titel)].slice(0, 80).join('');
  return short.length < titel.length ? `${short}…` : short;
}
