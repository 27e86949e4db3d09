import { decimal, renderTable } from './table.js';
import { utfallText, type Named } from './utfall-table.js';
import { utfallsvy } from '../../../libs/outcome/index.js';

describe('a table', () => {
  it('puts numbers to the right and text to the left', () => {
    const table = renderTable(
      [
        { heading: 'metod', value: (row: { m: string; n: number }) => row.m },
        { heading: 'n', value: (row) => String(row.n), numeric: true },
      ],
      [
        { m: 'FFT', n: 7 },
        { m: 'Å', n: 1234 },
      ],
    );
    expect(table.split('\n')).toEqual(['metod     n', '─────  ────', 'FFT       7', 'Å      1234']);
  });

  it('is its heading alone when there are no rows', () => {
    expect(renderTable([{ heading: 'metod', value: () => '' }], [])).toBe('metod\n─────');
  });
});

describe('a number', () => {
  it.each([
    [1.25, 1, '1,3'],
    [-0.456, 2, '−0,46'],
    [1234.5, 0, '1235'],
    [null, 1, '–'],
    [undefined, 1, '–'],
  ])('%d is written as Swedish readers write it', (value, digits, text) => {
    expect(decimal(value, digits)).toBe(text);
  });
});

describe('the outcome in text', () => {
  const named = (namn: string, sums: Record<string, number>): Named => ({
    namn,
    ...utfallsvy(sums, { effektstorlek: false }),
  });

  it('has no table of change when nobody has both ratings', () => {
    const text = utfallText([named('FFT', { startade: 3, medPlan: 2 })]);
    expect(text).toMatch(/FFT +0 +3 +2 /);
    expect(text).not.toContain('Förändring');
  });

  it('shows how many they are where they are few, and says why there is no more', () => {
    const name = 'forandring|SDQ|1|barn|';
    const sums = { [`${name}n`]: 4, [`${name}x`]: 8000, [`${name}y`]: 6000 };
    const text = utfallText([named('MST', sums)]);
    expect(text).toMatch(/SDQ +barn +lägre +4( +–){6}\n/);
    expect(text).toContain('färre än 5 har både start och avslut');
    expect(text).not.toMatch(/20,0|15,0|−5,00/);
  });

  it('shows the figures of five', () => {
    const name = 'forandring|SDQ|1|barn|';
    const sums = {
      ...{ [`${name}n`]: 5, [`${name}x`]: 10_000, [`${name}y`]: 7500 },
      ...{ [`${name}xx`]: 20_000_000, [`${name}yy`]: 11_250_000, [`${name}xy`]: 15_000_000 },
    };
    const text = utfallText([named('MST', sums)]);
    expect(text).toMatch(/SDQ +barn +lägre +5 +20,0 \(0,0\) +15,0 \(0,0\) +−5,00 +−5,00 … −5,00/);
    expect(text).not.toContain('färre än');
  });
});
