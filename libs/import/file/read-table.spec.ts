import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre';
import { readTable } from './read-table.js';
import { asText, cellAddress, type Table } from './table.js';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

async function rowsOf(of: Uint8Array, name = 'fil.csv'): Promise<string[][]> {
  const table = await readTable(of, name);
  if ('code' in table) throw new Error(table.text);
  return table.rows.map(({ cells }) => cells.map(asText));
}

/** A zip of one file, with the sizes that its directory claims. */
function zip(name: string, content: Buffer, claimed = content.length): Buffer {
  const data = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, bytes(name), data, entry, bytes(name), end]);
}

describe('reading a CSV file', () => {
  it.each([
    ['semicolon', 'a;b\n1,5;2\n'],
    ['tab', 'a\tb\n1,5\t2\n'],
    ['comma', 'a,b\n"1,5",2\n'],
    ['a UTF-8 mark', '\uFEFFa;b\r\n1,5;2\r\n'],
    ['a hint of the delimiter', 'sep=;\na;b\n1,5;2\n'],
  ])('finds the delimiter: %s', async (_, text) => {
    const rows = (await rowsOf(bytes(text))).filter((row) => row.length > 1);
    expect(rows).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
  });

  it('reads Windows-1252 and says so', async () => {
    const table = (await readTable(bytes('Före;\x96\nå;1', 'latin1'), 'x.csv')) as Table;
    expect(table.rows[0]?.cells.map(asText)).toEqual(['Före', '–']);
    expect(table.notes.join()).toContain('Windows-1252');
  });

  it('reads the Unicode text of Excel', async () => {
    const text = Buffer.concat([Buffer.from([0xff, 0xfe]), bytes('Före\tå\n1\t2', 'utf16le')]);
    expect(await rowsOf(text)).toEqual([
      ['Före', 'å'],
      ['1', '2'],
    ]);
  });

  it('keeps addresses over blank and ragged lines and quoted line breaks', async () => {
    const table = (await readTable(bytes('a;b\n\n"1\n2";x;y\nz\n'), 'x.csv')) as Table;
    expect(table.rows.map(({ number, cells }) => [number, cells.length])).toEqual([
      [1, 2],
      [2, 1],
      [3, 3],
      [4, 1],
    ]);
  });

  it.each([
    ['tom-fil', Buffer.alloc(0)],
    ['tom-fil', bytes(' ; ;\n;;\n')],
    ['binar-fil', Buffer.from([1, 0, 2, 0])],
    ['trasig-csv', bytes('a;b\n"1;2\n')],
    ['html-som-excel', bytes('<html><table><tr><td>1</td></tr></table>')],
    ['gammal-eller-krypterad', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['for-stor-fil', Buffer.alloc(5 * 1024 * 1024 + 1, 'a')],
    ['for-manga-rader', bytes('a;b\n'.repeat(20_002))],
    ['for-manga-kolumner', bytes(`${'a;'.repeat(201)}\n`)],
  ])('refuses %s', async (code, of) => {
    expect(await readTable(of, 'fil.csv')).toMatchObject({ code });
  });

  it('takes 20 000 rows under a heading', async () => {
    const table = await readTable(bytes('a;b\n'.repeat(20_001)), 'fil.csv');
    expect(table).toMatchObject({ fileName: 'fil.csv' });
  });
});

describe('reading an Excel file', () => {
  it('reads days, numbers, percentages, errors and empty cells from the first visible sheet', async () => {
    const workbook = await writeXlsx({
      sheets: [
        { name: 'Dolt', hidden: true, rows: [['x']] },
        {
          name: 'Data',
          rows: [
            ['d', 't', 'p', 'e', 's'],
            [new Date(Date.UTC(2024, 2, 1)), 1.5, 0.48, '#N/A', '7'],
          ],
          cells: new Map([['1,2', { value: 0.48, style: { numFmt: '0%' } }]]),
        },
      ],
    });
    const table = (await readTable(workbook, 'x.xlsx')) as Table;
    expect(table.sheet).toBe('Data');
    expect(table.rows[1]?.cells).toEqual([
      { kind: 'day', datum: '2024-03-01' },
      { kind: 'number', number: 1.5 },
      { kind: 'number', number: 48 },
      { kind: 'error' },
      { kind: 'text', text: '7' },
    ]);
    expect(table.notes).toEqual(['Dolda blad lästes inte (1 st).']);
  });

  it('reads days of the 1904 system, and a hidden sheet when it is named', async () => {
    const rows = [[new Date(Date.UTC(2024, 2, 1))]];
    const workbook = await writeXlsx({
      sheets: [
        { name: 'Dolt', hidden: true, rows },
        { name: 'B', rows: [['b']] },
      ],
      dateSystem: '1904',
    });
    const table = (await readTable(workbook, 'x.xlsx', { sheet: 'Dolt' })) as Table;
    expect(table.dateSystem).toBe('1904');
    expect(table.rows[0]?.cells).toEqual([{ kind: 'day', datum: '2024-03-01' }]);
    expect(await readTable(workbook, 'x.xlsx', { sheet: 'C' })).toMatchObject({
      code: 'blad-saknas',
    });
  });

  it('reads the stored result of a formula, and refuses one that has none', async () => {
    const workbook = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [['a', 'b']],
          cells: new Map([
            ['1,0', { value: 3, formula: '1+2', formulaResult: 3 }],
            ['1,1', { value: null, formula: '1+2' }],
          ]),
        },
      ],
    });
    const table = (await readTable(workbook, 'x.xlsx')) as Table;
    expect(table.rows[1]?.cells[0]).toEqual({ kind: 'number', number: 3 });
    expect(table.rows[1]?.cells[1]?.kind).not.toBe('number');
  });

  it.each([
    ['trasig-xlsx', bytes('inget zip'), 'x.xlsx'],
    ['trasig-xlsx', bytes('PK\u0003\u0004 avhugget'), 'x.xlsx'],
    ['trasig-xlsx', zip('a.xml', bytes('<a/>')), 'x.xlsx'],
    ['otillaten-xml', zip('a.xml', bytes('<!DOCTYPE l [<!ENTITY a "ha">]><a>&a;</a>')), 'x.xlsx'],
    ['for-stor-uppackad', zip('a.xml', Buffer.alloc(60 * 1024 * 1024)), 'x.xlsx'],
    ['for-stor-uppackad', zip('a.xml', Buffer.alloc(10_000), 10), 'x.xlsx'],
    ['for-stor-uppackad', zip('a.xml', Buffer.alloc(10_000), 0), 'x.xlsx'],
    ['for-stor-uppackad', zip('a.xml', Buffer.alloc(10_000), 9_999), 'x.xlsx'],
  ])('refuses %s', async (code, of, name) => {
    expect(await readTable(of, name)).toMatchObject({ code });
  });

  it('survives every truncation of a good file', async () => {
    const workbook = await writeXlsx({ sheets: [{ name: 'A', rows: [['a', 1]] }] });
    for (let length = 4; length < workbook.length; length += 97) {
      expect(await readTable(workbook.subarray(0, length), 'x.xlsx')).toHaveProperty('code');
    }
  });
});

describe('a cell address', () => {
  it.each([
    [0, 'A1'],
    [25, 'Z1'],
    [26, 'AA1'],
    [701, 'ZZ1'],
    [702, 'AAA1'],
  ])('of column %s is %s', (column, expected) => {
    expect(cellAddress(column, 1)).toBe(expected);
  });
});
