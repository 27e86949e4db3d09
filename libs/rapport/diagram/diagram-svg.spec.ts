import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XmlDocument, type XmlElement } from 'xmldoc';
import type { Diagram } from '../index.js';
import { DOLT } from '../index.js';
import { ELAKT, LANGT } from '../testing/elakt.js';
import { FORANDRING, KLASSER, STYR, TRATT } from '../testing/exempel-diagram.js';
import { diagramSvg } from './diagram-svg.js';
import { BLACK, BLUE, GREY, WHITE } from './utseende.js';

const GOLDEN = join(dirname(fileURLToPath(import.meta.url)), '..', 'testing', 'golden');
const ALL: readonly (readonly [string, Diagram])[] = [
  ['forandring', FORANDRING],
  ['klasser', KLASSER],
  ['tratt', TRATT],
  ['styr', STYR],
];

const parsed = (diagram: Diagram) => new XmlDocument(diagramSvg(diagram));

function elements(node: XmlElement): readonly XmlElement[] {
  const children = node.children.filter((child): child is XmlElement => child.type === 'element');
  return [node, ...children.flatMap(elements)];
}

function texts(diagram: Diagram): readonly string[] {
  return elements(parsed(diagram))
    .filter(({ name }) => name === 'text')
    .map(({ val }) => val);
}

describe.each(ALL)('the chart %s', (slag, diagram) => {
  it('is the picture that was looked at and kept', () => {
    const file = join(GOLDEN, `${slag}.svg`);
    const svg = `${diagramSvg(diagram)}\n`;
    if (process.env.UTFALL_GOLDEN === '1') {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, svg);
    }
    expect(existsSync(file)).toBe(true);
    expect(svg).toBe(readFileSync(file, 'utf8'));
  });

  it('says what it shows to those who do not see it', () => {
    const svg = parsed(diagram);
    const title = svg.childNamed('title');
    const desc = svg.childNamed('desc');
    expect(svg.attr['role']).toBe('img');
    expect(svg.attr['aria-labelledby']).toBe(`${title?.attr['id']} ${desc?.attr['id']}`);
    expect(title?.val).toBe(diagram.titel);
    expect(desc?.val).toContain(diagram.budskap);
    expect(desc?.val).toContain('dolt');
  });

  it('runs, fetches and styles nothing, and has every id once', () => {
    const svg = diagramSvg(diagram, 'd7');
    const all = elements(new XmlDocument(svg));
    const ids = all.flatMap(({ attr }) => (attr['id'] === undefined ? [] : [attr['id']]));
    expect(svg).not.toMatch(/<script|<style|style=|on[a-z]+=|href|<image|<foreignObject/i);
    expect(svg.match(/url\((?!#d7-)/g)).toBeNull();
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith('d7-'))).toBe(true);
  });

  it('has letters large and dark enough', () => {
    const letters = elements(parsed(diagram)).filter(({ name }) => name === 'text');
    for (const { attr } of letters) {
      expect(Number(attr['font-size'])).toBeGreaterThanOrEqual(11);
      expect(contrast(attr['fill'] ?? '', WHITE)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('takes any name', () => {
    for (const text of [ELAKT, LANGT, '']) {
      const hostile = JSON.parse(JSON.stringify(diagram), (name: string, value: unknown) =>
        typeof value === 'string' && value !== DOLT && !['slag', 'form', 'battre'].includes(name)
          ? text
          : value,
      ) as Diagram;
      expect(elements(parsed(hostile)).some(({ name }) => name === 'script')).toBe(false);
    }
  });

  it('refuses what is no number', () => {
    const broken = JSON.parse(JSON.stringify(diagram), (_name, value: unknown) =>
      typeof value === 'number' ? NaN : value,
    ) as Diagram;
    expect(() => diagramSvg(broken)).toThrow(
      expect.objectContaining({ code: 'ogiltigt-tal' }) as Error,
    );
  });

  it('is drawn within its frame', () => {
    const [, , width = 0, height = 0] = (parsed(diagram).attr['viewBox'] ?? '')
      .split(' ')
      .map(Number);
    for (const { attr } of elements(parsed(diagram))) {
      const x = Number(attr['x'] ?? attr['cx'] ?? attr['x1'] ?? 0);
      const y = Number(attr['y'] ?? attr['cy'] ?? attr['y1'] ?? 0);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeLessThanOrEqual(height);
    }
  });
});

describe('charts with little or nothing in them', () => {
  it.each([
    { ...FORANDRING, rader: [] },
    { ...KLASSER, rader: [] },
    { ...TRATT, enheter: [] },
    { ...STYR, punkter: [] },
  ])('say so: $slag', (diagram) => {
    expect(texts(diagram)).toContain('Det finns inga uppgifter att visa.');
    expect(parsed(diagram).childNamed('desc')?.val).toContain('inga uppgifter');
  });

  it.each([
    { ...FORANDRING, rader: FORANDRING.rader.slice(0, 1) },
    { ...KLASSER, rader: KLASSER.rader.slice(0, 1) },
    { ...TRATT, enheter: TRATT.enheter.slice(0, 1), granser: [] },
    { ...STYR, punkter: STYR.punkter.slice(0, 1), mitt: null },
  ])('draw a single one: $slag', (diagram) => {
    expect(diagramSvg(diagram)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('say how many rows are only in the table', () => {
    const [row] = FORANDRING.rader;
    const rader = Array.from({ length: 15 }, () => row).filter((one) => one !== undefined);
    expect(texts({ ...FORANDRING, rader })).toContain('Ytterligare 6 rader finns i tabellen.');
  });
});

describe('what is hidden', () => {
  it('leaves the picture of the others as it is', () => {
    const [hidden = '', shown = ''] = ([DOLT, null] as const).map((varde) =>
      diagramSvg({ ...STYR, punkter: [...STYR.punkter.slice(0, 4), { period: 'x', varde }] }),
    );
    expect(hidden.replace('>..<', '>–<').replace('x: dolt.', 'x: uppgift saknas.')).toBe(shown);
  });

  it('is not told by limits that came along by mistake', () => {
    const limits = { granser: { fran: 0.01, till: 0.99 }, signaler: ['planterad'] };
    const carried = STYR.punkter.map((punkt) =>
      punkt.varde === DOLT ? { ...limits, ...punkt } : punkt,
    );
    expect(diagramSvg({ ...STYR, punkter: carried })).toBe(diagramSvg(STYR));
  });

  it('breaks the line of a control chart and has its sign there', () => {
    const lines = elements(parsed(STYR)).filter(
      ({ name, attr }) => name === 'polyline' && attr['stroke'] === BLUE,
    );
    expect(lines.map(({ attr }) => attr['points']?.split(' ').length)).toEqual([5, 2, 3]);
    expect(texts(STYR).filter((text) => text === '..')).toHaveLength(1);
  });

  it('takes the whole bar away, since the others would give it away', () => {
    const komet = { ...KLASSER, rader: KLASSER.rader.filter(({ namn }) => namn === 'Komet') };
    expect(texts(komet)).toEqual(expect.arrayContaining(['..', '.. dolt: se tabellen']));
    expect(texts(komet)).not.toContain('14');
  });

  it('is named beside the funnel and not drawn in it', () => {
    expect(texts(TRATT)).toContain('11. .. Södermalm (dolt)');
    const points = (diagram: Diagram) =>
      elements(parsed(diagram)).filter(({ name }) => name === 'circle').length;
    const all = { ...TRATT, enheter: TRATT.enheter.slice(0, 10) };
    expect(points(TRATT)).toBe(points(all));
    const half = { namn: 'Halv', antal: 50, varde: DOLT, krympt: 0.5 } as const;
    const halves = { ...TRATT, enheter: [...TRATT.enheter.slice(0, 10), half] };
    expect(points(halves)).toBe(points(all));
    expect(texts(halves)).toContain('11. .. Halv (dolt)');
    const none = { ...TRATT, enheter: TRATT.enheter.slice(10) };
    expect(texts(none)).toContain('.. alla enheter är dolda');
  });
});

it('bars with another number of classes than the key are refused', () => {
  const rader = [{ namn: 'a', antal: [1, 2], saknas: 0 }];
  expect(() => diagramSvg({ ...KLASSER, rader })).toThrow(
    expect.objectContaining({ code: 'rad-med-fel-antal-celler' }) as Error,
  );
});

it('the colours of text are told from white', () => {
  for (const colour of [BLACK, BLUE, GREY]) {
    expect(contrast(colour, WHITE)).toBeGreaterThanOrEqual(4.5);
  }
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\da-f]{2}/g) ?? [])
    .map((hex) => parseInt(hex, 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
