import fc from 'fast-check';
import { hashOfKod, newKod, readKod, showKod } from './kod.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const kods = fc
  .array(fc.integer({ min: 0, max: 31 }), { minLength: 11, maxLength: 11 })
  .map((values) => {
    const left = [...values];
    return newKod(() => left.shift() ?? 0);
  });

describe('a code', () => {
  it('is twelve characters without look-alikes, and reads back', () => {
    fc.assert(
      fc.property(kods, (kod) => {
        expect(kod).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
        expect(readKod(kod)).toBe(kod);
      }),
    );
  });

  it('may be typed in any case, with spaces and hyphens, and with letters for the figures they look like', () => {
    fc.assert(
      fc.property(kods, (kod) => {
        const shown = showKod(kod);
        expect(shown).toMatch(/^.{4}-.{4}-.{4}$/);
        expect(readKod(` ${shown.toLowerCase()} `)).toBe(kod);
        expect(readKod(shown.replaceAll('-', ' \u2013 '))).toBe(kod);
        const lookAlikes = kod.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('V', 'u');
        expect(readKod(lookAlikes)).toBe(kod);
      }),
    );
  });

  it('tells any one wrong character', () => {
    fc.assert(
      fc.property(kods, fc.nat(11), fc.nat(31), (kod, at, other) => {
        const wrong = kod.slice(0, at) + ALPHABET.charAt(other) + kod.slice(at + 1);
        expect(readKod(wrong)).toBe(wrong === kod ? kod : undefined);
      }),
    );
  });

  it('tells any two swapped characters', () => {
    fc.assert(
      fc.property(kods, fc.nat(11), fc.nat(11), (kod, a, b) => {
        const chars = [...kod];
        [chars[a], chars[b]] = [chars[b] ?? '', chars[a] ?? ''];
        const swapped = chars.join('');
        expect(readKod(swapped)).toBe(swapped === kod ? kod : undefined);
      }),
    );
  });

  it('is not any other text, and reading never fails', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readKod(text)));
    for (const text of ['', '000000000000', 'ABC', 'x'.repeat(1_000_000), '\u0000'.repeat(12)]) {
      expect(readKod(text)).toBeUndefined();
    }
  });

  it('is drawn by the system\u2019s own chance: many are all different, and every place takes every character', () => {
    const many = Array.from({ length: 3_000 }, () => newKod());
    expect(new Set(many).size).toBe(many.length);
    for (let place = 0; place < 12; place += 1) {
      expect(new Set(many.map((kod) => kod[place])).size).toBe(32);
    }
  });

  it('is kept as a hash that another key gives otherwise', () => {
    const kod = newKod();
    const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(hashOfKod(kod, one)).toEqual(hashOfKod(kod, one));
    expect(hashOfKod(kod, one)).not.toEqual(hashOfKod(kod, other));
    expect(hashOfKod(kod, one)).not.toEqual(hashOfKod(newKod(), one));
    expect(hashOfKod(kod, one)).toHaveLength(32);
  });
});
