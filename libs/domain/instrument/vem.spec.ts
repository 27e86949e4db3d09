import type { Datum } from '../datum.js';
import { alderDen, utanforAlder } from './vem.js';

describe('the age on a day', () => {
  const told = { datum: '2024-09-15', alderAr: 14 } as const;

  it.each<[Datum, number, number]>([
    ['2024-09-15', 14, 14],
    ['2024-09-16', 14, 15],
    ['2025-09-14', 14, 15],
    ['2025-09-15', 15, 16],
    ['2024-09-14', 13, 14],
    ['2023-09-15', 13, 14],
  ])('%s: between %d and %d, told on another', (dag, lagst, hogst) => {
    expect(alderDen(told, dag)).toEqual({ lagst, hogst });
  });

  it('is not known where it was not told', () => {
    expect(alderDen({ ...told, alderAr: 'uppgift-saknas' }, told.datum)).toBeUndefined();
  });
});

describe('the ages of a form', () => {
  const form = { alder: { fran: 4, till: 17 }, egenAlder: { fran: 11, till: 16 } };

  it('are those of whoever answers, both ends within', () => {
    const outside = (lagst: number, hogst: number, informant: 'barn' | 'larare') =>
      utanforAlder(form, { lagst, hogst }, informant);
    expect(outside(17, 18, 'larare')).toBeUndefined();
    expect(outside(18, 19, 'larare')).toEqual(form.alder);
    expect(outside(3, 4, 'larare')).toBeUndefined();
    expect(outside(2, 3, 'larare')).toEqual(form.alder);
    expect(outside(17, 18, 'barn')).toEqual(form.egenAlder);
    expect(outside(10, 11, 'barn')).toBeUndefined();
  });

  it('are no limit where there is none', () => {
    expect(
      utanforAlder({ alder: { fran: 4 } }, { lagst: 90, hogst: 91 }, 'larare'),
    ).toBeUndefined();
    expect(utanforAlder({}, { lagst: 1, hogst: 2 }, 'larare')).toBeUndefined();
  });
});
