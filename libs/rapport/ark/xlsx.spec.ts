import { setTimeout } from 'node:timers/promises';
import { readXlsx } from 'hucre';
import { tabellerXlsx, type Arbetsbok } from '../index.js';
import { ELAKT } from '../testing/elakt.js';
import { RAPPORT, TABELL } from '../testing/exempel.js';
import { bladnamn } from './bladnamn.js';

const BOK: Arbetsbok = {
  titel: RAPPORT.titel,
  upprattad: RAPPORT.upprattad,
  tabeller: RAPPORT.avsnitt.map(({ tabell }) => tabell),
  om: RAPPORT.om,
};

describe('tables as a workbook', () => {
  it('has what they are about first, then a sheet each', async () => {
    const { sheets } = await readXlsx(await tabellerXlsx(BOK));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Om',
      'Förändring per instrument',
      'Antal insatser i varje klass',
      'Antal per nämnd',
      'Andel per kvartal',
    ]);
    const om = sheets[0]?.rows.flat();
    expect(om).toEqual(expect.arrayContaining(['Utgåva', ...TABELL.fotnoter]));
    expect(om).toContain('.. betyder att uppgiften är dold för att skydda enskilda.');
  });

  it('keeps numbers as rounded numbers and what is hidden as its sign', async () => {
    const { sheets } = await readXlsx(await tabellerXlsx(BOK));
    const rows = sheets[1]?.rows ?? [];
    expect(rows[1]).toEqual(['SDQ · förälder', 1204, 18.2, -4.14, -5.2, -3, 61]);
    expect(rows[3]).toEqual(['SCORE-15 · förälder', ...Array<string>(6).fill('..')]);
    expect(rows[4]?.slice(0, 4)).toEqual(['PSS-14 · förälder', 5, 31, null]);
  });

  it('shows as many decimals as the paper', async () => {
    const { sheets } = await readXlsx(await tabellerXlsx(BOK), { readStyles: true });
    const shown = (cell: string) => sheets[1]?.cells?.get(cell)?.style?.numFmt;
    expect([shown('1,1'), shown('1,2'), shown('1,3')]).toEqual(['#,##0', '#,##0.0', '#,##0.00']);
  });

  it('is the same bytes each time', async () => {
    const one = await tabellerXlsx(BOK);
    // Longer than the two seconds that a zip file counts its times in.
    await setTimeout(2100);
    const other = await tabellerXlsx(structuredClone(BOK));
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('holds any text as text, never as a formula', async () => {
    const tabell = {
      ...TABELL,
      rubrik: ELAKT,
      rader: [['=1+1', ...(TABELL.rader[0] ?? []).slice(1)]],
    };
    const bytes = await tabellerXlsx({ ...BOK, titel: ELAKT, tabeller: [tabell] });
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    expect(sheets[1]?.rows[1]?.[0]).toBe('=1+1');
    const formulas = sheets.flatMap(({ cells }) =>
      [...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined),
    );
    expect(formulas).toEqual([]);
  });

  it('can be without tables and with empty ones', async () => {
    expect((await readXlsx(await tabellerXlsx({ ...BOK, tabeller: [] }))).sheets).toHaveLength(1);
    const empty = await tabellerXlsx({ ...BOK, tabeller: [{ ...TABELL, rader: [] }] });
    expect((await readXlsx(empty)).sheets[1]?.rows).toHaveLength(1);
  });
});

describe('names of sheets', () => {
  it('are short, whole and never alike', () => {
    const names = bladnamn(['Om', 'om', 'a/b:c', 'x'.repeat(40), 'X'.repeat(40), "''", 'History']);
    expect(names).toEqual([
      'Om',
      'om (2)',
      'a b c',
      'x'.repeat(31),
      `${'X'.repeat(27)} (2)`,
      'Tabell 6',
      'History (2)',
    ]);
    expect(names.every((name) => name.length <= 31)).toBe(true);
  });
});
