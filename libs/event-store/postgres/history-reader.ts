import pg from 'pg';
import { GENESIS } from '../chain.js';
import type { HistoryReader, Position, StreamHistory } from '../port.js';
import { DEADLINES, readerPool, type Deadlines } from './connection.js';
import { copyOut } from './copy-out.js';
import { FOLD_COLUMN_COUNT, FOLD_COLUMNS, FoldRows } from './fold-rows.js';
import { AppendListener } from './listener.js';
import { EventTableReader, LAST_CHARACTER } from './reader.js';
import { assertSchema, EVENT_LOG } from './schema.js';

export interface PostgresHistoryReaderOptions {
  readonly url: string;
  /** `event_log` unless told; `event_mirror` reads the local copy of another log. */
  readonly schema?: string;
  readonly deadlines?: Partial<Deadlines>;
  /** Most connections at the same time, beside one that listens. */
  readonly readers?: number;
}

/** Reads whole histories out of the event table by binary COPY: fast, and flat in memory. */
export class PostgresHistoryReader implements HistoryReader {
  private readonly pool: pg.Pool;
  private readonly listener: AppendListener;
  private readonly reader: EventTableReader;
  private readonly table: string;

  constructor(options: PostgresHistoryReaderOptions) {
    const schema = options.schema ?? EVENT_LOG;
    assertSchema(schema);
    const deadlines = { ...DEADLINES, ...options.deadlines };
    this.pool = readerPool(options.url, options.readers ?? 4, deadlines);
    this.listener = new AppendListener(options.url, deadlines);
    this.reader = new EventTableReader(this.pool, schema, deadlines);
    this.table = `${schema}.event`;
  }

  histories(
    options: Parameters<HistoryReader['histories']>[0],
  ): AsyncIterable<readonly StreamHistory[]> {
    const from = pg.escapeLiteral(options.prefix);
    const before = pg.escapeLiteral(options.prefix + LAST_CHARACTER);
    const types = options.types?.map((type) => pg.escapeLiteral(type)).join(', ');
    if (types === '') return this.read('false');
    const typed = types === undefined ? '' : ` AND type IN (${types})`;
    return this.read(
      `pos <= ${options.until} AND stream >= ${from} AND stream < ${before}${typed}`,
    );
  }

  async historiesOf(streams: readonly string[], until: Position): Promise<StreamHistory[]> {
    if (streams.length === 0) return [];
    const names = streams.map((stream) => pg.escapeLiteral(stream)).join(', ');
    const all: StreamHistory[] = [];
    for await (const batch of this.read(`pos <= ${until} AND stream IN (${names})`)) {
      all.push(...batch);
    }
    return all;
  }

  private async *read(where: string): AsyncIterable<readonly StreamHistory[]> {
    const rows = new FoldRows();
    const select = `SELECT ${FOLD_COLUMNS} FROM ${this.table} WHERE ${where} ORDER BY stream, revision`;
    const copy = { select, columns: FOLD_COLUMN_COUNT, sink: rows.sink };
    for await (const size of copyOut(this.pool, copy)) {
      const batch = size > 0 ? rows.takeBatch() : undefined;
      if (batch !== undefined) yield batch;
    }
    const rest = rows.takeRest();
    if (rest.length > 0) yield rest;
  }

  async touched({ prefix, after, limit }: Parameters<HistoryReader['touched']>[0]) {
    const head = await this.head();
    const rows = await this.reader.rows<[string, string]>(
      `SELECT pos, stream FROM ${this.table} WHERE pos > $1 AND pos <= $2 ORDER BY pos LIMIT $3`,
      [`${after}`, `${head}`, limit],
    );
    const streams = rows.map(([, stream]) => stream).filter((stream) => stream.startsWith(prefix));
    const last = rows.length < limit ? undefined : rows.at(-1);
    const reached = last === undefined ? head : BigInt(last[0]);
    return {
      streams: [...new Set(streams)],
      position: reached > after ? reached : after,
      events: streams.length,
    };
  }

  async positionAt(instant: number): Promise<Position> {
    // Recording time never decreases with position, so the place is found by halving.
    let [low, high] = [0n, await this.head()];
    while (low < high) {
      const middle = (low + high + 1n) / 2n;
      const [row] = await this.reader.rows<[boolean]>(
        `SELECT recorded_at <= to_timestamp($2::bigint / 1000.0) FROM ${this.table}
         WHERE pos <= $1 ORDER BY pos DESC LIMIT 1`,
        [`${middle}`, Math.floor(instant)],
      );
      if (row === undefined || row[0]) low = middle;
      else high = middle - 1n;
    }
    return this.lastAtOrBefore(low);
  }

  private async lastAtOrBefore(position: Position): Promise<Position> {
    const [row] = await this.reader.rows<[string]>(
      `SELECT pos FROM ${this.table} WHERE pos <= $1 ORDER BY pos DESC LIMIT 1`,
      [`${position}`],
    );
    return BigInt(row?.[0] ?? 0);
  }

  /** The chain's hash after a position: two logs with the same one are alike, byte for byte, so far. */
  async chainAt(position: Position): Promise<Buffer> {
    const [row] = await this.reader.rows<[Buffer]>(
      `SELECT hash FROM ${this.table} WHERE pos <= $1 ORDER BY pos DESC LIMIT 1`,
      [`${position}`],
    );
    return row?.[0] ?? GENESIS;
  }

  head(): Promise<Position> {
    return this.reader.head();
  }

  async waitForAppend(after: Position, timeoutMs: number, signal: AbortSignal): Promise<void> {
    await this.listener.listen();
    if (signal.aborted || (await this.head()) > after) return;
    await this.listener.wait(timeoutMs, signal);
  }

  async close(): Promise<void> {
    await Promise.all([this.listener.close(), this.pool.end()]);
  }
}
