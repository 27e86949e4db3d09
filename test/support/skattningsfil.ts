/**
 * Makes the Swedish sample files under `test/data`: the same ratings as Excel and as CSV, with the
 * quirks that real files have. `npm run build && node dist/test/support/skattningsfil.js`
 */
import { writeFileSync } from 'node:fs';
import { writeXlsx, type CellValue } from 'hucre';

const HEADINGS = [
  'Löpnr',
  'Insats',
  'SDN',
  'Kön',
  'Ålder',
  'Beslut',
  'Start',
  'Avslut',
  'Orsak',
  'Skala',
  'Tillfälle',
  'Vem',
  'Datum',
  'Poäng',
];

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** Two young people with start and end, one who is not done, and rows as offices write them. */
const ROWS: readonly (readonly CellValue[])[] = [
  [
    'A-101',
    'FFT',
    'Farsta',
    'flicka',
    14,
    day('2024-01-15'),
    day('2024-02-01'),
    day('2024-06-20'),
    'Fullföljd, målen uppnådda',
    'SDQ',
    'Före',
    'mamma',
    day('2024-02-01'),
    19,
  ],
  [
    'A-101',
    'FFT',
    'Farsta',
    'flicka',
    14,
    null,
    null,
    null,
    null,
    'SCORE-15',
    'Före',
    'mamma',
    '1/2 2024',
    '42',
  ],
  [
    'a-101',
    'Functional Family Therapy',
    'SDN Farsta',
    'F',
    null,
    null,
    null,
    null,
    null,
    'SDQ',
    'Efter',
    'mamma',
    45463,
    '14',
  ],
  [
    'A-101',
    'FFT',
    'Farsta',
    null,
    null,
    null,
    null,
    null,
    null,
    'SCORE-15',
    'Efter',
    'mamma',
    '20240620',
    'saknas',
  ],
  [],
  [
    'A-102',
    'Repulse',
    'Norrmalm',
    'pojke',
    15,
    '2023-08-20',
    '2023-09-05 00:00',
    null,
    null,
    'WHO-5',
    'T1',
    'ungdom',
    '2023-09-05',
    48,
  ],
  [
    'A-102',
    'Repulse',
    'Norra innerstaden',
    'p',
    15,
    null,
    null,
    day('2023-12-12'),
    'FULLFOLJD_DELVIS',
    'WHO-5',
    'T2',
    'ungdom',
    '12 december 2023',
    '60 %',
  ],
  [
    'A-103',
    'Komet',
    'Hägersten-Älvsjö',
    'okänt',
    '–',
    null,
    '2024-03-04',
    null,
    null,
    'PSS',
    'start',
    'förälder',
    '2024-03-04',
    '51',
  ],
];

const TITLE = 'Skattningar öppenvården 2024';

async function xlsx(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      { name: 'Koder', hidden: true, rows: [['Gamla koder'], ['X']] },
      {
        name: 'Skattningar',
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 5 }],
        rows: [[TITLE], [], [...HEADINGS], ...ROWS.map((row) => [...row])],
      },
    ],
  });
}

/** As Swedish Excel saves CSV: semicolons, Windows-1252, CRLF. */
function csv(): Buffer {
  const lines = [[TITLE], [], HEADINGS, ...ROWS].map((row) => row.map(csvCell).join(';'));
  return Buffer.from(`${lines.join('\r\n')}\r\n`.replaceAll('–', '\u0096'), 'latin1');
}

function csvCell(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = typeof value === 'number' ? String(value).replace('.', ',') : String(value);
  return /[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

writeFileSync('test/data/skattningar.xlsx', await xlsx());
writeFileSync('test/data/skattningar.csv', csv());
