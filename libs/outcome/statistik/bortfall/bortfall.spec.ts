import {
  andelsgranser,
  bortfallsjamforelse,
  fullfoljandegrad,
  matchadAndel,
  type Bortfallsjamforelse,
} from '../index.js';
import { mean, variance } from '../summary.js';

const momentOf = (values: readonly number[]) => ({
  n: values.length,
  medel: mean(values),
  sd: Math.sqrt(variance(values)),
});

describe('completers against drop-outs', () => {
  // R's `sleep`, t.test(extra ~ group): t = -1.8608, df = 17.776, 95 % CI -3.3654832 to 0.2054832
  // (R help page of t.test); effectsize::cohens_d(extra ~ group) prints -0.83.
  it('agrees with R on the sleep data', () => {
    const first = momentOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
    const second = momentOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
    const found = bortfallsjamforelse(first, second) as Bortfallsjamforelse;
    expect(found.t).toBeCloseTo(-1.8608, 4);
    expect(found.frihetsgrader).toBeCloseTo(17.776, 3);
    expect(found.intervall[0]).toBeCloseTo(-3.3654832, 6);
    expect(found.intervall[1]).toBeCloseTo(0.2054832, 6);
    expect(found.smd).toBeCloseTo(-0.83, 2);
    expect(found.skevt).toBe(true);
  });

  it('flags a difference from 0.25 standard deviations on, not before', () => {
    const at = (medel: number) =>
      bortfallsjamforelse({ n: 50, medel, sd: 4 }, { n: 50, medel: 10, sd: 4 });
    expect(at(11)).toMatchObject({ smd: 0.25, skevt: true });
    expect(at(10.96)).toMatchObject({ skevt: false });
    expect(at(9)).toMatchObject({ skevt: true });
  });

  it.each([
    [0, 10, 'inget-bortfall'],
    [10, 0, 'inget-bortfall'],
    [1, 10, 'for-fa-for-jamforelse'],
    [10, 4, 'for-fa-for-jamforelse'],
  ])('refuses %d against %d', (a, b, code) => {
    const group = (n: number) => ({ n, medel: 10, sd: 2 });
    expect(bortfallsjamforelse(group(a), group(b))).toMatchObject({ odefinierad: code });
  });

  it('refuses groups without spread, and numbers that are missing', () => {
    const flat = { n: 9, medel: 10, sd: 0 };
    expect(bortfallsjamforelse(flat, flat)).toMatchObject({ odefinierad: 'ingen-spridning' });
    expect(bortfallsjamforelse({ ...flat, medel: NaN }, flat)).toMatchObject({
      odefinierad: 'ogiltigt-tal',
    });
  });
});

describe('shares of those who started', () => {
  // Wilson's limits of 81 in 263 as in Newcombe 1998, table I.
  it.each([fullfoljandegrad, matchadAndel])('have Wilson limits', (share) => {
    expect(share(81, 263)).toMatchObject({
      andel: 81 / 263,
      intervall: [expect.closeTo(0.2553, 4), expect.closeTo(0.3662, 4)],
    });
    expect(share(0, 0)).toMatchObject({ odefinierad: 'inga-observationer' });
  });

  it('lie between the worst and the best case: by hand, 12 of 40 with 10 missing', () => {
    expect(andelsgranser(12, 10, 40)).toEqual({ samst: 0.3, bast: 0.55, avSedda: 0.4 });
    expect(andelsgranser(0, 5, 5)).toEqual({ samst: 0, bast: 1, avSedda: null });
    expect(andelsgranser(3, 3, 5)).toMatchObject({ odefinierad: 'ogiltigt-antal' });
    expect(andelsgranser(0, 0, 0)).toMatchObject({ odefinierad: 'inga-observationer' });
  });
});
