import { readTable } from '../file/read-table.js';
import type { MergedArea, Table } from '../file/table.js';
import { bindColumns, type Columns } from './columns.js';
import { readMapping } from './read-mapping.js';
import type { Mapping, MappingRefusal } from './types.js';

const LONG = {
  form: 'lang',
  kalla: 'Excel 2024',
  kolumner: {
    individ: 'Id',
    metod: 'Metod',
    stadsdelsnamnd: 'SDN',
    instrument: 'Skala',
    matpunkt: 'När',
    informant: 'Vem',
    datum: 'Datum',
    poang: 'Poäng',
  },
};
const WIDE = {
  form: 'bred',
  kalla: 'Excel 2024',
  kolumner: { individ: { radnummer: true } },
  konstanter: { metod: 'FFT', stadsdelsnamnd: 'Farsta', startdatum: '2024-01-01' },
  skattningar: [{ kolumn: 'Före', matpunkt: 'start', instrument: 'SDQ', informant: 'mamma' }],
};

const faultsOf = (json: unknown) => (readMapping(json) as MappingRefusal).faults ?? [];

async function table(csv: string, merged: readonly MergedArea[] = []): Promise<Table> {
  return { ...((await readTable(Buffer.from(csv), 'x.csv')) as Table), merged };
}

describe('reading a mapping', () => {
  it('reads the long and the wide form', () => {
    expect(readMapping(LONG)).toMatchObject({ form: 'lang', decimaltecken: 'auto' });
    expect(readMapping(WIDE)).toMatchObject({
      radnummer: true,
      skattningar: [{ instrument: 'SDQ', informant: 'vardnadshavare-1' }],
    });
  });

  it.each([
    ['no object', [], ''],
    ['an unknown key', { ...LONG, kolumer: {} }, '/kolumer'],
    [
      'an unknown field',
      { ...LONG, kolumner: { ...LONG.kolumner, namn: 'Namn' } },
      '/kolumner/namn',
    ],
    ['an unknown form', { ...LONG, form: 'långt' }, '/form'],
    ['no source', { ...LONG, kalla: ' ' }, '/kalla'],
    ['a person as source', { ...LONG, kalla: '20100101-1234' }, '/kalla'],
    ['a missing field', { ...LONG, kolumner: { individ: 'Id' } }, '/kolumner/metod'],
    [
      'an unknown constant',
      { ...WIDE, konstanter: { ...WIDE.konstanter, metod: 'XYZ' } },
      '/konstanter/metod',
    ],
    [
      'an impossible day',
      { ...WIDE, konstanter: { ...WIDE.konstanter, startdatum: '2024-02-30' } },
      '/konstanter/startdatum',
    ],
    [
      'one individ for all',
      { ...WIDE, konstanter: { ...WIDE.konstanter, individ: 'A' } },
      '/konstanter/individ',
    ],
    ['an unknown translation', { ...LONG, varden: { metod: { A: 'XYZ' } } }, '/varden/metod/A'],
    ['no ratings', { ...WIDE, skattningar: [] }, '/skattningar'],
    [
      'a rating without a day',
      { ...WIDE, skattningar: [{ ...WIDE.skattningar[0], matpunkt: 'slut' }] },
      '/skattningar/0/datum',
    ],
    [
      'a rating by nobody',
      { ...WIDE, skattningar: [{ ...WIDE.skattningar[0], informant: 'grannen' }] },
      '/skattningar/0/informant',
    ],
    ['a wrong mark', { ...LONG, decimaltecken: ';' }, '/decimaltecken'],
  ])('refuses %s', (_, json, pointer) => {
    expect(faultsOf(json).map((fault) => fault.pointer)).toContain(pointer);
  });

  it('guesses what a misspelt key should be', () => {
    expect(faultsOf({ ...LONG, decimaltekken: ',' })[0]?.text).toContain(
      'Menade du "decimaltecken"?',
    );
  });
});

describe('finding the columns of a mapping', () => {
  const mapping = readMapping(LONG) as Mapping;
  const headings = 'Id;Metod;SDN;Skala;När;Vem;Datum;Poäng';

  it('finds the heading row below a title, whatever the case and spaces', async () => {
    const of = await table(`Skattningar 2024\n\n${headings.toLowerCase()} \n1;2\n`);
    const columns = bindColumns(mapping, of) as Columns;
    expect(columns.firstRow).toBe(3);
    expect(columns.indexOf('Poäng')).toBe(7);
  });

  it('suggests the heading that was meant', async () => {
    const refusal = bindColumns(mapping, await table(headings.replace('Poäng', 'Poängg')));
    expect(refusal).toMatchObject({
      faults: [{ code: 'kolumn-saknas', pointer: '/kolumner/poang' }],
    });
    expect(JSON.stringify(refusal)).toContain('Menade du \\"Poängg\\"?');
  });

  it('refuses a heading that stands over two columns', async () => {
    const refusal = bindColumns(mapping, await table(`${headings};Poäng`));
    expect(refusal).toMatchObject({ faults: [{ code: 'kolumn-upprepad' }] });
  });

  it('reads headings in two rows, where the upper one spans several columns', async () => {
    const two = { ...WIDE, skattningar: [{ ...WIDE.skattningar[0], kolumn: 'SDQ Före' }] };
    const merged = [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }];
    const of = await table('SDQ;;WHO-5;\nFöre;Efter;Före;Efter\n1;2;3;4\n', merged);
    const columns = bindColumns(readMapping(two) as Mapping, of) as Columns;
    expect(columns.firstRow).toBe(2);
    expect(columns.indexOf('SDQ Före')).toBe(0);
    expect(columns.indexOf('SDQ Efter')).toBe(1);
  });
});
