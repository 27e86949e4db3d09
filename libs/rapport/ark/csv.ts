import { stringify } from 'csv-stringify/sync';
import { requireTabell, type Tabell } from '../modell/tabell.js';
import { decimalerOf } from '../text/cell.js';
import { readable } from '../text/markup.js';
import { arkkolumner, type Arkkolumn } from './celler.js';

/**
 * A table as Swedish spreadsheet programs read it: semicolons, decimal comma, CRLF. Numbers are rounded as
 * on paper; a hidden figure is the sign, a missing one is an empty cell.
 *
 * @throws OgiltigRapport
 */
export function tabellCsv(tabell: Tabell, options: { readonly bom?: boolean } = {}): string {
  requireTabell(tabell);
  const kolumner = arkkolumner(tabell.kolumner);
  const rows = tabell.rader.map((rad) =>
    kolumner.map((one) => cell(one.read(rad[one.n] ?? null), one)),
  );
  return stringify([kolumner.map(({ namn }) => harmless(namn)), ...rows], {
    delimiter: ';',
    record_delimiter: 'windows',
    bom: options.bom ?? false,
  });
}

function cell(value: number | string | null, { kolumn }: Arkkolumn): string {
  if (value === null) return '';
  if (typeof value === 'string') return harmless(value);
  return value.toFixed(decimalerOf(kolumn)).replace('.', ',');
}

/** A leading quote makes a spreadsheet program show the text instead of working it out. */
function harmless(text: string): string {
  const shown = readable(text);
  return /^\s*[=+\-@\t\r\n＝＋－＠|%]/.test(shown) ? `'${shown}` : shown;
}
