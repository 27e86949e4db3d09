import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre';
import type { Uppgift } from '../modell/rapport.js';
import { requireTabell, type Tabell } from '../modell/tabell.js';
import { decimalerOf, teckenforklaring } from '../text/cell.js';
import { readable } from '../text/markup.js';
import { arkkolumner } from './celler.js';
import { bladnamn } from './bladnamn.js';

/** A workbook: what it is about, and a sheet for each table. */
export interface Arbetsbok {
  readonly titel: string;
  /** The time of the release in ms, which stands in the file. */
  readonly upprattad: number;
  readonly tabeller: readonly Tabell[];
  readonly om: readonly Uppgift[];
}

const OM = 'Om';
const BOLD: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } };
const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/**
 * The tables as a workbook: numbers as numbers, rounded as on paper, a hidden figure as text. What the
 * tables are about stands on the first sheet, with their notes. The same bytes for the same tables.
 *
 * @throws OgiltigRapport
 */
export async function tabellerXlsx(bok: Arbetsbok): Promise<Uint8Array> {
  bok.tabeller.forEach(requireTabell);
  const [, ...names] = bladnamn([OM, ...bok.tabeller.map(({ rubrik }) => rubrik)]);
  const at = new Date(bok.upprattad);
  return writeXlsx({
    properties: { title: readable(bok.titel), created: at, modified: at },
    sheets: [
      omSheet(bok, names),
      ...bok.tabeller.map((tabell, n) => sheet(tabell, names[n] ?? '')),
    ],
  });
}

function omSheet({ titel, om, tabeller }: Arbetsbok, names: readonly string[]): WriteSheet {
  const rows = [
    [titel, ''],
    ...om.map(({ etikett, text }) => [etikett, text]),
    ...tabeller.flatMap((tabell, n) => [
      [`Blad: ${names[n] ?? ''}`, tabell.rubrik],
      ...[...teckenforklaring(tabell.rader.flat()), ...tabell.fotnoter].map((note) => ['', note]),
    ]),
  ];
  return {
    name: OM,
    rows: rows.map((row) => row.map(readable)),
    columns: [
      { width: 30, style: BOLD },
      { width: 100, style: WRAPPED },
    ],
  };
}

function sheet({ kolumner, rader }: Tabell, name: string): WriteSheet {
  const ark = arkkolumner(kolumner);
  const headings = ark.map(({ namn }) => readable(namn));
  const body = rader.map((rad) =>
    ark.map((one) => {
      const value = one.read(rad[one.n] ?? null);
      return typeof value === 'string' ? readable(value) : value;
    }),
  );
  return {
    name,
    rows: [headings, ...body],
    freezePane: { rows: 1 },
    columns: ark.map(({ kolumn }) => ({
      width: kolumn.slag === 'text' ? 32 : 14,
      ...(kolumn.slag === 'text' ? {} : { numFmt: numberFormat(decimalerOf(kolumn)) }),
    })),
    cells: new Map(headings.map((value, n) => [`0,${n}`, { value, style: BOLD }])),
  };
}

/** As the office's own spreadsheet shows it: the sign for decimals is the program's. */
function numberFormat(decimaler: number): string {
  return decimaler === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimaler)}`;
}
