import fc from 'fast-check';
import { readNumber } from './number.js';

const text = (of: string) => ({ kind: 'text', text: of }) as const;

describe('reading a number', () => {
  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    [' 12 ', 12],
    ['1 234,5', 1234.5],
    ['1\u00a0234', 1234],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1_234_567],
    ['0,125', 0.125],
    ['\u22123', -3],
    ['-3', -3],
    ['48 %', 48],
  ])('reads %s', (written, expected) => {
    expect(readNumber(text(written))).toEqual({ kind: 'value', value: expected });
  });

  it.each(['', ' ', '–', '-', '.', 'saknas', 'Uppgift saknas', 'n/a'])(
    'takes %j as missing',
    (of) => {
      expect(readNumber(text(of))).toEqual({ kind: 'missing' });
    },
  );

  it.each(['abc', '1,2,3', '12 p', '1e5', '0x10', '--3', 'Infinity', '1 2'])('refuses %s', (of) => {
    expect(readNumber(text(of))).toMatchObject({ kind: 'fault', code: 'inget-tal' });
  });

  it.each(['1.234', '12,345'])('does not guess at %s, but does as it is told', (of) => {
    expect(readNumber(text(of))).toMatchObject({ kind: 'fault', code: 'tvetydigt-tal' });
    const decimal = of.includes(',') ? ',' : '.';
    const told = readNumber(text(of), decimal);
    expect(told).toEqual({ kind: 'value', value: Number(of.replace(',', '.')) });
    const other = readNumber(text(of), decimal === ',' ? '.' : ',');
    expect(other).toEqual({ kind: 'value', value: Number(of.replace(/[.,]/, '')) });
  });

  it('refuses the cell that shows a formula error', () => {
    expect(readNumber({ kind: 'error' })).toMatchObject({ kind: 'fault', code: 'cellfel' });
  });

  it('is not slowed down by a cell made for it', () => {
    const before = performance.now();
    expect(readNumber(text(`1${' '.repeat(2_000_000)}x`))).toMatchObject({ kind: 'fault' });
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('reads back every number as Sweden writes it', () => {
    const swedish = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (hundredths) => {
        const number = hundredths / 100;
        expect(readNumber(text(swedish.format(number)), ',')).toEqual({
          kind: 'value',
          value: number,
        });
      }),
    );
  });
});
