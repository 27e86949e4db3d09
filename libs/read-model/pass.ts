import type { PoolClient } from 'pg';
import type { HistoryReader, Position } from '../event-store/port.js';
import { CellSums } from './cells.js';
import { tableName, type Projection, type Row } from './projection.js';
import { rowsOf } from './rows.js';
import { insertRows } from './tables.js';

/** Told while a pass over the log goes on. */
export type OnProgress = (progress: { readonly events: number; readonly streams: number }) => void;

export interface Pass {
  readonly reader: HistoryReader;
  readonly until: Position;
  readonly onProgress?: OnProgress;
}

/** Where one projection's rows go during a pass. */
interface Sink {
  readonly projection: Projection;
  take(histories: Parameters<typeof rowsOf>[1]): void;
  /** Rows ready to be written now. */
  drain(): readonly Row[];
  /** What is left when the log has been read. */
  end(): readonly Row[];
}

/**
 * One pass over the log, stream by stream, for all projections at once. Memory holds the cells and
 * one batch of rows, however long the log is.
 */
export async function fillTables(
  client: PoolClient,
  targets: readonly { readonly projection: Projection; readonly generation: number }[],
  pass: Pass,
): Promise<void> {
  const sinks = targets.map(({ projection, generation }) => ({
    sink: sinkFor(projection),
    table: tableName(projection, generation),
  }));
  const writer = new BehindWriter(client);
  await passOver(
    targets.map((target) => target.projection),
    pass,
    {
      take: (history) => sinks.forEach(({ sink }) => sink.take(history)),
      flush: () => writer.start(sinks.map(({ sink, table }) => ({ table, rows: sink.drain() }))),
    },
  );
  await writer.settled();
  for (const { sink, table } of sinks) await insertRows(client, table, sink.end());
}

/** Writes one batch while the next is being folded, never more than one. */
class BehindWriter {
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly client: PoolClient) {}

  async start(batches: readonly { readonly table: string; readonly rows: readonly Row[] }[]) {
    const full = batches.filter(({ rows }) => rows.length > 0);
    if (full.length === 0) return;
    await this.writing;
    this.writing = this.write(full);
    // The failure is met at the next start or at the end; until then it is nobody's.
    this.writing.catch(() => undefined);
  }

  settled(): Promise<void> {
    return this.writing;
  }

  private async write(
    batches: readonly { readonly table: string; readonly rows: readonly Row[] }[],
  ) {
    for (const { table, rows } of batches) await insertRows(this.client, table, rows);
  }
}

interface Visitor {
  take(history: Parameters<typeof rowsOf>[1]): void;
  flush(): Promise<void>;
}

async function passOver(projections: readonly Projection[], pass: Pass, visitor: Visitor) {
  const types = [...new Set(projections.flatMap((projection) => projection.handles))];
  const progress = { events: 0, streams: 0 };
  for (const prefix of new Set(projections.map((projection) => projection.prefix))) {
    for await (const batch of pass.reader.histories({ prefix, until: pass.until, types })) {
      for (const history of batch) {
        visitor.take(history);
        progress.events += history.events.length;
      }
      progress.streams += batch.length;
      await visitor.flush();
      pass.onProgress?.({ ...progress });
    }
  }
}

const ROWS_AT_ONCE = 2_000;

function sinkFor(projection: Projection): Sink {
  if (projection.kind === 'cells') {
    const sums = new CellSums(projection);
    return {
      projection,
      take: (history) => follows(projection, history.stream) && sums.take(history),
      drain: () => [],
      end: () => sums.rows(),
    };
  }
  let waiting: Row[] = [];
  const drain = (least: number) => {
    if (waiting.length < least) return [];
    const rows = waiting;
    waiting = [];
    return rows;
  };
  return {
    projection,
    take: (history) => {
      if (follows(projection, history.stream)) waiting.push(...rowsOf(projection, history));
    },
    drain: () => drain(ROWS_AT_ONCE),
    end: () => drain(0),
  };
}

function follows(projection: Projection, stream: string): boolean {
  return stream.startsWith(projection.prefix);
}

/** The rows of a projection as of a position, in the order of their keys: the same bytes every time. */
export async function* rowsAsOf(projection: Projection, pass: Pass): AsyncGenerator<Row> {
  const sink = sinkFor(projection);
  const { prefix, handles: types } = projection;
  let events = 0;
  let streams = 0;
  for await (const batch of pass.reader.histories({ prefix, until: pass.until, types })) {
    for (const history of batch) {
      sink.take(history);
      events += history.events.length;
    }
    streams += batch.length;
    yield* sink.drain();
    pass.onProgress?.({ events, streams });
  }
  yield* sink.end();
}
