import fc from 'fast-check';
import { andel, andelAvHandelser } from './andel.js';

describe('a share', () => {
  it('has the interval of Wilson', () => {
    // Newcombe 1998, table I: 81 of 263 by method 3.
    expect(andel(81, 263)).toEqual({
      ...{ antal: 81, av: 263, andel: 81 / 263, ki95: [0.2553, 0.3662], varfor: null },
    });
    expect(andel(0, 20).ki95).toEqual([0, 0.1611]);
    expect(andel(20, 20).ki95).toEqual([0.8389, 1]);
  });

  it.each([
    [0, 0, null],
    [1, 4, 0.25],
  ])('of %i of %i is of too few to have one', (antal, av, share) => {
    expect(andel(antal, av)).toEqual({ antal, av, andel: share, ki95: null, varfor: 'for-fa' });
  });

  it('of what hangs together in an insats has no interval, and is of few by its insatser', () => {
    const share = { antal: 66, av: 132, andel: 0.5, ki95: null };
    expect(andelAvHandelser(66, 132, 12)).toEqual({ ...share, varfor: 'hanger-ihop' });
    expect(andelAvHandelser(66, 132, 4)).toEqual({ ...share, varfor: 'for-fa' });
    expect(andelAvHandelser(3, 4)).toMatchObject({ andel: 0.75, varfor: 'for-fa' });
  });

  it('lies in its interval, and has either an interval or a reason', () => {
    const pair = fc.nat({ max: 400 }).chain((av) => fc.tuple(fc.nat({ max: av }), fc.constant(av)));
    fc.assert(
      fc.property(pair, ([antal, av]) => {
        const { andel: share, ki95, varfor } = andel(antal, av);
        expect(ki95 === null).toBe(varfor === 'for-fa');
        if (ki95 === null || share === null) return;
        expect(ki95[0]).toBeLessThanOrEqual(share);
        expect(ki95[1]).toBeGreaterThanOrEqual(share);
      }),
    );
  });
});
