import { FOLJD_NELSON, pDiagram, xmrDiagram, type Styrdiagram, type XmrDiagram } from '../index.js';
import { signaler } from './regler.js';

/** Montgomery, Introduction to Statistical Quality Control (6th ed. 2009), table 6.6: viscosity of aircraft primer paint. */
const VISCOSITY = [33.75, 33.05, 34, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.2, 33.62, 33, 33.54, 33.12, 33.84]; // prettier-ignore

/** The same book, table 7.1: nonconforming cans of orange juice concentrate in thirty samples of fifty. */
const CANS = [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6]; // prettier-ignore

describe('the XmR chart', () => {
  it('agrees with Montgomery’s paint: 33.52, MR̄ 0.48, limits 32.24 and 34.80, range limit 1.57', () => {
    const found = xmrDiagram(VISCOSITY) as XmrDiagram;
    expect(found.centrum).toBeCloseTo(33.52, 2);
    expect(found.medelspann).toBeCloseTo(0.48, 2);
    expect(found.punkter[0]?.granser[0]).toBeCloseTo(32.24, 2);
    expect(found.punkter[0]?.granser[1]).toBeCloseTo(34.8, 2);
    expect(found.spanngrans).toBeCloseTo(1.57, 2);
    expect(found.signaler).toEqual([]);
  });

  it('is undefined for one, and silent when all are equal', () => {
    expect(xmrDiagram([1])).toMatchObject({ odefinierad: 'for-fa-perioder' });
    expect(xmrDiagram([1, NaN])).toMatchObject({ odefinierad: 'ogiltigt-tal' });
    const flat = xmrDiagram([4, 4, 4, 4, 4, 4, 4, 4, 4]) as XmrDiagram;
    expect(flat).toMatchObject({ centrum: 4, medelspann: 0, signaler: [] });
    expect(flat.punkter[0]?.granser).toEqual([4, 4]);
  });
});

describe('the p chart', () => {
  it('agrees with Montgomery’s cans: p̄ .2313, limits .0524 and .4102, samples 15 and 23 outside', () => {
    const found = pDiagram(CANS.map((antal) => ({ antal, av: 50 }))) as Styrdiagram;
    expect(found.centrum).toBeCloseTo(0.2313, 4);
    expect(found.punkter[0]?.granser[0]).toBeCloseTo(0.0524, 4);
    expect(found.punkter[0]?.granser[1]).toBeCloseTo(0.4102, 4);
    const outside = found.signaler.filter(({ regel }) => regel === 'utanfor-granserna');
    expect(outside.map(({ punkter }) => (punkter[0] ?? NaN) + 1)).toEqual([15, 23]);
  });

  it('has wider limits where a period has fewer, and cuts them at 0 and 1', () => {
    const found = pDiagram([{ antal: 5, av: 10 }, { antal: 50, av: 100 }]) as Styrdiagram; // prettier-ignore
    expect(found.punkter[0]?.granser[1]).toBeCloseTo(0.5 + 1.5 / Math.sqrt(10), 12);
    expect(found.punkter[1]?.granser[1]).toBeCloseTo(0.65, 12);
    const all = pDiagram([{ antal: 5, av: 5 }, { antal: 5, av: 5 }]) as Styrdiagram; // prettier-ignore
    expect(all.punkter[0]?.granser).toEqual([1, 1]);
    expect(all.signaler).toEqual([]);
  });

  it('refuses one period, and a period without anybody', () => {
    expect(pDiagram([{ antal: 1, av: 2 }])).toMatchObject({ odefinierad: 'for-fa-perioder' });
    expect(pDiagram([{ antal: 0, av: 0 }, { antal: 1, av: 2 }])).toMatchObject({ odefinierad: 'ogiltigt-antal' }); // prettier-ignore
  });
});

describe('the four rules (Western Electric 1956, Nelson 1984: by hand)', () => {
  const points = (...zs: readonly number[]) => zs.map((z) => ({ varde: z, z }));
  const rulesOf = (...zs: readonly number[]) => signaler(points(...zs)).map(({ regel }) => regel);

  it('one beyond three standard deviations, not on them', () => {
    expect(signaler(points(0.1, 3, -3.01))).toEqual([
      { regel: 'utanfor-granserna', punkter: [2], riktning: 'ned' },
    ]);
  });

  it('eight in a row on one side, or nine by Nelson; a point on the centre breaks the row', () => {
    const eight = [0.5, 1, 0.4, 1.2, 0.3, 1.1, 0.2, 0.9];
    expect(signaler(points(-1, ...eight))).toEqual([
      { regel: 'foljd-pa-en-sida', punkter: [1, 2, 3, 4, 5, 6, 7, 8], riktning: 'upp' },
    ]);
    expect(signaler(points(...eight), FOLJD_NELSON)).toEqual([]);
    expect(signaler(points(...eight, 0.1), FOLJD_NELSON)).toHaveLength(1);
    expect(rulesOf(...eight.slice(0, 4), 0, ...eight.slice(4))).toEqual([]);
  });

  it('six in a row rising or falling; an equal value breaks it', () => {
    expect(signaler(points(0.5, -1, -0.6, -0.2, 0.1, 0.6, 0.9, 0.2))).toEqual([
      { regel: 'trend', punkter: [1, 2, 3, 4, 5, 6], riktning: 'upp' },
    ]);
    expect(rulesOf(-1, -0.6, -0.2, 0.1, 0.6)).toEqual([]);
    expect(rulesOf(1.4, 0.9, 0.4, -0.1, -0.1, -0.6, -1)).toEqual([]);
    expect(signaler(points(1.4, 0.9, 0.4, -0.1, -0.5, -1))[0]).toMatchObject({ riktning: 'ned' });
  });

  it('two of three beyond two standard deviations on the same side', () => {
    expect(signaler(points(2.1, 0, 2.2))).toEqual([
      { regel: 'tva-av-tre', punkter: [0, 2], riktning: 'upp' },
    ]);
    expect(rulesOf(2.1, 0, -2.2)).toEqual([]);
    expect(rulesOf(2.1, 0, 0.5, 2.2)).toEqual([]);
    expect(rulesOf(2, 0, 2)).toEqual([]);
  });

  it('are silent on nothing', () => {
    expect(signaler([])).toEqual([]);
  });
});
