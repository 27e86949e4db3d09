import type pg from 'pg';
import { GENESIS, linkHash } from '../chain.js';
import { checkpoint, copyDelivery } from '../mirror/copy.js';
import type { RecordedEvent } from '../port.js';
import { borrow, giveBack } from '../postgres/connection.js';
import { CHANNEL, EVENT_LOG } from '../postgres/schema.js';
import { readLine } from './export-line.js';
import { Ordning } from './ordning.js';
import { LogImportRefused } from './refused.js';

/** What reading an export in led to. */
export interface ImportedLog {
  /** Written now. */
  readonly events: number;
  /** There already, from an earlier run that was cut off. */
  readonly known: number;
}

export interface LogImportOptions {
  /** `event_log` unless told. */
  readonly schema?: string;
  readonly onProgress?: (events: number) => void;
}

const BATCH = 2_000;

/**
 * Reads an export into an empty log: ids, positions, instants and order as they were, so that the hash chain
 * becomes the same. A batch is written whole or not at all, and a run that was cut off goes on where it was.
 * A log that holds anything else than the beginning of the export is left as it is.
 * @throws LogImportRefused with the line that is wrong; what stands before it may have been written
 */
export async function importLog(
  pool: pg.Pool,
  lines: AsyncIterable<string>,
  options: LogImportOptions = {},
): Promise<ImportedLog> {
  const client = await borrow(pool);
  let broken = true;
  try {
    const imported = await new Inlasning(client, options).run(lines);
    broken = false;
    return imported;
  } catch (error) {
    broken = !(error instanceof LogImportRefused);
    throw error;
  } finally {
    giveBack(client, broken);
  }
}

/** One reading of an export. */
class Inlasning {
  private readonly ordning = new Ordning();
  private readonly schema: string;
  private batch: RecordedEvent[] = [];
  private after = 0n;
  private events = 0;
  private known = 0;

  constructor(
    private readonly client: pg.ClientBase,
    private readonly options: LogImportOptions,
  ) {
    this.schema = options.schema ?? EVENT_LOG;
  }

  async run(lines: AsyncIterable<string>): Promise<ImportedLog> {
    const head = await checkpoint(this.client, this.schema);
    this.after = head.position;
    let hash: Buffer = GENESIS;
    for await (const line of lines) {
      const event = this.ordning.next(readLine(line));
      if (event.position > head.position) {
        this.assertSame(hash, head.hash);
        await this.add(event);
        continue;
      }
      hash = linkHash(hash, {
        ...event,
        metadata: JSON.stringify(event.metadata),
        data: JSON.stringify(event.data),
      });
      this.known += 1;
    }
    if (this.events + this.batch.length === 0) this.assertSame(hash, head.hash);
    await this.flush();
    return { events: this.events, known: this.known };
  }

  /** The lines that the log has already lead to its own hash, or they are of another log. */
  private assertSame(hash: Buffer, own: Buffer): void {
    if (!hash.equals(own)) throw new LogImportRefused('annan-logg');
  }

  private async add(event: RecordedEvent): Promise<void> {
    this.batch.push(event);
    if (this.batch.length >= BATCH) await this.flush();
  }

  private async flush(): Promise<void> {
    const position = this.batch.at(-1)?.position;
    if (position === undefined) return;
    const delivery = { events: this.batch, position, caughtUp: false };
    const { client, schema, after } = this;
    if (!(await copyDelivery(client, { schema, after }, delivery))) {
      throw new LogImportRefused('loggen-skrivs');
    }
    await client.query(`NOTIFY ${CHANNEL}`);
    this.after = position;
    this.events += this.batch.length;
    this.batch = [];
    this.options.onProgress?.(this.known + this.events);
  }
}
