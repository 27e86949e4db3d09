import jstat from 'jstat';
import { noncentralityInterval, NONCENTRAL_T_LIMIT, tQuantile975 } from './distributions.js';

describe('quantiles of t', () => {
  // Printed tables of Student's t, two-sided 5 %.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [10, 2.228],
    [30, 2.042],
    [120, 1.98],
  ])('agree with the printed table at %d degrees of freedom', (df, quantile) => {
    expect(tQuantile975(df)).toBeCloseTo(quantile, 3);
    expect(tQuantile975(df)).toBe(tQuantile975(df));
  });
});

describe('the interval of noncentrality', () => {
  it.each([
    [0.5, 4],
    [4.185, 16],
    [-2.1, 28],
    [3.54, 49],
    [11.31, 199],
    [19.9, 900],
    [1, 1],
  ])('puts t = %d with %d degrees of freedom at the 2.5th and the 97.5th percentile', (t, df) => {
    const [low, high] = noncentralityInterval(t, df) ?? [];
    expect(jstat.noncentralt.cdf(t, df, low ?? 0)).toBeCloseTo(0.975, 8);
    expect(jstat.noncentralt.cdf(t, df, high ?? 0)).toBeCloseTo(0.025, 8);
  });

  it('is not given where the series has lost its digits', () => {
    expect(noncentralityInterval(NONCENTRAL_T_LIMIT + 0.1, 100)).toBeUndefined();
  });
});
