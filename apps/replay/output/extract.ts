import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import type { Projection, Row } from '../../../libs/read-model/index.js';

export type ExtractFormat = 'json' | 'csv';

/** A file and what is needed to make the same bytes again. */
export interface Extract {
  readonly fileName: string;
  readonly content: string;
  readonly manifest: string;
}

/** Where in the log an extract ends. */
export interface Origin {
  readonly position: string;
  /** Hash of the log's chain at that position: the whole history behind the figures in one value. */
  readonly chain: string;
  readonly program: string;
  /** Hash of the local register data that the codes were read with; left out without any. */
  readonly registertillagg?: string;
  /** Gallringar after that position: what they took is missing here. */
  readonly gallratSedan: number;
}

/** What is written, how, and what the manifest says of it beside its origin. */
export interface ExtractOptions {
  readonly format: ExtractFormat;
  readonly origin: Origin;
  /** Columns of rows, where they are not the projection's own. */
  readonly columns?: readonly string[];
  readonly about?: object;
}

/**
 * Writes rows so that nothing of the machine, its zone or language reaches the bytes: rows in key
 * order, names in code-point order, numbers as JSON writes them, LF at the end of lines.
 */
export function extract(
  projection: Projection,
  rows: readonly Row[],
  { format, origin, columns, about = {} }: ExtractOptions,
): Extract {
  const fileName = `${projection.name}.${format}`;
  const content = format === 'json' ? toJson(rows) : toCsv(projection, rows, columns);
  const manifest = {
    projektion: projection.name,
    projektionsversion: projection.version,
    position: origin.position,
    kedja: origin.chain,
    program: origin.program,
    ...(origin.registertillagg === undefined ? {} : { registertillagg: origin.registertillagg }),
    gallratSedan: origin.gallratSedan,
    ...about,
    fil: fileName,
    rader: rows.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  return { fileName, content, manifest: `${JSON.stringify(manifest, undefined, 2)}\n` };
}

function toJson(rows: readonly Row[]): string {
  const lines = rows.map((row) => `  ${JSON.stringify(row, sortedMembers)}`);
  return rows.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

function sortedMembers(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Sums become one line each (`storhet`, `varde`); everything else is a column as it stands. */
function toCsv(projection: Projection, rows: readonly Row[], columns?: readonly string[]): string {
  if (projection.kind === 'cells') {
    const lines = rows.flatMap(({ summor, ...key }) =>
      Object.entries(summor as Record<string, number>).map(([storhet, varde]) => ({
        ...key,
        storhet,
        varde,
      })),
    );
    return csv([...projection.key, 'storhet', 'varde'], lines);
  }
  return csv(columns ?? Object.keys(projection.columns), rows);
}

function csv(columns: readonly string[], rows: readonly object[]): string {
  const cast = { object: (value: object) => JSON.stringify(value, sortedMembers) };
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    delimiter: ';',
    record_delimiter: '\n',
    escape_formulas: true,
    cast,
  });
}
