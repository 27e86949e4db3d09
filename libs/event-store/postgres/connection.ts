import pg from 'pg';
import { SteadyClient } from '../../postgres/index.js';
import { StoreUnavailable } from '../port.js';

/** How long the store may take. */
export interface Deadlines {
  readonly connectMs: number;
  readonly appendMs: number;
  readonly readMs: number;
}

export const DEADLINES: Deadlines = { connectMs: 5_000, appendMs: 10_000, readMs: 60_000 };

/** Waits this much longer than the server should before the connection is given up as dead. */
export const GRACE_MS = 2_000;

// Faults of the request, not of the service: data exceptions, integrity violations, syntax.
const OURS = /^(22|23|42)/;

/** What a failed query means to the caller: the service's fault becomes StoreUnavailable. */
export function asStoreError(error: unknown): Error {
  const fault = error as Error & { code?: string };
  if (fault instanceof StoreUnavailable) return fault;
  if (fault instanceof pg.DatabaseError && OURS.test(fault.code ?? '')) return fault;
  return new StoreUnavailable(`PostgreSQL: ${fault.message}`, { cause: error });
}

/** One connection, opened when it is needed and again after it was lost. Queries must not overlap. */
export class LazyConnection {
  private client: pg.Client | undefined;

  constructor(
    private readonly url: string,
    private readonly deadlines: Deadlines,
  ) {}

  /** @throws StoreUnavailable when there is no answer in time: what was sent may or may not have happened */
  async query<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<Row[]> {
    const client = await this.open();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      this.drop(client);
    }, this.deadlines.appendMs + GRACE_MS);
    try {
      return (await client.query<Row>(query)).rows;
    } catch (error) {
      if (late || !isAlive(error)) this.drop(client);
      throw asStoreError(error);
    } finally {
      clearTimeout(timer);
    }
  }

  private async open(): Promise<pg.Client> {
    if (this.client !== undefined) return this.client;
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: this.deadlines.connectMs,
      statement_timeout: this.deadlines.appendMs,
      lock_timeout: this.deadlines.appendMs,
      keepAlive: true,
      application_name: 'utfall append',
    });
    client.on('error', () => this.drop(client));
    try {
      await client.connect();
    } catch (error) {
      throw asStoreError(error);
    }
    this.client = client;
    return client;
  }

  private drop(client: pg.Client): void {
    if (this.client === client) this.client = undefined;
    destroy(client);
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }
}

/** Whether the connection survived an error: the server refused one query and stays. */
function isAlive(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR';
}

// The server closed the connection (class 57P: shutdown, restart, an administrator), or the line broke.
const CUT = /^57P0[125]$|^ECONNRESET$|^EPIPE$/;
const CUT_TEXT = /^Connection terminated( unexpectedly)?$|^Client .* not queryable$/;

/** Whether a query failed because its connection had been cut, and not by being late or refused. */
export function wasCut(error: unknown): boolean {
  const { code, message } = error as Partial<Error> & { code?: string };
  return CUT.test(code ?? '') || CUT_TEXT.test(message ?? '');
}

/** Closes a connection without asking the other side. */
export function destroy(client: pg.ClientBase): void {
  const { connection } = client as unknown as { connection: { stream: { destroy(): void } } };
  connection.stream.destroy();
}

/**
 * Takes a connection out of a pool. While it is out, the loss of it must be heard by somebody, or the
 * process ends; the query under way rejects by itself.
 */
export async function borrow(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect().catch((error: unknown) => {
    throw asStoreError(error);
  });
  client.on('error', ignore);
  return client;
}

/** Gives a connection back; a broken one is closed. */
export function giveBack(client: pg.PoolClient, broken: boolean): void {
  client.off('error', ignore);
  if (broken) {
    client.on('error', ignore);
    destroy(client);
  }
  client.release(broken);
}

function ignore(): void {
  // The query under way tells.
}

/** A pool for readers, with the same deadlines. */
export function readerPool(url: string, max: number, deadlines: Deadlines): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    Client: SteadyClient,
    max,
    connectionTimeoutMillis: deadlines.connectMs,
    statement_timeout: deadlines.readMs,
    keepAlive: true,
    application_name: 'utfall read',
  });
  // An idle connection that dies is replaced by the pool when it is needed.
  pool.on('error', () => undefined);
  return pool;
}
