import fc from 'fast-check';
import { draUrval, fordela } from './index.js';

const of = (storlekar: Readonly<Record<string, number>>, antal: number, lika = false) =>
  Object.fromEntries(
    fordela(new Map(Object.entries(storlekar)), {
      antal,
      fordelning: lika ? 'lika' : 'proportionell',
    }),
  );

describe('how many are drawn from each nämnd', () => {
  it('goes by size, with at least one from each', () => {
    expect(of({ a: 60, b: 30, c: 10 }, 10)).toEqual({ a: 6, b: 3, c: 1 });
    expect(of({ a: 1000, b: 3 }, 10)).toEqual({ a: 9, b: 1 });
  });

  it('is as many from each, where that is asked for: 24 of three', () => {
    expect(of({ a: 300, b: 90, c: 40 }, 72, true)).toEqual({ a: 24, b: 24, c: 24 });
  });

  it('fills from the others where one has too few, and never draws more than there are', () => {
    expect(of({ a: 2, b: 50, c: 50 }, 12, true)).toEqual({ a: 2, b: 5, c: 5 });
    expect(of({ a: 2, b: 1 }, 10)).toEqual({ a: 2, b: 1 });
    expect(of({ a: 0, b: 4 }, 2)).toEqual({ b: 2 });
  });

  it('leaves no small nämnd out because the others are large', () => {
    const stora = { a: 1000, b: 1000, c: 1000, d: 1, e: 1 };
    expect(of(stora, 5)).toEqual({ a: 1, b: 1, c: 1, d: 1, e: 1 });
    expect(of({ a: 500, b: 480, c: 1, d: 1 }, 6)).toEqual({ a: 2, b: 2, c: 1, d: 1 });
  });

  it('holds for whatever sizes', () => {
    const sizes = fc.array(fc.oneof(fc.nat(4), fc.nat(2000)), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 500 }), fc.boolean(), (all, antal, lika) => {
        const storlekar = Object.fromEntries(all.map((storlek, i) => [`n${i}`, storlek]));
        const given = of(storlekar, antal, lika);
        const total = all.reduce((sum, one) => sum + one, 0);
        const filled = Object.entries(storlekar).filter(([, storlek]) => storlek > 0);
        expect(Object.keys(given)).toEqual(filled.map(([namnd]) => namnd));
        expect(Object.values(given).reduce((sum, one) => sum + one, 0)).toBe(
          Math.min(antal, total),
        );
        const minst = antal >= filled.length ? 1 : 0;
        for (const [namnd, storlek] of filled) {
          expect(given[namnd]).toBeGreaterThanOrEqual(minst);
          expect(given[namnd]).toBeLessThanOrEqual(storlek);
        }
      }),
    );
  });
});

describe('the draw', () => {
  const ids = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}${i}`);
  const nyckel = (fro: string) => (id: string) => [...`${fro}${id}`].reverse().join('');
  const val = { antal: 6, fordelning: 'proportionell' } as const;

  it('is the same by the same seed, in whatever order the insatser are found', () => {
    const one = draUrval(new Map([['a', ids('a', 40)]]), val, nyckel('x'));
    const other = draUrval(new Map([['a', ids('a', 40).reverse()]]), val, nyckel('x'));
    expect(other).toEqual(one);
    expect(one[0]?.insatser).toHaveLength(6);
  });

  it('is the same in whatever order the nämnder are asked for', () => {
    const lika = { antal: 3, fordelning: 'lika' } as const;
    const two = [['a', ids('a', 9)] as const, ['b', ids('b', 9)] as const];
    expect(draUrval(new Map([...two].reverse()), lika, nyckel('x'))).toEqual(
      draUrval(new Map(two), lika, nyckel('x')),
    );
  });

  it('takes nobody twice, and tells what it was drawn from', () => {
    const drawn = draUrval(
      new Map([
        ['a', ids('a', 40)],
        ['b', ids('b', 20)],
      ]),
      val,
      nyckel('x'),
    );
    expect(drawn.map(({ namnd, population }) => [namnd, population])).toEqual([
      ['a', 40],
      ['b', 20],
    ]);
    const all = drawn.flatMap(({ insatser }) => insatser);
    expect(new Set(all).size).toBe(6);
  });
});
