import type { Datum, IndividId } from '../domain/index.js';
import type { EventStore } from '../event-store/port.js';
import { derivedId, type Recorder } from '../recording/index.js';
import type { Table } from './file/table.js';
import { bindColumns } from './mapping/columns.js';
import type { Mapping, MappingRefusal } from './mapping/types.js';
import { grupperade, type Insatsgrupp } from './insats/grupp.js';
import { Patience } from './insats/patience.js';
import { importInsats, type Importverktyg, type Insatsresultat } from './insats/import-insats.js';
import type { ImportReport, Radrapport, Radstatus } from './report/report.js';
import { RADSTATUS } from './report/report.js';
import { readRow } from './row/read-row.js';
import type { OlastRad, Rad } from './row/rad.js';

/** What an import needs. */
export interface ImportOptions {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly recorder: Recorder;
  /** The log that the recorder writes to; read to tell new rows from known ones. */
  readonly store: Pick<EventStore, 'readStream'>;
  readonly today: Datum;
  /** Secret of at least 16 bytes; the same for every import, or nobody is recognised. */
  readonly individNyckel: Buffer;
  readonly actor?: string;
  /** Names this run in the source of every event, so that it can be undone; made from source and file unless told. */
  readonly korning?: string;
  /** Decides everything and records nothing. */
  readonly prov?: boolean;
  /** Which of these individer are erased, or about to be: their rows are refused. Asked just before each insats. */
  readonly gallrade?: (ids: readonly IndividId[]) => Promise<ReadonlySet<IndividId>>;
  /** Insatser at work at the same time; 16 unless told. */
  readonly concurrency?: number;
  /** Milliseconds that a log may stay away before the run stops there; 60 000 unless told. */
  readonly patienceMs?: number;
  /** Told what the run is called before anything is recorded, for a run that is cut off has no report. */
  readonly onStart?: (korning: string) => void;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

/** Records the rows of a table, insats by insats. The same file again changes nothing. */
export async function importTable(options: ImportOptions): Promise<ImportReport | MappingRefusal> {
  const { table, mapping } = options;
  const columns = bindColumns(mapping, table);
  if ('kind' in columns) return columns;
  const rader = table.rows
    .slice(columns.firstRow)
    .filter(({ cells }) => cells.some(({ kind }) => kind !== 'empty'))
    .map((row) => readRow(row, { table, mapping, columns }, options.individNyckel));
  const groups = grupperade(rader);
  if (options.prov !== true) options.onStart?.(korningOf(options));
  const results = await importAll(groups, options);
  return reportOf(options, rader, { groups, results });
}

async function importAll(
  groups: readonly Insatsgrupp[],
  options: ImportOptions,
): Promise<readonly (Insatsresultat | undefined)[]> {
  const results: (Insatsresultat | undefined)[] = groups.map(() => undefined);
  const { kalla } = options.mapping;
  const actor = options.actor ?? 'import';
  const verktyg: Importverktyg = { ...options, actor, kalla, korning: korningOf(options) };
  const patience = new Patience({ patienceMs: PATIENCE_MS, ...options });
  let next = 0;
  let done = 0;
  let failed = false;
  const worker = async () => {
    while (next < groups.length && !failed && options.signal?.aborted !== true) {
      const index = next;
      next += 1;
      results[index] = await patience.until(isAnswered, (attempt) =>
        importInsats(groups[index] as Insatsgrupp, { ...verktyg, omtag: attempt > 0 }),
      );
      // Each insats that is left would wait for the log in vain.
      if (!isAnswered(results[index]) && patience.isOver) return;
      done += 1;
      options.onProgress?.({ done, total: groups.length });
    }
  };
  const guarded = () =>
    worker().catch((error: unknown) => {
      failed = true;
      throw error;
    });
  // All have stopped before a fault is passed on, so that nothing is recorded after it is known.
  const workers = await Promise.allSettled(
    Array.from({ length: options.concurrency ?? 16 }, guarded),
  );
  const fault = workers.find((one) => one.status === 'rejected');
  if (fault !== undefined) throw fault.reason;
  return results;
}

const PATIENCE_MS = 60_000;

function isAnswered(result: Insatsresultat | undefined): boolean {
  return result?.utfall !== 'obesvarad';
}

function korningOf({ korning, mapping, table }: ImportOptions): string {
  return korning ?? derivedId('import', `${mapping.kalla}|${table.fileName}`);
}

interface Done {
  readonly groups: readonly Insatsgrupp[];
  readonly results: readonly (Insatsresultat | undefined)[];
}

function reportOf(
  options: ImportOptions,
  rader: readonly (Rad | OlastRad)[],
  { groups, results }: Done,
): ImportReport {
  const { table, mapping, prov = false } = options;
  const rows = [
    ...rader.flatMap((rad) => ('insatsId' in rad ? [] : [unread(rad)])),
    ...results.flatMap((result, index) => result?.rader ?? stopped(groups[index] as Insatsgrupp)),
  ].sort((a, b) => a.rad - b.rad);
  const count = (utfall: string) => results.filter((one) => one?.utfall === utfall).length;
  const pending = results.filter((one) => one === undefined).length;
  return {
    kind: 'import-report',
    fil: table.fileName,
    kalla: mapping.kalla,
    korning: korningOf(options),
    prov,
    rader: rows,
    antal: Object.fromEntries(
      RADSTATUS.map((status) => [status, rows.filter((row) => row.status === status).length]),
    ) as Record<Radstatus, number>,
    insatser: {
      nya: count('ny'),
      kompletterade: count('kompletterad'),
      redanKanda: count('redan-kand'),
      avvisade: count('avvisad'),
      kvar: count('obesvarad') + pending,
    },
    noteringar: table.notes,
    avbruten: pending > 0,
  };
}

function unread({ number, orsaker }: OlastRad): Radrapport {
  return { rad: number, status: 'avvisad', orsaker, anmarkningar: [] };
}

function stopped({ rader }: Insatsgrupp): readonly Radrapport[] {
  const text = 'Importen avbröts före raden. Kör importen igen.';
  return rader.map(({ number, anmarkningar }) => ({
    rad: number,
    status: 'ej-importerad',
    orsaker: [{ cell: `A${number}`, code: 'avbruten', text }],
    anmarkningar,
  }));
}
