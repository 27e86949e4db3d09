import { foldName } from '../fold.js';
import {
  BEDOMNINGSINSTRUMENT,
  findBedomningsinstrument,
  findInstrument,
  instrumentDen,
  instrumentMedKod,
  INSTRUMENTREGISTER,
  svarsintervallFor,
} from './index.js';

describe('instrumentregistret', () => {
  it.each([
    ['sdq', 'SDQ'],
    ['SCORE-15', 'SCORE15'],
    ['BUS ångest', 'BYI_ANG'],
    ['Prewt', 'VIKT_LB'],
    ['C-GAS', 'CGAS'],
  ])('finds %p', (text, kod) => {
    expect(findInstrument(text)?.kod).toBe(kod);
    expect(instrumentDen(kod, '2026-01-01')?.kod).toBe(kod);
  });

  it('holds entries that make sense', () => {
    for (const instrument of INSTRUMENTREGISTER) {
      const { min, max, antalItems, reverserade, delskalor, informanter } = instrument;
      expect(min).toBeLessThan(max);
      expect(informanter.length).toBeGreaterThan(0);
      expect(instrument.licens.itemtextTillaten).toBe(false);
      const items = [...reverserade, ...delskalor.flatMap((delskala) => delskala.items)];
      expect(items.every((item) => item >= 1 && item <= antalItems)).toBe(true);
    }
  });

  it('ships no wording of any item, whatever the licence says', () => {
    for (const { itemtexter, svarstexter, licens } of INSTRUMENTREGISTER) {
      expect([itemtexter, svarstexter, licens.avtal]).toEqual([undefined, undefined, undefined]);
    }
  });

  it('has risk items and reversed items that the form has, and a range for whatever is scored', () => {
    for (const { riskfragor, antalItems, algoritmer, svar } of INSTRUMENTREGISTER) {
      expect(riskfragor.every(({ fraga }) => fraga >= 1 && fraga <= antalItems)).toBe(true);
      expect(algoritmer.length > 0).toBe(svar !== undefined);
    }
  });

  it('declares for each subscale the range that its items give', () => {
    let looked = 0;
    for (const instrument of INSTRUMENTREGISTER) {
      for (const { items, min, max } of instrument.delskalor) {
        const ranges = items.map((item) => svarsintervallFor(instrument, item));
        expect(min).toBe(ranges.reduce((sum, range) => sum + range.min, 0));
        expect(max).toBe(ranges.reduce((sum, range) => sum + range.max, 0));
        looked += 1;
      }
    }
    expect(looked).toBe(14);
  });

  it.each(['SDQ', 'SCORE15', 'RCADS47'])('%s: every item is in one subscale', (kod) => {
    const instrument = instrumentMedKod(kod);
    const items = (instrument?.delskalor ?? []).flatMap((delskala) => delskala.items);
    const all = Array.from({ length: instrument?.antalItems ?? 0 }, (_, i) => i + 1);
    expect(items.sort((a, b) => a - b)).toEqual(all);
  });

  it('lets no two go by one name, and keeps assessments apart from ratings', () => {
    const names = [...INSTRUMENTREGISTER, ...BEDOMNINGSINSTRUMENT].flatMap((entry) => [
      ...new Set([entry.kod, entry.namn, ...entry.alias].map(foldName)),
    ]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    for (const text of ['SAVRY', 'EARL-20B', 'Ester', 'iRiSk', 'IRK', 'ADAD']) {
      expect(findInstrument(text)).toBeUndefined();
      expect(findBedomningsinstrument(text)).toBeDefined();
    }
  });

  it('has no version that was never made', () => {
    expect(instrumentMedKod('SDQ', 2)).toBeUndefined();
    expect(instrumentMedKod('SDQ', 1)?.max).toBe(40);
  });
});
