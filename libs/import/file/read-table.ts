import { readCsv } from './csv.js';
import { refuseFile, UnreadableFile, type FileRefusal } from './refusal.js';
import { readSpreadsheet } from './spreadsheet.js';
import { MAX_COLUMNS, MAX_ROWS, type Table } from './table.js';

const MAX_BYTES = 5 * 1024 * 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const HTML = /^\uFEFF?\s*<(!doctype html|html|head|body|table|meta|\?xml)/i;

/** Reads a CSV or XLSX file by what it is, not by what its name says. Never throws for a bad file. */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  options: { readonly sheet?: string } = {},
): Promise<Table | FileRefusal> {
  try {
    const table = await read(bytes, fileName, options.sheet);
    return withinLimits(table);
  } catch (error) {
    if (error instanceof UnreadableFile) return refuseFile(error.code);
    throw error;
  }
}

async function read(bytes: Uint8Array, fileName: string, sheet?: string): Promise<Table> {
  if (bytes.length === 0) throw new UnreadableFile('tom-fil');
  if (bytes.length > MAX_BYTES) throw new UnreadableFile('for-stor-fil');
  if (startsWith(bytes, OLE)) throw new UnreadableFile('gammal-eller-krypterad');
  if (startsWith(bytes, ZIP)) return readSpreadsheet(bytes, fileName, sheet);
  const beginning = new TextDecoder().decode(bytes.subarray(0, 512));
  if (HTML.test(beginning)) throw new UnreadableFile('html-som-excel');
  if (/\.xlsx$/i.test(fileName)) throw new UnreadableFile('trasig-xlsx');
  return readCsv(bytes, fileName);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function withinLimits(table: Table): Table {
  // One more than the rows of data, for the heading.
  if (table.rows.length > MAX_ROWS + 1) throw new UnreadableFile('for-manga-rader');
  const widest = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (widest > MAX_COLUMNS) throw new UnreadableFile('for-manga-kolumner');
  const used = table.rows.some(({ cells }) => cells.some(({ kind }) => kind !== 'empty'));
  if (!used) throw new UnreadableFile('tom-fil');
  return table;
}
