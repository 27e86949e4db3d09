import fc from 'fast-check';
import { addDays, addMonths, datumInSweden, dayNumber, type Datum, parseDatum } from './datum.js';

const DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) / DAY;
const LAST = Date.UTC(2199, 11, 31) / DAY;
const iso = (day: number) => new Date(day * DAY).toISOString().slice(0, 10) as Datum;

describe('datum', () => {
  it('agrees with Date on every day of 1900–2199', () => {
    const wrong: string[] = [];
    for (let day = FIRST; day <= LAST; day += 1) {
      const text = iso(day);
      const agrees =
        parseDatum(text) === text && dayNumber(text) === day && addDays('1970-01-01', day) === text;
      if (!agrees) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    '',
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '1899-12-31',
    '2200-01-01',
    '2025-1-1',
    '2025-01-01T00:00',
    ' 2025-01-01',
    '２０２５-01-01',
  ])('does not take %p for a day', (text) => expect(parseDatum(text)).toBeUndefined());

  it('adds months, staying within the month', () => {
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
    expect(addMonths('2025-12-01', 1)).toBe('2026-01-01');
    expect(addMonths('2025-01-31', -1)).toBe('2024-12-31');
  });

  it('knows the day in Sweden as Intl does', () => {
    const sweden = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
    const between = { min: Date.UTC(1996, 0, 1), max: Date.UTC(2036, 0, 1) };
    fc.assert(
      fc.property(fc.integer(between), (instant) => {
        expect(datumInSweden(instant)).toBe(sweden.format(instant));
      }),
      { numRuns: 3000 },
    );
  });

  it('knows it to the hour around the turns of summer time and the year', () => {
    const sweden = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
    const years = Array.from({ length: 40 }, (_, i) => 1996 + i);
    const instants = years.flatMap((year) =>
      [2, 9, 11].flatMap((month) =>
        Array.from({ length: 31 * 24 }, (_, hour) => Date.UTC(year, month, 1, hour) - 1),
      ),
    );
    const wrong = instants.filter((instant) => datumInSweden(instant) !== sweden.format(instant));
    expect(wrong.map((instant) => new Date(instant).toISOString())).toEqual([]);
  });
});
