import type { PoolClient } from 'pg';
import type { HistoryReader, Position, StreamHistory } from '../event-store/port.js';
import { insertLines, lineWriter } from './copy-in.js';
import { tableName, type Projection, type Row } from './projection.js';
import { sinkFor } from './sink.js';

/** Told while a pass over the log goes on. */
export type OnProgress = (progress: { readonly events: number; readonly streams: number }) => void;

export interface Pass {
  readonly reader: HistoryReader;
  readonly until: Position;
  readonly onProgress?: OnProgress;
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
    sink: sinkFor(projection, lineWriter(projection)),
    table: tableName(projection, generation),
  }));
  const projections = targets.map((target) => target.projection);
  const writer = new BehindWriter(client);
  for await (const batch of batches(projections, pass)) {
    // History by history and not projection by projection: what several of them work out of one history is
    // worked out once, and the last history is all that has to be remembered for it.
    for (const history of batch) {
      for (const { sink } of sinks) sink.take(history);
    }
    await writer.start(sinks.map(({ sink, table }) => ({ table, lines: sink.drain() })));
  }
  await writer.start(sinks.map(({ sink, table }) => ({ table, lines: sink.end() })));
  await writer.settled();
}

/** The rows of a projection as of a position, in the order of their keys: the same bytes every time. */
export async function* rowsAsOf(projection: Projection, pass: Pass): AsyncGenerator<Row> {
  const sink = sinkFor(projection, (row) => row);
  for await (const batch of batches([projection], pass)) {
    for (const history of batch) sink.take(history);
    yield* sink.drain();
  }
  yield* sink.end();
}

async function* batches(
  projections: readonly Projection[],
  { reader, until, onProgress }: Pass,
): AsyncGenerator<readonly StreamHistory[]> {
  const types = [...new Set(projections.flatMap((projection) => projection.handles))];
  let [events, streams] = [0, 0];
  for (const prefix of outermost(projections.map((projection) => projection.prefix))) {
    for await (const batch of reader.histories({ prefix, until, types })) {
      yield batch;
      for (const history of batch) events += history.events.length;
      streams += batch.length;
      onProgress?.({ events, streams });
    }
  }
}

/** Without those that another covers: each stream is read once. */
function outermost(prefixes: readonly string[]): readonly string[] {
  const covered = (one: string) => prefixes.some((other) => other !== one && one.startsWith(other));
  return [...new Set(prefixes)].filter((one) => !covered(one));
}

interface Lines {
  readonly table: string;
  readonly lines: readonly string[];
}

/** Writes one batch while the next is being folded, never more than one. */
class BehindWriter {
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly client: PoolClient) {}

  async start(batch: readonly Lines[]): Promise<void> {
    const full = batch.filter(({ lines }) => lines.length > 0);
    if (full.length === 0) return;
    await this.writing;
    this.writing = this.write(full);
    // The failure is met at the next start or at the end; until then it is nobody's.
    this.writing.catch(() => undefined);
  }

  settled(): Promise<void> {
    return this.writing;
  }

  private async write(batch: readonly Lines[]): Promise<void> {
    for (const { table, lines } of batch) await insertLines(this.client, table, lines);
  }
}
