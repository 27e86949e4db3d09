import { visadandel, samstammighet } from './aktgranskning/visat.js';
import { forandringar } from './instrumentforandring.js';
import { andel, andelAvHandelser } from './kvalitet/andel.js';
import { addForandring, FORANDRING, FULLFOLJDAS } from './parbidrag.js';
import { addAll } from './summor.js';

/** The sums of so many pairs, and of so many of them that completed. */
const sums = (n: number, fullfoljda: number) =>
  addAll([
    {},
    ...Array.from({ length: n }, (_, i) => {
      const own: Record<string, number> = {};
      const par = {
        ...{ instrument: 'SDQ', instrumentversion: 1, informant: 'barn' as const },
        ...{ start: 2000 + 100 * i, avslut: 1500 },
      };
      addForandring(own, FORANDRING, par);
      if (i < fullfoljda) addForandring(own, FULLFOLJDAS, par);
      return own;
    }),
  ]);

describe('five are enough to be shown, and four are not', () => {
  it('of shares', () => {
    expect(andel(2, 4)).toMatchObject({ ki95: null, varfor: 'for-fa' });
    expect(andel(2, 5)).toMatchObject({ ki95: [0.1176, 0.7693], varfor: null });
    expect(andelAvHandelser(9, 90, 4).varfor).toBe('for-fa');
    expect(andelAvHandelser(9, 90, 5).varfor).toBe('hanger-ihop');
  });

  it('of what was found in files, where not even the number is told of fewer', () => {
    expect(visadandel(2, 4)).toMatchObject({ n: 4, antal: null, andel: null, varfor: 'for-fa' });
    expect(visadandel(2, 5)).toMatchObject({ n: 5, antal: 2, andel: 0.4, varfor: null });
    const par = (n: number) =>
      samstammighet(Array.from({ length: n }, (_, i) => (i === 0 ? ['a', 'b'] : ['a', 'a'])));
    expect(par(4)).toMatchObject({ kappa: null, varfor: 'for-fa' });
    expect(par(5)).not.toMatchObject({ varfor: 'for-fa' });
  });

  it('of pairs of ratings, and of a group only where the rest are as many', () => {
    const shown = (n: number, fullfoljda: number) => {
      const [one] = forandringar(sums(n, fullfoljda), false);
      return [one, one?.fullfoljda, one?.ovriga].map((grupp) => grupp?.forandring.medel !== null);
    };
    expect(shown(4, 0)).toEqual([false, false, false]);
    expect(shown(5, 5)).toEqual([true, true, false]);
    expect(shown(9, 5)).toEqual([true, false, false]);
    expect(shown(10, 5)).toEqual([true, true, true]);
    expect(forandringar(sums(0, 0), false)).toEqual([]);
  });
});
