import {
  diagramSvg,
  RAPPORT_STIL_HASH,
  rapportHtml,
  type Diagram,
  type Rapport,
} from '../../libs/rapport/index.js';
import { ELAKT, LANGT, withTexts } from '../../libs/rapport/testing/elakt.js';
import { RAPPORT } from '../../libs/rapport/testing/exempel.js';
import { CHROMIUM, domOf, pictureOf } from './chromium.js';

const there = CHROMIUM === undefined ? describe.skip : describe;
const title = CHROMIUM === undefined ? 'SKIPPED: no chromium, no CHROMIUM' : CHROMIUM;

/** Run in the page: texts that leave their picture or lie over each other. */
const LOOK = `
const faults = [];
for (const svg of document.querySelectorAll('svg')) {
  const frame = svg.getBoundingClientRect();
  const boxes = [...svg.querySelectorAll('text')].filter((one) => one.textContent !== '')
    .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }));
  for (const { text, box } of boxes) {
    if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1 || box.top < frame.top - 1)
      faults.push('outside: ' + text);
  }
  boxes.forEach((one, n) => boxes.slice(n + 1).forEach((other) => {
    const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
    if (across > 1 && down > 4) faults.push('over each other: ' + one.text + ' | ' + other.text);
  }));
}
document.body.replaceChildren(Object.assign(document.createElement('pre'), { id: 'sett', textContent: JSON.stringify(faults) }));
`;

function faultsOf(page: string): readonly string[] {
  const dom = domOf(page.replace('</body>', `<script>${LOOK}</script></body>`));
  const seen = /<pre id="sett">([\s\S]*?)<\/pre>/.exec(dom)?.[1];
  if (seen === undefined) throw new Error('the page was not looked at');
  return JSON.parse(seen) as readonly string[];
}

const underPolicy = (page: string, style: string) =>
  page.replace(
    '<head>',
    `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${style}"/>`,
  );

/** A report of every chart at its fullest. */
function full(): Rapport {
  return {
    ...RAPPORT,
    avsnitt: RAPPORT.avsnitt.map((one) =>
      one.diagram === undefined ? one : { ...one, diagram: crowded(one.diagram) },
    ),
  };
}

function crowded(diagram: Diagram): Diagram {
  const many = <T>(list: readonly T[], times: number) =>
    Array.from({ length: times }, () => list).flat();
  switch (diagram.slag) {
    case 'forandring':
    case 'klasser':
      return { ...diagram, rader: many<never>(diagram.rader as readonly never[], 4) };
    case 'styr':
      return { ...diagram, punkter: many(diagram.punkter, 3) };
    case 'tratt': {
      const enheter = Array.from({ length: 14 }, (_, n) => ({
        namn: `Stadsdelsnämnd ${n + 1}`,
        antal: 60 + ((n * 7) % 23),
        varde: 0.6 + ((n * 5) % 9) / 100,
        krympt: 0.62,
      }));
      return { ...diagram, enheter };
    }
  }
}

there(`the report in a browser (${title})`, () => {
  it('shows every heading, picture and table', () => {
    const dom = domOf(rapportHtml(RAPPORT));
    expect(dom.match(/<h1>/g)).toHaveLength(1);
    expect(dom.match(/<svg /g)).toHaveLength(4);
    expect(dom.match(/<caption>/g)).toHaveLength(4);
  });

  it.each([
    ['as it usually is', RAPPORT],
    ['at its fullest', full()],
    ['with names without end', withTexts(RAPPORT, LANGT)],
    ['with hostile names', withTexts(RAPPORT, ELAKT)],
  ])('has no text out of its picture or over another, %s', (_name, rapport) => {
    expect(faultsOf(rapportHtml(rapport))).toEqual([]);
  });

  it('sees texts that lie over each other', () => {
    const double = '<svg><text x="9" y="20">ett</text><text x="9" y="20">två</text></svg>';
    expect(faultsOf(`<body>${double}</body>`)).toEqual(['over each other: ett | två']);
  });

  it('runs nothing of what names say', () => {
    const page = rapportHtml(withTexts(RAPPORT, '<script>document.title="taken"</script>'));
    expect(domOf(page)).not.toContain('<title>taken</title>');
  });

  it('looks the same under a policy that allows its one style, and not under another', () => {
    const page = rapportHtml(RAPPORT);
    const free = pictureOf(page);
    expect(pictureOf(underPolicy(page, RAPPORT_STIL_HASH)).equals(free)).toBe(true);
    expect(pictureOf(underPolicy(page, "'sha256-AAAA'")).equals(free)).toBe(false);
  });

  it.each(RAPPORT.avsnitt.flatMap(({ diagram }) => (diagram === undefined ? [] : [diagram])))(
    'reads the picture $slag as a file of its own',
    (diagram) => {
      const dom = domOf(diagramSvg(diagram), 'svg');
      expect(dom).toContain('role="img"');
      expect(dom).not.toContain('parsererror');
    },
  );
});
