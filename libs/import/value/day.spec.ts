import { readDay } from './day.js';

const text = (of: string) => ({ kind: 'text', text: of }) as const;

describe('reading a day', () => {
  it.each([
    ['2024-03-01', '2024-03-01'],
    ['2024-3-1', '2024-03-01'],
    ['2024/03/01', '2024-03-01'],
    ['20240301', '2024-03-01'],
    ['2024-03-01 00:00', '2024-03-01'],
    ['2024-03-01T08:30:00', '2024-03-01'],
    ['1/3 2024', '2024-03-01'],
    ['1 mars 2024', '2024-03-01'],
    ['den 12 dec. 2023', '2023-12-12'],
    ['31/12/2023', '2023-12-31'],
    ['12/31/2023', '2023-12-31'],
    ['3.3.2024', '2024-03-03'],
    ['45352', '2024-03-01'],
  ])('reads %s', (written, expected) => {
    expect(readDay(text(written))).toEqual({ kind: 'value', value: expected });
  });

  it.each([
    ['2024-02-30', 'omojligt-datum'],
    ['2023-02-29', 'omojligt-datum'],
    ['31/4 2024', 'omojligt-datum'],
    ['03/04/2024', 'tvetydigt-datum'],
    ['240301', 'tvetydigt-datum'],
    ['i våras', 'inget-datum'],
    ['2024-03', 'inget-datum'],
    ['1 foo 2024', 'inget-datum'],
    ['2024', 'inget-datum'],
  ])('refuses %s as %s', (written, code) => {
    expect(readDay(text(written))).toMatchObject({ kind: 'fault', code });
  });

  it('reads what is ambiguous by the format that the mapping gives', () => {
    const of = (written: string, datumformat: 'DD/MM/ÅÅÅÅ' | 'MM/DD/ÅÅÅÅ' | 'ÅÅMMDD') =>
      readDay(text(written), { datumformat });
    expect(of('03/04/2024', 'DD/MM/ÅÅÅÅ')).toEqual({ kind: 'value', value: '2024-04-03' });
    expect(of('03/04/2024', 'MM/DD/ÅÅÅÅ')).toEqual({ kind: 'value', value: '2024-03-04' });
    expect(of('240301', 'ÅÅMMDD')).toEqual({ kind: 'value', value: '2024-03-01' });
  });

  it.each([
    ['1900', 45_352, '2024-03-01'],
    ['1900', 45_352.75, '2024-03-01'],
    ['1904', 43_890, '2024-03-01'],
    ['1900', 20_240_301, '2024-03-01'],
  ] as const)('reads serial numbers of the %s system: %s', (dateSystem, number, expected) => {
    expect(readDay({ kind: 'number', number }, { dateSystem })).toEqual({
      kind: 'value',
      value: expected,
    });
  });

  it.each([12, -1, 240_301, 9_999_999])('refuses the number %s', (number) => {
    expect(readDay({ kind: 'number', number })).toMatchObject({ kind: 'fault' });
  });

  it('takes an empty cell as missing', () => {
    expect(readDay({ kind: 'empty' })).toEqual({ kind: 'missing' });
  });
});
