import { parse } from 'csv-parse/sync';
import { DOLT, tabellCsv, type Tabell } from '../index.js';
import { ELAKT } from '../testing/elakt.js';
import { TABELL } from '../testing/exempel.js';

function read(csv: string): string[][] {
  const rows: string[][] = parse(csv, { delimiter: ';', bom: true, record_delimiter: '\r\n' });
  return rows;
}

describe('a table as CSV', () => {
  it('is read back with its numbers, signs and empty cells', () => {
    const rows = read(tabellCsv(TABELL));
    expect(rows[0]).toEqual([
      'Instrument och vem som skattat',
      'Antal',
      'Start',
      'Förändring',
      '95 %-intervall, från',
      '95 %-intervall, till',
      'Andel med båda (%)',
    ]);
    expect(rows[1]).toEqual(['SDQ · förälder', '1204', '18,2', '-4,14', '-5,2', '-3,0', '61']);
    expect(rows[3]).toEqual(['SCORE-15 · förälder', ...Array<string>(6).fill('..')]);
    expect(rows[4]).toEqual(['PSS-14 · förälder', '5', '31,0', '', '', '', '0']);
  });

  it('starts with a BOM only when asked', () => {
    expect(tabellCsv(TABELL).startsWith('\ufeff')).toBe(false);
    expect(tabellCsv(TABELL, { bom: true }).startsWith('\ufeff')).toBe(true);
  });

  it.each(['=1+1', '+46', '-5', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '%', '\n=1'])(
    'lets %j be no formula, in a cell or a heading',
    (text) => {
      const tabell: Tabell = {
        rubrik: 'r',
        kolumner: [
          { namn: text, slag: 'text' },
          { namn: 'n', slag: 'tal' },
        ],
        rader: [[text, -5]],
        fotnoter: [],
      };
      const rows = read(tabellCsv(tabell));
      expect(rows).toEqual([
        [`'${text}`, 'n'],
        [`'${text}`, '-5,0'],
      ]);
    },
  );

  it('keeps semicolons, quotes and line breaks in their cells', () => {
    const tabell: Tabell = {
      rubrik: 'r',
      kolumner: [{ namn: 'a;"b"', slag: 'text' }],
      rader: [['x\r\ny;"z"'], [ELAKT], [DOLT]],
      fotnoter: [],
    };
    const rows = read(tabellCsv(tabell));
    expect(rows.map((row) => row.length)).toEqual([1, 1, 1, 1]);
    expect(rows[1]).toEqual(['x\r\ny;"z"']);
    expect(rows[3]).toEqual(['..']);
  });

  it('tells no digit more than the paper', () => {
    const rader = [['a', 3.4285714285]];
    const kolumner = [
      { namn: 'n', slag: 'text' },
      { namn: 'm', slag: 'tal' },
    ] as const;
    expect(tabellCsv({ rubrik: 'r', kolumner, rader, fotnoter: [] })).toBe('n;m\r\na;3,4\r\n');
  });

  it('has only its headings when it is empty', () => {
    expect(tabellCsv({ ...TABELL, rader: [] }).split('\r\n')).toHaveLength(2);
  });
});
