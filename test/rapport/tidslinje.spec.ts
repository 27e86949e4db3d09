import { sidaAv } from '../../apps/query-api/tidslinje/sida.js';
import { readLiv, idsOf, recordLiv } from '../../libs/demo/index.js';
import {
  decodeRecordedInsatsEvent,
  insatsStream,
  tidslinje,
  type Tidslinje,
} from '../../libs/domain/index.js';
import { MemoryEventStore } from '../../libs/event-store/memory/store.js';
import { TIDSLINJE_STIL_HASH, tidslinjeHtml } from '../../libs/rapport/index.js';
import { createRecorder } from '../../libs/recording/index.js';
import { lasbarhet } from '../support/lasbarhet.js';
import { CHROMIUM, domOf, pdfOf, pictureOf, sheetsOf } from './chromium.js';

const now = () => Date.parse('2026-11-22T09:00:00Z');
const LIV = await readLiv(new URL('../data/liv/', import.meta.url));

/** The timeline of every life on the day that its file is about. */
async function tidslinjer(): Promise<ReadonlyMap<string, Tidslinje>> {
  const store = new MemoryEventStore(now);
  await recordLiv({ lives: LIV, recorder: createRecorder({ store, now }), today: '2026-11-22' });
  const found = new Map<string, Tidslinje>();
  for (const liv of LIV) {
    const events = await store.readStream(insatsStream(idsOf(liv).insatsId));
    const history = events.map((event) => decodeRecordedInsatsEvent(event));
    found.set(liv.fil, tidslinje(history, liv.per));
  }
  return found;
}

const LINJER = await tidslinjer();
const of = (fil: string): Tidslinje => {
  const found = LINJER.get(fil);
  if (found === undefined) throw new Error(`no life ${fil}`);
  return found;
};
const pageOf = (fil: string) => tidslinjeHtml(sidaAv(of(fil)));
const told = ({ nu, poster, mal }: Tidslinje) => [nu, ...poster.map(({ text }) => text), ...mal];

describe('the timelines of the lives', () => {
  it.each(LIV.map(({ fil }) => [fil]))('%s is easy to read', (fil) => {
    const texts = told(of(fil));
    expect(Math.max(...texts.map((text) => lasbarhet(text).langstaMening))).toBeLessThanOrEqual(15);
    expect(lasbarhet(texts.join(' ')).lix).toBeLessThan(35);
  });

  it.each(LIV.map(({ fil, grund }) => [fil, grund] as const))(
    '%s has no code of its life in its page',
    (fil, { metod, stadsdelsnamnd }) => {
      const text = pageOf(fil).replace(/<style>[^]*<\/style>/, '');
      expect(text).not.toContain(stadsdelsnamnd);
      expect(text).not.toMatch(new RegExp(`\\b${metod}\\b`));
      expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|[A-Z]{2,}_|\d{6,8}[-+]?\d{4}/);
    },
  );

  it('stand where the lives stand', () => {
    expect(Object.fromEntries([...LINJER].map(([fil, { lage }]) => [fil, lage]))).toEqual({
      'anonym-radgivning': 'slut',
      avbojd: 'nej',
      'avbojd-utan-beslut-om-uppfoljning': 'nej',
      'beslut-i-ko': 'vantar',
      'beslut-som-aldrig-verkstalls': 'blev-inte-av',
      'fel-barn': 'pagar',
      'fft-fullfoljd': 'slut',
      'ingen-insats-erbjods': 'ej-erbjuden',
      'kontaktperson-utan-beslut': 'pagar',
      'mst-tva-informanter-och-flytt': 'slut',
      'paus-och-ny-start': 'pagar',
      'plan-pa-papper': 'pagar',
      'rattad-skattning': 'slut',
      'sig-avbruten': 'slut',
      'svar-som-ger-larm': 'pagar',
      'tillbakadaterad-akt': 'pagar',
    });
  });
});

/** Run in the page: what leaves the paper, and texts too small or too pale to read. */
const LOOK = `
const faults = [];
const width = document.documentElement.clientWidth;
for (const one of document.querySelectorAll('body *')) {
  const box = one.getBoundingClientRect();
  if (box.right > width + 1 || box.left < -1) faults.push('outside: ' + one.tagName);
  const style = getComputedStyle(one);
  if (parseFloat(style.fontSize) < 14) faults.push('small: ' + one.tagName);
  if (style.color !== 'rgb(0, 0, 0)') faults.push('pale: ' + one.tagName);
  if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') faults.push('coloured: ' + one.tagName);
}
const levels = [...document.querySelectorAll('h1,h2,h3')].map((one) => Number(one.tagName[1]));
levels.forEach((level, n) => { if (level > (levels[n - 1] ?? 0) + 1) faults.push('heading skipped'); });
for (const table of document.querySelectorAll('table')) {
  if (document.getElementById(table.getAttribute('aria-labelledby')) === null) faults.push('no name');
  if (table.querySelectorAll('th:not([scope])').length > 0) faults.push('heading of nothing');
}
document.body.replaceChildren(Object.assign(document.createElement('pre'), { id: 'sett', textContent: JSON.stringify([...new Set(faults)]) }));
`;

function faultsOf(page: string): readonly string[] {
  const dom = domOf(page.replace('</body>', `<script>${LOOK}</script></body>`));
  const seen = /<pre id="sett">([\s\S]*?)<\/pre>/.exec(dom)?.[1];
  if (seen === undefined) throw new Error('the page was not looked at');
  return JSON.parse(seen) as readonly string[];
}

const there = CHROMIUM === undefined ? describe.skip : describe;
const title = CHROMIUM === undefined ? 'SKIPPED: no chromium, no CHROMIUM' : CHROMIUM;
const LONGEST = [...LINJER].sort((a, b) => b[1].poster.length - a[1].poster.length)[0]?.[0] ?? '';

there(`the timeline in a browser (${title})`, () => {
  it.each([LONGEST, 'avbojd', 'paus-och-ny-start'])(
    'lies within its page, large and dark, with a name for each table: %s',
    (fil) => {
      expect(faultsOf(pageOf(fil))).toEqual([]);
    },
  );

  it('sees what is small, pale or outside', () => {
    const bad = '<p style="font-size:9px;color:#aaa;width:4000px">x</p><h3>y</h3>';
    expect(faultsOf(`<body>${bad}</body>`)).toEqual([
      ...['outside: P', 'small: P', 'pale: P', 'heading skipped'],
    ]);
  });

  it('prints on A4, few sheets, whole lines', () => {
    const sheets = sheetsOf(pdfOf(pageOf(LONGEST)));
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(4);
    for (const [width, height] of sheets) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    }
    expect(sheetsOf(pdfOf(pageOf('avbojd'))).length).toBeLessThanOrEqual(2);
  });

  it('looks the same under the policy that it is sent with, and not under another', () => {
    const page = pageOf('avbojd');
    const under = (style: string) =>
      page.replace(
        '<head>',
        `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${style}"/>`,
      );
    const free = pictureOf(page);
    expect(pictureOf(under(TIDSLINJE_STIL_HASH)).equals(free)).toBe(true);
    expect(pictureOf(under("'sha256-AAAA'")).equals(free)).toBe(false);
  });
});
