import pg from 'pg';
import { Bell } from '../waiting.js';
import { destroy, type Deadlines } from './connection.js';
import { CHANNEL } from './schema.js';

/**
 * One connection that listens for appends, opened at the first wait and again after it was lost. While it
 * is away nobody is woken early; everybody still wakes at the timeout.
 */
export class AppendListener {
  private readonly bell = new Bell();
  private opening: Promise<pg.Client | undefined> | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly deadlines: Deadlines,
  ) {}

  /** Makes sure that appends from now on ring, as far as the server can be reached. */
  async listen(): Promise<void> {
    this.opening ??= this.open();
    await this.opening;
  }

  wait(timeoutMs: number, signal: AbortSignal): Promise<void> {
    return this.bell.wait(timeoutMs, signal);
  }

  private async open(): Promise<pg.Client | undefined> {
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: this.deadlines.connectMs,
      keepAlive: true,
      application_name: 'utfall listen',
    });
    const lost = (): void => {
      this.opening = undefined;
      this.bell.ring();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', () => this.bell.ring());
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      return client;
    } catch {
      this.opening = undefined;
      destroy(client);
      return undefined;
    }
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    const client = await this.opening;
    await client?.end().catch(() => undefined);
    this.bell.ring();
  }
}
