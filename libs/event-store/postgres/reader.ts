import type pg from 'pg';
import type { Look } from '../following.js';
import { ahead } from '../following.js';
import type { Position, ReadAllOptions, ReadStreamOptions, RecordedEvent } from '../port.js';
import { DEFAULT_BATCH } from '../selection.js';
import { asStoreError, GRACE_MS, wasCut, type Deadlines } from './connection.js';
import { EVENT_COLUMNS, recordedEvent, type EventRow } from './rows.js';

type Filter = Pick<ReadAllOptions, 'types' | 'prefix' | 'batch'>;

/** Sorts after every name that begins with a prefix. */
export const LAST_CHARACTER = '\u{10ffff}';

/** Reads of the event table by SELECT: one stream, or the whole log by keyset on the position. */
export class EventTableReader {
  constructor(
    private readonly pool: pg.Pool,
    private readonly schema: string,
    private readonly deadlines: Deadlines,
  ) {}

  async head(): Promise<Position> {
    const [row] = await this.rows<[string]>(`SELECT pos FROM ${this.schema}.head`, []);
    return BigInt(row?.[0] ?? 0);
  }

  async stream(name: string, options: ReadStreamOptions): Promise<readonly RecordedEvent[]> {
    const [compare, order] = options.backwards === true ? ['<=', 'DESC'] : ['>=', 'ASC'];
    const from = options.from === undefined ? '' : `AND revision ${compare} $3`;
    const rows = await this.rows<EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM ${this.schema}.event WHERE stream = $1 ${from}
       ORDER BY revision ${order} LIMIT $2`,
      [name, options.limit ?? null, ...(options.from === undefined ? [] : [String(options.from)])],
    );
    return rows.map(recordedEvent);
  }

  /** Looks at one batch after a position, no further than `until`, which must not be past the head. */
  async look(after: Position, until: Position, filter: Filter): Promise<Look> {
    const limit = filter.batch ?? DEFAULT_BATCH;
    const prefix = filter.prefix ?? '';
    const rows = await this.rows<EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM ${this.schema}.event WHERE pos > $1 AND pos <= $2
       AND ($3::text[] IS NULL OR type = ANY ($3)) AND ($4 = '' OR (stream >= $4 AND stream < $5))
       ORDER BY pos LIMIT $6`,
      [`${after}`, `${until}`, filter.types ?? null, prefix, prefix + LAST_CHARACTER, limit],
    );
    const events = rows.map(recordedEvent);
    const last = events.length < limit ? undefined : events.at(-1);
    const reached = last?.position ?? until;
    const position = reached > after ? reached : after;
    return { events, position, caughtUp: position >= until };
  }

  async *all(options: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]> {
    const head = await this.head();
    const until = options.until !== undefined && options.until < head ? options.until : head;
    let look = await this.look(options.after ?? 0n, until, options);
    while (!look.caughtUp) {
      const next = ahead(this.look(look.position, until, options));
      if (look.events.length > 0) yield look.events;
      look = await next;
    }
    if (look.events.length > 0) yield look.events;
  }

  async rows<Row extends readonly unknown[]>(text: string, values: unknown[]): Promise<Row[]> {
    // A server that keeps its deadline answers first; this one is for a line that went dead.
    const query_timeout = this.deadlines.readMs + GRACE_MS;
    const query = { text, values, rowMode: 'array' as const, query_timeout };
    try {
      const result = await this.onLiveConnection(() => this.pool.query<unknown[]>(query));
      return result.rows as unknown as Row[];
    } catch (error) {
      throw asStoreError(error);
    }
  }

  /**
   * A read may be asked again. An idle connection that the server closed (a restart, a failover) is known
   * only by the query that meets it, and the whole pool may be of that kind: at most each of them is met once.
   */
  private async onLiveConnection<T>(ask: () => Promise<T>): Promise<T> {
    for (let dead = 0; dead < this.pool.options.max; dead += 1) {
      try {
        return await ask();
      } catch (error) {
        if (!wasCut(error)) throw error;
      }
    }
    return ask();
  }
}
