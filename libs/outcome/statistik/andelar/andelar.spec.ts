import {
  byarintervall,
  exaktAndelsintervall,
  exaktAntalsintervall,
  kvotintervall,
  wilsonintervall,
} from '../index.js';

/** The limits of whatever has some. */
function limits(matt: object): readonly [number, number] {
  if (!('intervall' in matt)) throw new Error(JSON.stringify(matt));
  return matt.intervall as readonly [number, number];
}

describe('the interval of a share', () => {
  // Newcombe 1998, Statistics in Medicine 17:857-872, table I: four examples, method 3 and method 5.
  it.each([
    [81, 263, 0.2553, 0.3662, 0.2527, 0.3676],
    [15, 148, 0.0624, 0.1605, 0.0578, 0.1617],
    [0, 20, 0, 0.1611, 0, 0.1684],
    [1, 29, 0.0061, 0.1718, 0.0009, 0.1776],
  ])('of %d in %d agrees with Newcombe 1998, by Wilson and exactly', (x, n, wl, wu, el, eu) => {
    const [wilsonLow, wilsonHigh] = limits(wilsonintervall(x, n));
    expect(wilsonLow).toBeCloseTo(wl, 4);
    expect(wilsonHigh).toBeCloseTo(wu, 4);
    const [exactLow, exactHigh] = limits(exaktAndelsintervall(x, n));
    expect(exactLow).toBeCloseTo(el, 4);
    expect(exactHigh).toBeCloseTo(eu, 4);
  });

  it('has a limit at 0 for nobody and at 1 for everybody, to the bit', () => {
    expect(limits(wilsonintervall(0, 7))[0]).toBe(0);
    expect(limits(wilsonintervall(7, 7))[1]).toBe(1);
    expect(limits(exaktAndelsintervall(7, 7))[1]).toBe(1);
  });

  it.each([
    [0, 0, 'inga-observationer'],
    [3, 2, 'ogiltigt-antal'],
    [-1, 2, 'ogiltigt-antal'],
    [1.5, 2, 'ogiltigt-antal'],
    [Number.NaN, 2, 'ogiltigt-antal'],
  ])('of %d in %d is refused', (x, n, code) => {
    expect(wilsonintervall(x, n)).toMatchObject({ odefinierad: code });
    expect(exaktAndelsintervall(x, n)).toMatchObject({ odefinierad: code });
  });
});

describe('a level of confidence that is none', () => {
  it.each([0, 1, NaN, 95])('is refused: %d', (niva) => {
    for (const interval of [wilsonintervall(1, 2, niva), exaktAndelsintervall(1, 2, niva)]) {
      expect(interval).toMatchObject({ odefinierad: 'ogiltig-niva' });
    }
    for (const count of [3, 30]) {
      expect(byarintervall(count, niva)).toMatchObject({ odefinierad: 'ogiltig-niva' });
      expect(kvotintervall(count, 9, niva)).toMatchObject({ odefinierad: 'ogiltig-niva' });
    }
  });
});

describe('the interval of a count', () => {
  // Pearson & Hartley 1966, Biometrika Tables for Statisticians I, table 40 (as Ulm 1990).
  it.each([
    [0, 0, 3.69],
    [1, 0.0253, 5.57],
    [5, 1.62, 11.67],
    [10, 4.8, 18.39],
    [20, 12.22, 30.89],
  ])('of %d is exact as in the Biometrika tables', (count, low, high) => {
    const [lag, hog] = limits(exaktAntalsintervall(count));
    expect(lag).toBeCloseTo(low, 2);
    expect(hog).toBeCloseTo(high, 2);
  });

  it('is exact below ten and by Byar from ten', () => {
    expect(byarintervall(9)).toMatchObject({ metod: 'exakt' });
    expect(byarintervall(9)).toEqual(exaktAntalsintervall(9));
    expect(byarintervall(10)).toMatchObject({ metod: 'byar' });
    expect(byarintervall(-1)).toMatchObject({ odefinierad: 'ogiltigt-antal' });
  });

  // The documentation of the Ruby gem byar 0.1.1 (z = 1.96): observed 100, expected 90.
  it('agrees with the byar gem for 100 observed and 90 expected', () => {
    const [lag, hog] = limits(kvotintervall(100, 90));
    expect(lag).toBeCloseTo(0.90402, 5);
    expect(hog).toBeCloseTo(1.35142, 4);
    expect(limits(byarintervall(100))[1]).toBeCloseTo(121.6283, 2);
  });

  it.each([0, -1, Number.NaN, Infinity])('of a ratio to %d expected is refused', (expected) => {
    expect(kvotintervall(3, expected)).toMatchObject({ odefinierad: 'inget-forvantat-antal' });
  });
});
