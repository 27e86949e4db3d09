import { createHash } from 'node:crypto';
import { XmlDocument } from 'xmldoc';
import { TIDSLINJE_STIL_HASH, tidslinjeHtml, type Tidslinjesida } from '../index.js';
import { ELAKT, LANGT } from '../testing/elakt.js';
import { TIDSLINJESIDA } from '../testing/exempel-tidslinje.js';

const PAGE = tidslinjeHtml(TIDSLINJESIDA);
const full = (text: string): Tidslinjesida =>
  JSON.parse(
    JSON.stringify(TIDSLINJESIDA, (_key, value: unknown) =>
      typeof value === 'string' ? text : value,
    ),
  ) as Tidslinjesida;

describe('the timeline as a page', () => {
  it('is the same bytes each time, in Swedish, with one h1 and headings in their order', () => {
    expect(tidslinjeHtml(structuredClone(TIDSLINJESIDA))).toBe(PAGE);
    expect(PAGE).toContain('<html lang="sv">');
    expect(PAGE.match(/<h\d/g)?.join('')).toMatch(/^<h1(<h2)+$/);
  });

  it('has a heading for each column and row, and a cell left empty for own words', () => {
    const root = new XmlDocument(PAGE.replace('<!doctype html>', ''));
    const tables = root.descendantWithPath('body.main')?.childrenNamed('section') ?? [];
    const table = tables.map((one) => one.childNamed('table')).find((one) => one !== undefined);
    expect(table?.descendantWithPath('thead.tr')?.childrenNamed('th')).toHaveLength(3);
    for (const row of table?.childNamed('tbody')?.childrenNamed('tr') ?? []) {
      expect(row.childNamed('th')?.attr['scope']).toBe('row');
      expect(row.childrenNamed('td').at(-1)?.val).toBe('');
    }
  });

  it('has a line to write each name on, and leaves out what is empty', () => {
    expect(PAGE.match(/<span class="linje"><\/span>/g)).toHaveLength(3);
    const utanMal = tidslinjeHtml({ ...TIDSLINJESIDA, mal: { rubrik: 'Mål', rader: [] } });
    expect(utanMal).not.toContain('Mål');
    expect(PAGE).toContain('<p>Inget kommer.</p>');
  });

  it('has no script and one style, whose hash is known', () => {
    const styles = [...PAGE.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
    const hash = createHash('sha256').update(styles.join('')).digest('base64');
    expect(styles).toHaveLength(1);
    expect(TIDSLINJE_STIL_HASH).toBe(`'sha256-${hash}'`);
    expect(PAGE).not.toMatch(/<script|style=|\son[a-z]+=|src=/i);
  });

  it.each([
    ['hostile', ELAKT],
    ['endless', LANGT],
    ['empty', ''],
  ])('stays well formed with %s texts', (_name, text) => {
    const page = tidslinjeHtml(full(text));
    const root = new XmlDocument(page.replace('<!doctype html>', ''));
    expect(root.descendantWithPath('body.main')).toBeDefined();
    expect(page).not.toContain('<script');
  });
});
