import fc from 'fast-check';
import { poangsatt, INSTRUMENTREGISTER } from './index.js';
import type { Svar } from './poang.js';
import { avrunda } from './rakna.js';
import { antalSvarFor, svarsintervallFor, vandaSvar } from './svar.js';
import type { Instrument } from './types.js';

const SCORED = INSTRUMENTREGISTER.filter(({ algoritmer }) => algoritmer.length > 0);

/** Answers that the form allows, some of them missing. */
function svarTill(instrument: Instrument, saknas: number): fc.Arbitrary<Svar[]> {
  const { fran, till } = antalSvarFor(instrument);
  const one = (i: number): fc.Arbitrary<Svar> => {
    const { min, max, decimaler = 0 } = svarsintervallFor(instrument, i + 1);
    const steps = 10 ** decimaler;
    const given = fc.integer({ min: min * steps, max: max * steps }).map((n) => n / steps);
    return saknas === 0
      ? given
      : fc.oneof(
          { weight: 100 - saknas, arbitrary: given },
          { weight: saknas, arbitrary: fc.constant('saknas' as const) },
        );
  };
  return fc
    .integer({ min: fran, max: till })
    .chain((antal) => fc.tuple(...Array.from({ length: antal }, (_, i) => one(i))));
}

const isGrid = (poang: number, decimaler: number) => Number(poang.toFixed(decimaler)) === poang;

describe.each(SCORED.map((instrument) => [instrument.kod, instrument] as const))(
  'scoring of %s',
  (_kod, instrument) => {
    it('scores every complete form, within the total and with its decimals', () => {
      fc.assert(
        fc.property(svarTill(instrument, 0), (svar) => {
          const result = poangsatt(instrument, svar);
          if (!result.accepted || result.poang === 'saknas') throw new Error('not scored');
          expect(result.uppraknad).toBe(false);
          expect(result.poang).toBeGreaterThanOrEqual(instrument.min);
          expect(result.poang).toBeLessThanOrEqual(instrument.max);
          expect(isGrid(result.poang, instrument.decimaler)).toBe(true);
        }),
      );
    });

    it('keeps a pro-rated score within the range, and says so exactly when one was', () => {
      fc.assert(
        fc.property(svarTill(instrument, 15), (svar) => {
          const result = poangsatt(instrument, svar);
          if (!result.accepted) return;
          const { min, max, delskalor } = instrument;
          if (result.poang !== 'saknas') {
            expect(result.poang >= min && result.poang <= max).toBe(true);
          }
          for (const { kod, poang } of result.delskalor) {
            const range = delskalor.find((one) => one.kod === kod);
            if (poang === 'saknas' || range === undefined) continue;
            expect(poang >= (range.min ?? NaN) && poang <= (range.max ?? NaN)).toBe(true);
          }
          if (result.uppraknad) expect(result.saknade).toBeGreaterThan(0);
        }),
      );
    });

    it('reaches both ends of the total', () => {
      const ends = [0, 1].map((end) => {
        const { fran, till } = antalSvarFor(instrument);
        const totals = Array.from({ length: till - fran + 1 }, (_, k) => {
          const svar = Array.from({ length: fran + k }, (__, i) => {
            const { min, max } = svarsintervallFor(instrument, i + 1);
            const up = instrument.reverserade.includes(i + 1) ? 1 - end : end;
            return up === 1 ? max : min;
          });
          const result = poangsatt(instrument, svar);
          return result.accepted && result.poang !== 'saknas' ? result.poang : NaN;
        });
        return end === 0 ? Math.min(...totals) : Math.max(...totals);
      });
      // No number of goals gives GAS a T of 10 or 90: the register's ends leave room for weights.
      if (instrument.kod === 'GAS_T') expect(ends).toEqual([17.1, 82.9]);
      else expect(ends).toEqual([instrument.min, instrument.max]);
    });

    it('reverses there and back', () => {
      fc.assert(
        fc.property(svarTill(instrument, 15), (svar) => {
          const once = vandaSvar(instrument, svar, instrument.reverserade);
          const twice = vandaSvar(instrument, once, instrument.reverserade);
          expect(twice).toEqual(svar);
        }),
      );
    });
  },
);

describe('pro-rating', () => {
  const mean = { hogst: 24, upprakning: 'medel-av-svaren' } as const;

  it('gives the score that the answers have when the missing ones are the mean of the rest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 4 }),
        (svar, saknas) => {
          const score15 = INSTRUMENTREGISTER.find(({ kod }) => kod === 'SCORE15') as Instrument;
          const [first] = score15.algoritmer;
          const lenient = {
            ...score15,
            reverserade: [],
            algoritmer: first === undefined ? [] : [{ ...first, saknade: mean }],
          };
          const given: Svar[] = Array.from({ length: 15 }, (_, i) =>
            i < saknas ? 'saknas' : svar,
          );
          expect(poangsatt(lenient, given)).toMatchObject({ poang: svar * 15, uppraknad: true });
        },
      ),
    );
  });

  it.each([
    [6.666, 0, 7],
    [6.5, 0, 7],
    [6.4999, 0, 6],
    [-0.5, 0, 0],
    [1.005, 2, 1.01],
    [62.40347, 1, 62.4],
  ])('rounds %p to %p decimals as %p', (poang, decimaler, expected) => {
    expect(avrunda(poang, decimaler)).toBeCloseTo(expected, 10);
  });
});
