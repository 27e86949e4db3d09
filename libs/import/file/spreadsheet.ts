import { readXlsx, type Cell, type CellValue, type Sheet, type Workbook } from 'hucre';
import { addDays } from '../../domain/index.js';
import { UnreadableFile } from './refusal.js';
import {
  EMPTY,
  HEADING_ROWS,
  MAX_ROWS,
  type Content,
  type MergedArea,
  type Table,
} from './table.js';
import { guardZip } from './zip-guard.js';

const MAX_MERGED = 1_000;
const MS_PER_DAY = 86_400_000;

/** Reads an Excel workbook; the only file that knows the library that does it. @throws UnreadableFile */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
  sheetName?: string,
): Promise<Table> {
  guardZip(bytes);
  const workbook = await parsed(bytes);
  const sheet = chosenSheet(workbook, sheetName);
  const hidden = workbook.sheets.filter((one) => isHidden(one) && one !== sheet).length;
  return {
    fileName,
    sheet: sheet.name,
    rows: sheet.rows.map((cells, row) => ({
      number: row + 1,
      cells: cells.map((value, column) => content(value, sheet.cells?.get(`${row},${column}`))),
    })),
    merged: (sheet.merges ?? []).filter(isHeading).slice(0, MAX_MERGED),
    dateSystem: workbook.dateSystem ?? '1900',
    notes: hidden === 0 ? [] : [`Dolda blad lästes inte (${hidden} st).`],
  };
}

async function parsed(bytes: Uint8Array): Promise<Workbook> {
  try {
    // Two more than allowed, so that a file over the limit is seen and not cut.
    return await readXlsx(bytes, { readStyles: true, maxRows: MAX_ROWS + 2 });
  } catch {
    throw new UnreadableFile('trasig-xlsx');
  }
}

/** Only headings are looked up by the area they span. */
function isHeading({ startRow }: MergedArea): boolean {
  return startRow < HEADING_ROWS;
}

function isHidden(sheet: Sheet): boolean {
  return sheet.hidden === true || sheet.veryHidden === true;
}

function chosenSheet(workbook: Workbook, name: string | undefined): Sheet {
  if (name !== undefined) {
    const named = workbook.sheets.find((sheet) => sheet.name.trim() === name.trim());
    if (named === undefined) throw new UnreadableFile('blad-saknas');
    return named;
  }
  const first = workbook.sheets.find(
    (sheet) => !isHidden(sheet) && sheet.rows.some((row) => row.some((value) => value !== null)),
  );
  if (first === undefined) throw new UnreadableFile('inga-data');
  return first;
}

function content(value: CellValue, cell: Cell | undefined): Content {
  if (isError(value, cell)) return { kind: 'error' };
  if (value === null) return EMPTY;
  if (value instanceof Date) {
    // The library gives the wall clock of the sheet as UTC; the time of day says nothing here.
    const days = Math.floor(value.getTime() / MS_PER_DAY);
    return { kind: 'day', datum: addDays('1970-01-01', days) };
  }
  if (typeof value === 'number') return { kind: 'number', number: shownNumber(value, cell) };
  const text = String(value);
  return text.trim() === '' ? EMPTY : { kind: 'text', text };
}

/** `#N/A` and its like, and a formula that was never worked out. */
function isError(value: CellValue, cell: Cell | undefined): boolean {
  return cell?.type === 'error' || (value === null && cell?.formula !== undefined);
}

/** A cell that shows 48 % holds 0.48; staff mean what they see. */
function shownNumber(value: number, cell: Cell | undefined): number {
  const percent = cell?.style?.numFmt?.includes('%') === true;
  return percent ? Number((value * 100).toPrecision(12)) : value;
}
