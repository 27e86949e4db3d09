import { foldName } from '../../domain/index.js';
import { asText, HEADING_ROWS, type Table } from '../file/table.js';
import { didYouMean } from './suggest.js';
import type { Mapping, MappingFault, MappingRefusal } from './types.js';

/** Where the columns that a mapping names stand in a table. */
export interface Columns {
  /** Index of the first row of data. */
  readonly firstRow: number;
  indexOf(name: string): number;
}

interface Wanted {
  readonly name: string;
  readonly pointer: string;
}

/** Folded heading → columns that bear it. */
type Headings = ReadonlyMap<string, readonly number[]>;

/** Finds the heading row: the first of the rows that know most of the names. */
export function bindColumns(mapping: Mapping, table: Table): Columns | MappingRefusal {
  const wanted = wantedColumns(mapping);
  const candidates = table.rows.slice(0, HEADING_ROWS).map((_, row) => headingsOf(table, row));
  const score = (headings: Headings) =>
    wanted.filter(({ name }) => headings.has(foldName(name))).length;
  const best = candidates.reduce((a, b) => (score(b) > score(a) ? b : a));
  const faults = wanted.flatMap((one) =>
    columnFault(one, best, namesIn(table, candidates.indexOf(best))),
  );
  if (faults.length > 0) return { kind: 'mapping-refused', faults };
  return {
    firstRow: candidates.indexOf(best) + 1,
    indexOf: (name) => best.get(foldName(name))?.[0] ?? -1,
  };
}

function wantedColumns(mapping: Mapping): readonly Wanted[] {
  const fields = Object.entries(mapping.kolumner).map(([falt, name]) => ({
    name,
    pointer: `/kolumner/${falt}`,
  }));
  const ratings = mapping.skattningar.flatMap(({ kolumn, datum }, index) => {
    const own = { name: kolumn, pointer: `/skattningar/${index}/kolumn` };
    if (datum === undefined || !('kolumn' in datum)) return [own];
    return [own, { name: datum.kolumn, pointer: `/skattningar/${index}/datum/kolumn` }];
  });
  const own = Object.entries(mapping.falt).map(([falt, name]) => ({
    name,
    pointer: `/falt/${falt}`,
  }));
  return [...fields, ...own, ...ratings];
}

/** Each cell by its own text, and by the text above it where a heading spans several columns. */
function headingsOf(table: Table, row: number): Headings {
  const found = new Map<string, number[]>();
  for (const [column, cell] of (table.rows[row]?.cells ?? []).entries()) {
    const own = foldName(asText(cell));
    if (own === '') continue;
    const above = foldName(asText(mergedCell(table, row - 1, column)));
    for (const name of new Set([own, above + own])) {
      found.set(name, [...(found.get(name) ?? []), column]);
    }
  }
  return found;
}

function mergedCell(table: Table, row: number, column: number) {
  const area = table.merged.find(
    ({ startRow, endRow, startCol, endCol }) =>
      row >= startRow && row <= endRow && column >= startCol && column <= endCol,
  );
  return table.rows[area?.startRow ?? row]?.cells[area?.startCol ?? column];
}

function namesIn(table: Table, row: number): readonly string[] {
  return (table.rows[row]?.cells ?? []).map(asText).filter((name) => name !== '');
}

function columnFault(
  { name, pointer }: Wanted,
  headings: Headings,
  names: readonly string[],
): readonly MappingFault[] {
  const columns = headings.get(foldName(name)) ?? [];
  if (columns.length === 1) return [];
  if (columns.length > 1) {
    const text = `Rubriken "${name}" står över flera kolumner. Ge kolumnerna olika rubriker i filen.`;
    return [{ code: 'kolumn-upprepad', pointer, text }];
  }
  const text = `Kolumnen "${name}" finns inte i filen.${didYouMean(name, names)} Rätta namnet i mappningen eller rubriken i filen.`;
  return [{ code: 'kolumn-saknas', pointer, text }];
}
