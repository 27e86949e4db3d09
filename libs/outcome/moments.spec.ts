import { effektstorlek } from './effektstorlek.js';
import { forandring } from './forandring.js';
import { moments } from './moments.js';

/** The sums of pairs told in points. */
const sums = (...par: readonly (readonly [x: number, y: number])[]) => {
  const of = (each: (x: number, y: number) => number) =>
    par.reduce((total, [x, y]) => total + each(x * 100, y * 100), 0);
  return {
    ...{ n: par.length, x: of((x) => x), y: of((_, y) => y) },
    ...{ xx: of((x) => x * x), yy: of((_, y) => y * y), xy: of((x, y) => x * y) },
  };
};

describe('the moments of pairs', () => {
  // By hand: x 10, 12, 17 has the mean 13 and Σ(x − 13)² = 26; y 4, 8, 9 the mean 7 and 14; Σxy around them 16.
  it('are means, SDs with n − 1 and the correlation, in points', () => {
    const found = moments(sums([10, 4], [12, 8], [17, 9]));
    expect(found).toMatchObject({ n: 3, meanX: 13, meanY: 7, meanD: -6 });
    expect(found.sdX).toBeCloseTo(Math.sqrt(13), 10);
    expect(found.sdY).toBeCloseTo(Math.sqrt(7), 10);
    expect(found.sdD).toBeCloseTo(Math.sqrt((26 + 14 - 2 * 16) / 2), 10);
    expect(found.r).toBeCloseTo(16 / Math.sqrt(26 * 14), 10);
  });

  it('have no SD of one, and no correlation of two or of what does not vary', () => {
    expect(moments(sums([10, 4]))).toMatchObject({ sdX: null, sdY: null, sdD: null, r: null });
    expect(moments(sums([10, 4], [12, 8]))).toMatchObject({ sdX: Math.SQRT2, r: null });
    expect(moments(sums([10, 4], [10, 8], [10, 9])).r).toBeNull();
    expect(moments(sums([10, 4], [12, 4], [17, 4])).r).toBeNull();
  });
});

describe('the change', () => {
  it('of two has an interval by t with one degree of freedom', () => {
    const found = forandring(sums([10, 4], [12, 8]))?.forandring;
    // D = −6 and −4: mean −5, s = √2, t(0.975; 1) = 12.7062.
    expect(found).toMatchObject({ medel: -5 });
    expect(found?.ki95?.[0]).toBeCloseTo(-5 - 12.7062, 3);
    expect(found?.ki95?.[1]).toBeCloseTo(-5 + 12.7062, 3);
  });

  it('of one has none, and of nobody there is no change', () => {
    expect(forandring(sums([10, 4]))?.forandring).toEqual({ medel: -6, sd: null, ki95: null });
    expect(forandring(sums())).toBeUndefined();
  });
});

describe('the standardised change', () => {
  it('of three has a small-sample correction, of two none', () => {
    // J(2) = Γ(1) / (√1 · Γ(1/2)) = 1/√π.
    const three = effektstorlek(sums([10, 4], [12, 8], [17, 9]));
    const dav = -6 / Math.sqrt((13 + 7) / 2);
    expect(three?.dz).toBeCloseTo(-6 / 2, 10);
    expect(three?.dav).toBeCloseTo(dav, 10);
    expect(three?.gav).toBeCloseTo(dav / Math.sqrt(Math.PI), 8);
    expect(effektstorlek(sums([10, 4], [12, 8]))?.gav).toBeNull();
  });

  it('is not told of one, or where everybody changed alike', () => {
    expect(effektstorlek(sums([10, 4]))).toBeUndefined();
    expect(effektstorlek(sums([10, 4], [12, 6], [17, 11]))).toBeUndefined();
  });
});
