import fc from 'fast-check';
import { kaplanMeier, percentilunderlag, tidspercentil, type Overlevnadskurva } from '../index.js';

/** "9" is an event, "13+" is censored. */
function curve(times: string): Overlevnadskurva {
  const observed = times
    .split(' ')
    .map((text) => ({ tid: Number.parseInt(text, 10), orsak: text.endsWith('+') ? null : 'a' }));
  return kaplanMeier(observed) as Overlevnadskurva;
}

// R survival, aml (Miller 1997): the curves that tests/doaml.Rout.save prints, read by hand.
const MAINTAINED = '9 13 13+ 18 23 28+ 31 34 45+ 48 161+';
const NOT_MAINTAINED = '5 5 8 8 12 16+ 23 27 30 33 43 45';

describe('a percentile of the time', () => {
  it.each([
    // S: .909 .818 .716 .614 .491 .368 .184 at 9 13 18 23 31 34 48
    [MAINTAINED, 0.25, 18],
    [MAINTAINED, 0.5, 31],
    [MAINTAINED, 0.75, 48],
    [MAINTAINED, 0.9, null],
    // S: .833 .667 .583 .486 .389 .292 .194 .097 0 at 5 8 12 23 27 30 33 43 45
    [NOT_MAINTAINED, 0.25, 8],
    [NOT_MAINTAINED, 0.5, 23],
    [NOT_MAINTAINED, 0.75, 33],
    [NOT_MAINTAINED, 0.9, 43],
  ])('of %s at %d is %d, by the printed curve', (times, andel, dagar) => {
    expect(tidspercentil(curve(times), andel)).toBe(dagar);
  });

  it('is the middle of the stretch where S is exactly at the line', () => {
    expect(tidspercentil(curve('1 2 3 4'), 0.25)).toBe(1.5);
    expect(tidspercentil(curve('1 2 3 4'), 0.75)).toBe(3.5);
    expect(tidspercentil(curve('1 2 3 4 5 6 7 8 9 10'), 0.9)).toBe(9.5);
  });

  it('is not reached where too many still wait, however long they have', () => {
    expect(tidspercentil(curve('1 2+ 3+ 400+'), 0.5)).toBeNull();
    expect(tidspercentil(curve('4+ 5+'), 0.25)).toBeNull();
  });

  it('is longer when somebody who waits is followed than when only those who are done count', () => {
    expect(tidspercentil(curve('10 20 30'), 0.5)).toBe(20);
    expect(tidspercentil(curve('10 20 30 100+ 100+'), 0.5)).toBe(30);
  });

  it.each([
    ['at a step it is those there just before it', '1 2 3+ 4 5', 0.25, 4],
    ['between two steps it is those there before the later one', '1 2 3+ 4 5', 0.2, 4],
    ['those censored on the day were there', '1+ 2 2+ 9', 0.25, 3],
  ])('tells of how many it is read: %s', (_what, times, andel, underRisk) => {
    expect(percentilunderlag(curve(times), andel)).toBe(underRisk);
  });

  it('is read of nobody where it is not reached', () => {
    expect(percentilunderlag(curve('1 2+ 3+ 400+'), 0.5)).toBe(0);
  });

  it('is the plain order statistic where nobody is censored', () => {
    const days = fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(days, fc.constantFrom(25, 50, 75, 90), (tider, procent) => {
        const ordered = [...tider].sort((a, b) => a - b);
        const place = (ordered.length * procent) / 100;
        const at = (k: number) => ordered[Math.min(k, ordered.length) - 1] ?? NaN;
        const expected = Number.isInteger(place)
          ? (at(place) + at(place + 1)) / 2
          : at(Math.ceil(place));
        expect(tidspercentil(curve(tider.join(' ')), procent / 100)).toBe(expected);
      }),
    );
  });
});
