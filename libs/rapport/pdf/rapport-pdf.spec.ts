import { setTimeout } from 'node:timers/promises';
import { pdfText } from '../../privacy/testing/pdf-text.js';
import { diagramSvg, rapportPdf } from '../index.js';
import { ELAKT, LANGT, withTexts } from '../testing/elakt.js';
import { RAPPORT } from '../testing/exempel.js';
import { rapportInnehall } from './rapport-innehall.js';

const plain = async (rapport: typeof RAPPORT) =>
  Buffer.from(await rapportPdf(rapport, { compress: false }));
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length;

describe('the report on paper', () => {
  it('is the same bytes each time', async () => {
    const one = await rapportPdf(RAPPORT);
    await setTimeout(1100);
    const other = await rapportPdf(structuredClone(RAPPORT));
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(Buffer.from(one).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('has a page for each question beside the first and the last, and says its language', async () => {
    const pdf = await plain(RAPPORT);
    expect(pagesOf(pdf)).toBe(RAPPORT.avsnitt.length + 2);
    expect(pdf.includes('/Lang (sv-SE)')).toBe(true);
    expect(pdf.includes('(D:20260210080000Z)')).toBe(true);
  });

  it('says what the page says, in the same order', async () => {
    const text = pdfText(await plain(RAPPORT)).replace(/\s+/g, '');
    const expected = RAPPORT.avsnitt.flatMap(({ rubrik, ingress, tabell }) => [
      rubrik,
      ingress,
      tabell.rubrik,
    ]);
    // The list of questions on the first page names them once before.
    const start = text.indexOf(squeezed(RAPPORT.avsnitt[0]?.ingress ?? ''));
    const places = expected.slice(1).map((one) => text.indexOf(squeezed(one), start));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain(squeezed('−5,2 till −3,0'));
  });

  it('is given the very pictures of the page', () => {
    const pictures = rapportInnehall(RAPPORT).flatMap((one) => ('svg' in one ? [one.svg] : []));
    expect(pictures).toEqual(
      RAPPORT.avsnitt.flatMap(({ diagram }, n) =>
        diagram === undefined ? [] : [diagramSvg(diagram, `diagram-${n + 1}`)],
      ),
    );
  });

  it.each([
    ['hostile', ELAKT],
    ['endless', LANGT],
    ['empty', ''],
  ])('is made of %s texts too', async (_name, text) => {
    const pdf = await plain(withTexts(RAPPORT, text));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(/\/JavaScript|\/Launch|\/URI/.test(pdf.toString('latin1'))).toBe(false);
  });

  it('goes on over pages where a table is long, with its headings on each', async () => {
    const [first] = RAPPORT.avsnitt;
    if (first === undefined) throw new Error('no section');
    const rader = Array.from({ length: 120 }, () => first.tabell.rader[0] ?? []);
    const avsnitt = [{ ...first, tabell: { ...first.tabell, rader } }];
    const pdf = await plain({ ...RAPPORT, avsnitt });
    const headings = pdfText(pdf).match(/Förändring\n?(?=\s*95)/g) ?? [];
    expect(pagesOf(pdf)).toBeGreaterThan(4);
    expect(headings.length).toBeGreaterThan(2);
  });
});

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
