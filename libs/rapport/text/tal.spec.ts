import fc from 'fast-check';
import { andelText, avrunda, talText } from './tal.js';

describe('numbers as they are written in Swedish', () => {
  it.each([
    [1234567.891, 1, '1\u00a0234\u00a0567,9'],
    [999, 0, '999'],
    [1000, 0, '1\u00a0000'],
    [-4.14, 1, '\u22124,1'],
    [-0.04, 1, '0,0'],
    [0.35, 1, '0,4'],
    [-0.35, 1, '\u22120,4'],
    [1.005, 2, '1,01'],
    [1e-9, 2, '0,00'],
    [1e15, 0, '1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000'],
  ])('writes %d with %d decimals as %s', (tal, decimaler, text) => {
    expect(talText(tal, decimaler)).toBe(text);
  });

  it('writes shares in per cent without the dust of binary numbers', () => {
    expect(andelText(0.29, 0)).toBe('29\u00a0%');
    expect(andelText(0.285, 0)).toBe('29\u00a0%');
    expect(andelText(1, 1)).toBe('100,0\u00a0%');
  });

  it('never moves a number by more than half of the last digit, nor to -0', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.nat(4), (tal, decimaler) => {
        const rounded = avrunda(tal, decimaler);
        expect(Math.abs(rounded - tal)).toBeLessThanOrEqual(0.5 * 10 ** -decimaler + 1e-6);
        expect(Object.is(rounded, -0)).toBe(false);
        expect(avrunda(rounded, decimaler)).toBe(rounded);
      }),
    );
  });
});
