import { createHash } from 'node:crypto';
import { XmlDocument } from 'xmldoc';
import { diagramSvg, OgiltigRapport, RAPPORT_STIL_HASH, rapportHtml } from '../index.js';
import { ELAKT, LANGT, withTexts } from '../testing/elakt.js';
import { RAPPORT } from '../testing/exempel.js';

const PAGE = rapportHtml(RAPPORT);

describe('the report as a page', () => {
  it('is the same bytes each time', () => {
    expect(rapportHtml(structuredClone(RAPPORT))).toBe(PAGE);
  });

  it('has one h1, Swedish as its language, and a heading for each question', () => {
    expect(PAGE.match(/<h1>/g)).toHaveLength(1);
    expect(PAGE).toContain('<html lang="sv">');
    expect(PAGE.match(/<h2/g)).toHaveLength(RAPPORT.avsnitt.length + 3);
    for (const { rubrik } of RAPPORT.avsnitt) expect(PAGE).toContain(`>${rubrik}</h2>`);
  });

  it('holds each chart just as it is drawn, and its table after it', () => {
    RAPPORT.avsnitt.forEach(({ diagram, tabell }, n) => {
      const svg = diagram === undefined ? '' : diagramSvg(diagram, `diagram-${n + 1}`);
      const at = PAGE.indexOf(svg);
      expect(at).toBeGreaterThan(0);
      expect(PAGE.indexOf(`<caption>${tabell.rubrik}</caption>`)).toBeGreaterThan(at);
    });
  });

  it('has no script and one style, whose hash is known', () => {
    const styles = [...PAGE.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
    const hash = createHash('sha256').update(styles.join('')).digest('base64');
    expect(styles).toHaveLength(1);
    expect(RAPPORT_STIL_HASH).toBe(`'sha256-${hash}'`);
    expect(PAGE).not.toMatch(/<script|style=|\son[a-z]+=|src=/i);
  });

  it.each([
    ['hostile', ELAKT],
    ['endless', LANGT],
    ['empty', ''],
  ])('stays well formed with %s texts', (_name, text) => {
    const page = rapportHtml(withTexts(RAPPORT, text));
    const root = new XmlDocument(page.replace('<!doctype html>', ''));
    expect(root.descendantWithPath('body.main')).toBeDefined();
    expect(page).not.toContain('<script');
  });

  it('says so where a table is empty', () => {
    const [first] = RAPPORT.avsnitt;
    if (first === undefined) throw new Error('no section');
    const tabell = { ...first.tabell, rader: [] };
    const page = rapportHtml({ ...RAPPORT, avsnitt: [{ ...first, tabell }] });
    expect(page).toContain('<td colspan="6">Det finns inga uppgifter att visa.</td>');
  });

  it('is not made of half a table', () => {
    const [first] = RAPPORT.avsnitt;
    if (first === undefined) throw new Error('no section');
    const tabell = { ...first.tabell, rader: [['a']] };
    expect(() => rapportHtml({ ...RAPPORT, avsnitt: [{ ...first, tabell }] })).toThrow(
      OgiltigRapport,
    );
  });
});
