import { andelsskillnad } from '../index.js';

const skillnad = (x: number, n: number, y: number, m: number) =>
  andelsskillnad({ antal: x, av: n }, { antal: y, av: m });

describe('the interval of a difference between two shares', () => {
  // Newcombe 1998, Statistics in Medicine 17:873-890, table II, method 10: all eight examples.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %d in %d and %d in %d agrees with Newcombe 1998', (x, n, y, m, low, high) => {
    const found = skillnad(x, n, y, m);
    if (!('intervall' in found)) throw new Error(found.odefinierad);
    expect(found.intervall[0]).toBeCloseTo(low, 4);
    expect(found.intervall[1]).toBeCloseTo(high, 4);
  });

  it('turns round with the shares', () => {
    const one = skillnad(30, 41, 12, 50);
    const other = skillnad(12, 50, 30, 41);
    if (!('intervall' in one) || !('intervall' in other)) throw new Error('undefined');
    expect(other.skillnad).toBeCloseTo(-one.skillnad, 12);
    expect(other.intervall[0]).toBeCloseTo(-one.intervall[1], 12);
    expect(other.intervall[1]).toBeCloseTo(-one.intervall[0], 12);
  });

  it.each([
    [0, 0, 1, 2, 'inga-observationer'],
    [1, 2, 0, 0, 'inga-observationer'],
    [3, 2, 1, 2, 'ogiltigt-antal'],
  ])('of %d in %d and %d in %d is refused', (x, n, y, m, code) => {
    expect(skillnad(x, n, y, m)).toMatchObject({ odefinierad: code });
  });
});
