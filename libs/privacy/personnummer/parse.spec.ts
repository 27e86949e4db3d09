import fc from 'fast-check';
import { addDays, type Datum } from '../../domain/index.js';
import { luhnDigit } from './luhn.js';
import { NUMMERFEL } from './nummer.js';
import { parseIdentitetsnummer, parseNummer, parseReservnummer } from './parse.js';

const TODAY: Datum = '2026-11-22';

/** The example numbers of the tax agency's leaflets, and numbers from its list for tests. */
const PUBLISHED = [
  ['811218-9876', '198112189876', '1981-12-18'],
  ['640823-3234', '196408233234', '1964-08-23'],
  ['189001019802', '189001019802', '1890-01-01'],
  ['198507099805', '198507099805', '1985-07-09'],
  ['19121212-1212', '191212121212', '1912-12-12'],
] as const;

const WAYS: readonly ((normal: string) => string)[] = [
  (n) => n,
  (n) => `${n.slice(0, 8)}-${n.slice(8)}`,
  (n) => `${n.slice(0, 8)} ${n.slice(8)}`,
  (n) => `${n.slice(0, 8)}\u2212${n.slice(8)}`,
  (n) => `${n.slice(0, 8)}–${n.slice(8)}`,
  (n) => `\ufeff${n.slice(0, 4)}-${n.slice(4, 6)}-${n.slice(6, 8)}-${n.slice(8)}\u00a0`,
  (n) => n.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (n) => `${n.slice(0, 8)}\uff0d${n.slice(8)}`,
];

const numbers = fc
  .record({
    age: fc.integer({ min: 0, max: 126 * 365 }),
    serial: fc.integer({ min: 0, max: 999 }),
    isSamordning: fc.boolean(),
  })
  .map(({ age, serial, isSamordning }) => {
    const fodelsedag = addDays(TODAY, -age);
    const day = Number(fodelsedag.slice(8)) + (isSamordning ? 60 : 0);
    const dated = fodelsedag.slice(0, 8).replaceAll('-', '') + String(day).padStart(2, '0');
    const most = dated + String(serial).padStart(3, '0');
    return { normal: most + String(luhnDigit(most.slice(2))), fodelsedag, isSamordning };
  });

describe('parseNummer', () => {
  it.each(PUBLISHED)('reads the published %s', (text, normal, fodelsedag) => {
    expect(parseNummer(text, TODAY)).toEqual({
      ok: true,
      nummer: { slag: 'personnummer', normal, fodelsedag },
    });
  });

  it('reads the published samordningsnummer', () => {
    expect(parseNummer('701063-2391', TODAY)).toEqual({
      ok: true,
      nummer: { slag: 'samordningsnummer', normal: '197010632391', fodelsedag: '1970-10-03' },
    });
  });

  it('reads any number in any of the ways it is written, as one and the same', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...WAYS), ({ normal, fodelsedag, ...rest }, way) => {
        const slag = rest.isSamordning ? 'samordningsnummer' : 'personnummer';
        const expected = { ok: true, nummer: { slag, normal, fodelsedag } };
        expect(parseNummer(way(normal), TODAY)).toEqual(expected);
        const isOld = 2026 - Number(normal.slice(0, 4)) >= 100;
        const short = `${normal.slice(2, 8)}${isOld ? '+' : '-'}${normal.slice(8)}`;
        expect(parseNummer(short, TODAY)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses every change of one digit', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 2, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        ({ normal }, place, by) => {
          const digit = String((Number(normal[place]) + by) % 10);
          const changed = normal.slice(0, place) + digit + normal.slice(place + 1);
          expect(parseNummer(changed, TODAY).ok).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes the century from the sign, and from today where there is none', () => {
    const normalOf = (text: string, today: Datum) => {
      const read = parseNummer(text, today);
      return read.ok ? read.nummer.normal : read.code;
    };
    expect(normalOf('121212-1212', TODAY)).toBe('201212121212');
    expect(normalOf('121212+1212', TODAY)).toBe('191212121212');
    expect(normalOf('121212-1212', '2011-01-01')).toBe('191212121212');
    // Turning a hundred this year, written without a sign: no child is born tomorrow.
    expect(normalOf('1212121212', '2012-12-11')).toBe('191212121212');
    expect(normalOf('121212-1212', '2012-12-11')).toBe('nummer-i-framtiden');
    expect(normalOf('1212121212', '2012-12-12')).toBe('201212121212');
    expect(normalOf('20121212+1212', TODAY)).toBe('nummer-fel-sekel');
    expect(normalOf('19121212+1212', TODAY)).toBe('191212121212');
  });

  it('tells no day of birth when none was established', () => {
    for (const most of ['197000632', '197010602']) {
      const normal = `${most}39`.slice(0, 11);
      const whole = normal + String(luhnDigit(normal.slice(2)));
      expect(parseNummer(whole, TODAY)).toEqual({
        ok: true,
        nummer: { slag: 'samordningsnummer', normal: whole },
      });
    }
  });

  it.each([
    ['', 'nummer-saknas'],
    [' \u200b ', 'nummer-saknas'],
    ['19121212-121O', 'nummer-okanda-tecken'],
    ['1212121212121', 'nummer-fel-langd'],
    ['12-12-12', 'nummer-fel-langd'],
    ['1'.repeat(1000), 'nummer-okanda-tecken'],
    ['19121212-1213', 'nummer-fel-kontrollsiffra'],
    ['191302300006', 'nummer-ingen-dag'],
    ['203012121215', 'nummer-i-framtiden'],
  ])('refuses %j as %s', (text, code) => {
    const fixed = code === 'nummer-ingen-dag' || code === 'nummer-i-framtiden';
    const whole = fixed ? text.slice(0, 11) + String(luhnDigit(text.slice(2, 11))) : text;
    expect(parseNummer(whole, TODAY)).toEqual({
      ok: false,
      code,
      text: NUMMERFEL[code as keyof typeof NUMMERFEL],
    });
  });

  it('never throws, and never repeats what was written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const read = parseIdentitetsnummer(text, { today: TODAY, reservnummer: true });
        if (!read.ok && text.length > 6) expect(read.text).not.toContain(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a reserve number', () => {
  it('is letters and digits, in capitals and without separators', () => {
    expect(parseReservnummer('abc 123-4f')).toEqual({
      ok: true,
      nummer: { slag: 'reservnummer', normal: 'ABC1234F' },
    });
    expect(parseReservnummer('abc123')).toMatchObject({ code: 'nummer-ej-reservnummer' });
    expect(parseReservnummer('12345678901234567')).toMatchObject({
      code: 'nummer-ej-reservnummer',
    });
  });

  it('is read as one only where it is said to be one, and is no personnummer', () => {
    const read = (text: string, reservnummer: boolean) =>
      parseIdentitetsnummer(text, { today: TODAY, reservnummer });
    expect(read('991234567890', true)).toMatchObject({ nummer: { slag: 'reservnummer' } });
    expect(read('991234567890', false)).toMatchObject({ ok: false });
    expect(read('19121212-1212', true)).toMatchObject({ nummer: { slag: 'personnummer' } });
  });
});
