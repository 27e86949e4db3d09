import fc from 'fast-check';
import { axel, skala } from './axel.js';

describe('an axis', () => {
  it('has round marks around the numbers', () => {
    expect(axel([3, 97], 'tal').marks).toEqual([0, 20, 40, 60, 80, 100, 120]);
    expect(axel([0.12, 0.18], 'andel').marks).toEqual([0.1, 0.12, 0.14, 0.16, 0.18, 0.2]);
  });

  it('keeps shares between 0 and 100 %', () => {
    expect(axel([0, 1], 'andel').ends).toEqual({ fran: 0, till: 1 });
    expect(axel([1], 'andel').ends.till).toBe(1);
  });

  it('can be drawn for one number, equal numbers and none', () => {
    for (const numbers of [[], [0], [5], [5, 5, 5], [-3], [1e-9], [1e12]]) {
      const { ends, marks } = axel(numbers, 'tal');
      expect(ends.till).toBeGreaterThan(ends.fran);
      expect(marks.length).toBeLessThan(15);
    }
  });

  it('takes in every number, with few marks', () => {
    const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, (tal) => {
        const { ends, marks } = axel(tal, 'tal');
        const dust = 1e-6 * Math.max(1, ...tal.map(Math.abs));
        expect(Math.min(...tal)).toBeGreaterThanOrEqual(ends.fran - dust);
        expect(Math.max(...tal)).toBeLessThanOrEqual(ends.till + dust);
        expect(marks.length).toBeLessThan(15);
      }),
    );
  });

  it('leaves what is outside at the end', () => {
    const at = skala({ fran: 0, till: 10 }, { fran: 100, till: 200 });
    expect([at(-5), at(5), at(50)]).toEqual([100, 150, 200]);
    expect(skala({ fran: 1, till: 1 }, { fran: 100, till: 200 })(1)).toBe(150);
  });
});
