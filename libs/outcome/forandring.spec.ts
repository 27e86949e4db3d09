import { readFileSync } from 'node:fs';
import { addAll } from './summor.js';
import { effektstorlek } from './effektstorlek.js';
import { forandring } from './forandring.js';
import type { Parsummor } from './moments.js';

/** Hand et al. 1993, A Handbook of Small Data Sets: weights before and after, three arms. */
const ROWS = readFileSync('test/data/anorexia.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.replaceAll('"', '').split(','));

function sumsOf(arm: string): Parsummor {
  const pairs = ROWS.filter(([treat]) => treat === arm).map(([, pre, post]) => [
    Math.round(Number(pre) * 100),
    Math.round(Number(post) * 100),
  ]);
  return sumPairs(pairs as [number, number][]);
}

function sumPairs(pairs: readonly (readonly [number, number])[]): Parsummor {
  const parts = pairs.map(([x, y]) => ({ n: 1, x, y, xx: x * x, yy: y * y, xy: x * y }));
  const { n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0 } = addAll(parts);
  return { n, x, y, xx, yy, xy };
}

describe('mean change', () => {
  it.each([
    ['FT', 17, 83.2294, 5.0167, 90.4941, 8.4751, 7.264706, 3.5847, 10.944712, 0.538203],
    ['CBT', 29, 82.6897, 4.8455, 85.6966, 8.3519, 3.006897, 0.22689, 5.786903, 0.491969],
    ['Cont', 26, 81.5577, 5.7071, 81.1077, 4.7443, -0.45, -3.676708, 2.776708, -0.161416],
  ])(
    'agrees with the known results of %s',
    (arm, n, preM, preSd, postM, postSd, d, low, high, r) => {
      const change = forandring(sumsOf(arm));
      expect(change?.n).toBe(n);
      expect(change?.start.medel).toBeCloseTo(preM, 4);
      expect(change?.start.sd).toBeCloseTo(preSd, 4);
      expect(change?.avslut.medel).toBeCloseTo(postM, 4);
      expect(change?.avslut.sd).toBeCloseTo(postSd, 4);
      expect(change?.forandring.medel).toBeCloseTo(d, 6);
      expect(change?.forandring.ki95?.[0]).toBeCloseTo(low, 6);
      expect(change?.forandring.ki95?.[1]).toBeCloseTo(high, 6);
      expect(change?.korrelation).toBeCloseTo(r, 6);
    },
  );

  it('has no spread and no interval for one person, and nothing at all for none', () => {
    const one = forandring(sumPairs([[1000, 1200]]));
    expect(one).toEqual({
      n: 1,
      start: { medel: 10, sd: null },
      avslut: { medel: 12, sd: null },
      forandring: { medel: 2, sd: null, ki95: null },
      korrelation: null,
    });
    expect(forandring(sumPairs([]))).toBeUndefined();
  });

  it('has no correlation when everybody starts alike', () => {
    const change = forandring(
      sumPairs([
        [1000, 1100],
        [1000, 1200],
        [1000, 1400],
      ]),
    );
    expect(change?.korrelation).toBeNull();
    expect(change?.start.sd).toBe(0);
  });

  it('keeps its digits when two million large scores differ by one hundredth', () => {
    const half = 1_000_000;
    const [a, b] = [10_000, 10_001];
    const sums = {
      n: 2 * half,
      x: half * (a + b),
      y: half * (a + b),
      xx: half * (a * a + b * b),
      yy: half * (a * a + b * b),
      xy: half * (a * a + b * b),
    };
    expect(forandring(sums)?.start.sd).toBeCloseTo(0.005, 8);
    expect(forandring(sums)?.forandring.sd).toBe(0);
  });
});

describe('standardised change', () => {
  it('agrees with the known results of FT', () => {
    const effect = effektstorlek(sumsOf('FT'));
    expect(effect?.dz).toBeCloseTo(1.014989, 6);
    expect(effect?.dzKi95[0]).toBeCloseTo(0.415138, 6);
    expect(effect?.dzKi95[1]).toBeCloseTo(1.594259, 6);
    expect(effect?.dav).toBeCloseTo(1.043183, 6);
    expect(effect?.gav).toBeCloseTo(0.993375, 6);
    expect(effect?.dzKiMetod).toBe('icke-central t');
  });

  it('is undefined when nobody changes differently, and has no g for two persons', () => {
    expect(effektstorlek(sumPairs([[1000, 1100], [2000, 2100]]))).toBeUndefined(); // prettier-ignore
    expect(effektstorlek(sumPairs([[1000, 1100], [2000, 2400]]))?.gav).toBeNull(); // prettier-ignore
  });

  it('says so when the interval is an approximation', () => {
    const many = Array.from({ length: 2_000 }, (_, i) => [1000 + (i % 7), 1500 + (i % 5)] as const);
    const effect = effektstorlek(sumPairs(many));
    expect(effect?.dzKiMetod).toBe('normalapproximation');
    expect(effect?.dzKi95[0]).toBeLessThan(effect?.dz ?? 0);
  });
});
