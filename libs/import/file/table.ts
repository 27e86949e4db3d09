import type { Datum } from '../../domain/index.js';

/** What a cell holds, whichever file it came from. */
export type Content =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly datum: Datum }
  /** A spreadsheet error such as `#N/A`, or a formula without a stored result. */
  | { readonly kind: 'error' };

/** One row, with the number that the spreadsheet program shows. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly Content[];
}

/** The rows of a file, headings included. */
export interface Table {
  readonly fileName: string;
  readonly sheet?: string;
  readonly rows: readonly TableRow[];
  /** Cells of a merged area show the value of its first cell; needed for headings in two rows. */
  readonly merged: readonly MergedArea[];
  /** What day a bare serial number counts from. */
  readonly dateSystem: '1900' | '1904';
  /** What the reader had to assume, in Swedish. */
  readonly notes: readonly string[];
}

/** 0-based and inclusive. */
export interface MergedArea {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

export const EMPTY: Content = { kind: 'empty' };
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 200;
/** Headings are looked for in this many rows from the top. */
export const HEADING_ROWS = 20;

/** `C7` for the third column of row 7. */
export function cellAddress(column: number, rowNumber: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${rowNumber}`;
}

/** A cell as the text that headings are compared by. */
export function asText(content: Content | undefined): string {
  if (content === undefined || content.kind === 'empty' || content.kind === 'error') return '';
  if (content.kind === 'text') return content.text.trim();
  return content.kind === 'number' ? String(content.number) : content.datum;
}
