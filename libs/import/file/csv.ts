import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.js';
import { UnreadableFile } from './refusal.js';
import { EMPTY, MAX_ROWS, type Content, type Table } from './table.js';

const DELIMITERS = [';', '\t', ','] as const;
const SAMPLE_LINES = 20;

/** Reads CSV as offices write it: any of three delimiters, quotes, blank and ragged lines. */
export function readCsv(bytes: Uint8Array, fileName: string): Table {
  const { text, notes } = decodeText(bytes);
  const hint = /^sep=(.)\r?\n/i.exec(text);
  // The hint is a row to Excel too, so that addresses agree.
  const body = hint === null ? text : `\n${text.slice(hint[0].length)}`;
  const delimiter = hint?.[1] ?? detectDelimiter(body);
  const rows = records(body, delimiter).map((cells, index) => ({
    number: index + 1,
    cells: cells.map(content),
  }));
  return { fileName, rows, merged: [], dateSystem: '1900', notes };
}

function records(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      to: MAX_ROWS + 2,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile('trasig-csv');
    throw error;
  }
}

function content(text: string): Content {
  return text.trim() === '' ? EMPTY : { kind: 'text', text };
}

/** The delimiter that stands equally often in most lines; the decimal comma seldom does. */
export function detectDelimiter(text: string): string {
  const lines = text
    .slice(0, 65_536)
    .replace(/"[^"]*"/g, '""')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: score(lines, delimiter) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.delimiter : ';';
}

/** How many lines agree with the heading's number of delimiters; a heading without one scores nothing. */
function score(lines: readonly string[], delimiter: string): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const expected = Math.max(...counts.slice(0, 3), 0);
  if (expected === 0) return 0;
  return counts.filter((count) => count === expected).length * Math.min(expected, 20);
}
