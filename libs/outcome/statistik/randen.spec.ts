import {
  arDefinierad,
  aalenJohansen,
  andelsgranser,
  benjaminiHochberg,
  brytpunktB,
  brytpunktC,
  indirektStandardisering,
  overspridning,
  overspridningKvoter,
  sdqTillagg,
  standardiseradForandring,
  type Matt,
} from './index.js';
import { signaler } from './styrdiagram/regler.js';
import { quantile } from './summary.js';

const code = (found: unknown) =>
  typeof found === 'object' && found !== null && 'odefinierad' in found
    ? found.odefinierad
    : 'definierad';
const ok = <T>(found: Matt<T>): T => {
  if (!arDefinierad(found)) throw new Error(found.text);
  return found;
};

describe('a quantile', () => {
  // R: quantile(c(4, 1, 3, 2), type = 7).
  it.each([
    [0, 1],
    [0.25, 1.75],
    [0.5, 2.5],
    [0.9, 3.7],
    [1, 4],
  ])('%d of 4, 1, 3 and 2 is %d', (probability, expected) => {
    expect(quantile([4, 1, 3, 2], probability)).toBeCloseTo(expected, 12);
    expect(quantile([7], probability)).toBe(7);
  });
});

describe('many tests at once', () => {
  it('are held against each other, and against 0.1 where nobody says otherwise', () => {
    // By hand: in order 0.005, 0.01, 0.03, 0.04 the products 4p/j are 0.02, 0.02, 0.04, 0.04.
    const found = ok(benjaminiHochberg([0.01, 0.04, 0.03, 0.005]));
    expect(found.map(({ q }) => Number(q.toFixed(12)))).toEqual([0.02, 0.04, 0.04, 0.02]);
    const pointed = (p: readonly number[], andel?: number) =>
      ok(benjaminiHochberg(p, andel)).map(({ utpekad }) => utpekad);
    expect(pointed([0.1, 0.1])).toEqual([true, true]);
    expect(pointed([0.11, 0.9])).toEqual([false, false]);
    expect(pointed([0.01, 0.04], 0.03)).toEqual([true, false]);
  });

  it('have probabilities from 0 to 1', () => {
    expect(code(benjaminiHochberg([0, 1]))).toBe('definierad');
    for (const wrong of [-0.1, 1.1, NaN]) {
      expect(code(benjaminiHochberg([0.5, wrong]))).toBe('ogiltigt-p');
    }
  });
});

describe('a norm group', () => {
  const [bra, fel] = [
    { medel: 10, sd: 0 },
    { medel: 10, sd: -1 },
  ];

  it('has a mean, and an SD that is not negative', () => {
    expect(code(brytpunktB(bra, 'hogre-samre'))).toBe('definierad');
    expect(code(brytpunktB(fel, 'hogre-samre'))).toBe('ogiltigt-tal');
    const klinisk = { medel: 20, sd: 4 };
    expect(brytpunktC(klinisk, { medel: 10, sd: 1 })).toBe(12);
    for (const wrong of [fel, { medel: NaN, sd: 2 }, { medel: 10, sd: Infinity }]) {
      expect(code(brytpunktC(klinisk, wrong))).toBe('ogiltigt-tal');
      expect(code(brytpunktC(wrong, klinisk))).toBe('ogiltigt-tal');
    }
  });
});

describe('the added value of SDQ', () => {
  const child = { startTotal: 20, startPaverkan: 5, startEmotionella: 5, uppfoljningTotal: 10 };
  const group = (over: Partial<typeof child>) => [
    child,
    child,
    child,
    child,
    { ...child, ...over },
  ];

  it('takes five children with scores on the scales, both ends of them', () => {
    for (const on of [{ startTotal: 40 }, { uppfoljningTotal: 0 }, { startPaverkan: 10 }]) {
      expect(code(sdqTillagg(group(on)))).toBe('definierad');
    }
    for (const field of ['startPaverkan', 'startEmotionella'] as const) {
      for (const off of [-1, 11, NaN]) {
        expect(code(sdqTillagg(group({ [field]: off })))).toBe('utanfor-skalan');
      }
    }
    expect(code(sdqTillagg(group({ startTotal: 41 })))).toBe('utanfor-skalan');
  });
});

describe('a cumulative incidence', () => {
  // By hand: 1 of 4 has se √(0.25·0.75/4) = 0.216506; on ln(−ln) the limits are 0.25^exp(±1.224).
  it('has an interval on ln(−ln), and none where all have had the event', () => {
    const all = [1, 2, 3, 4].map((tid) => ({ tid, orsak: 'x' }));
    const curve = ok(aalenJohansen(all)).perOrsak['x'] ?? [];
    expect(curve[0]?.incidens).toBeCloseTo(0.25, 12);
    expect(curve[0]?.intervall?.[0]).toBeCloseTo(0.0089, 3);
    expect(curve[0]?.intervall?.[1]).toBeCloseTo(0.6653, 3);
    expect(curve[3]).toMatchObject({ intervall: null });
  });
});

describe('two of three points beyond two SDs', () => {
  const pairs = (...z: readonly number[]) =>
    signaler(z.map((one) => ({ varde: one, z: one })))
      .filter(({ regel }) => regel === 'tva-av-tre')
      .map(({ punkter, riktning }) => [...punkter, riktning].join(' '));

  it('are told once for each that ends such a pair, and only on one side', () => {
    expect(pairs(2.5, 2.5, 0)).toEqual(['0 1 upp']);
    expect(pairs(2.5, 0, 2.5)).toEqual(['0 2 upp']);
    expect(pairs(-2.5, 0, -2.5)).toEqual(['0 2 ned']);
    expect(pairs(2.5, 0, 0, 2.5)).toEqual([]);
    expect(pairs(2.5, -2.5)).toEqual([]);
    expect(pairs(2, 2.5)).toEqual([]);
    expect(pairs(2.5)).toEqual([]);
  });
});

describe('one unit, or one deviation, that is none among others', () => {
  it('makes the whole undefined', () => {
    const unit = { avvikelse: 1, standardfel: 1 };
    expect(code(overspridning([unit, unit]))).toBe('definierad');
    for (const standardfel of [0, -1, NaN]) {
      expect(code(overspridning([unit, { ...unit, standardfel }]))).toBe('ogiltigt-tal');
    }
    const kvot = { observerat: 3, forvantat: 2 };
    expect(code(overspridningKvoter([kvot, { ...kvot, observerat: 1.5 }]))).toBe('ogiltigt-antal');
    const tid = { tid: 1, orsak: 'x' };
    for (const wrong of [-1, NaN]) {
      expect(code(aalenJohansen([tid, { ...tid, tid: wrong }]))).not.toBe('definierad');
    }
    const moment = { n: 5, meanX: 20, meanY: 15, sdX: 4, sdY: 3, sdD: 2, r: 0.5 };
    expect(code(standardiseradForandring(moment, 'hogre-samre'))).toBe('definierad');
    for (const sd of [{ sdX: -1 }, { sdY: -1 }, { sdD: -1 }, { sdX: NaN }, { sdD: Infinity }]) {
      expect(code(standardiseradForandring({ ...moment, ...sd }, 'hogre-samre'))).toBe(
        'ogiltigt-tal',
      );
    }
  });

  it('is drawn in to the middle at most, and twenty are enough', () => {
    const units = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ avvikelse: i, standardfel: 1 }));
    expect(ok(overspridning(units(3), { winsorisering: 2 })).z).toEqual([1, 1, 1]);
    expect(ok(overspridning(units(19))).tillforlitlig).toBe(false);
    expect(ok(overspridning(units(20))).tillforlitlig).toBe(true);
  });
});

describe('counts and rates that are none', () => {
  it('give no share and no ratio', () => {
    for (const wrong of [-1, 0.5, NaN]) {
      expect(code(andelsgranser(wrong, 1, 10))).toBe('ogiltigt-antal');
      expect(code(andelsgranser(1, wrong, 10))).toBe('ogiltigt-antal');
    }
    expect(code(andelsgranser(0, 0, 10.5))).toBe('ogiltigt-antal');
    const skikt = [{ observerat: 3, antal: 10, standardtakt: 0.2 }];
    expect(code(indirektStandardisering(skikt, 0.2))).toBe('definierad');
    const tomt = { observerat: 0, antal: 0, standardtakt: 0.2 };
    expect(code(indirektStandardisering([...skikt, tomt], 0.2))).toBe('definierad');
    for (const wrong of [-0.1, NaN, Infinity]) {
      expect(code(indirektStandardisering(skikt, wrong))).toBe('ogiltig-standard');
      const fel = { observerat: 1, antal: 5, standardtakt: wrong };
      expect(code(indirektStandardisering([...skikt, fel], 0.2))).toBe('ogiltig-standard');
    }
  });
});
