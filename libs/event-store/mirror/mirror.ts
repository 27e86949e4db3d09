import type pg from 'pg';
import type { EventStore } from '../port.js';
import { borrow, giveBack } from '../postgres/connection.js';
import { migrateEventLog } from '../postgres/migrate.js';
import { CHANNEL, EVENT_MIRROR } from '../postgres/schema.js';
import { pause } from '../waiting.js';
import { checkpoint, copyDelivery } from './copy.js';

export interface MirrorOptions {
  readonly store: Pick<EventStore, 'subscribeAll'>;
  readonly pool: pg.Pool;
  /** Ends the mirror. */
  readonly signal: AbortSignal;
  /** `event_mirror` unless told. */
  readonly schema?: string;
  /** Told of each fault; the mirror then goes on by itself after a pause. */
  readonly onFault?: (error: unknown) => void;
}

const BATCH = 2_000;
const LONGEST_PAUSE_MS = 30_000;

/** Creates the mirror's tables where they are missing, so that a reader may open them. */
export async function migrateMirror(pool: pg.Pool, schema: string = EVENT_MIRROR): Promise<void> {
  await withClient(pool, (client) => migrateEventLog(client, schema));
}

/**
 * Keeps a copy of a log in PostgreSQL, under the same table shape as the default log, until the signal
 * aborts. The copy carries the source's positions and a hash chain of its own; it may be dropped at any
 * time and is then made again. Several mirrors at once are safe: the checkpoint lets one write.
 */
export async function startMirror(options: MirrorOptions): Promise<void> {
  const { signal } = options;
  let pauseMs = 100;
  while (!signal.aborted) {
    try {
      await migrateMirror(options.pool, options.schema);
      while (!signal.aborted) {
        await copyOnwards(options);
        pauseMs = 100;
      }
    } catch (error) {
      if (signal.aborted) return;
      options.onFault?.(error);
      await pause(pauseMs, signal);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }
}

/** Copies from the checkpoint until the signal aborts or another mirror has moved it. */
async function copyOnwards(options: MirrorOptions): Promise<void> {
  const { store, pool, signal, schema = EVENT_MIRROR } = options;
  let after = await withClient(pool, async (client) => (await checkpoint(client, schema)).position);
  for await (const delivery of store.subscribeAll({ after, batch: BATCH, signal })) {
    if (delivery.position === after) continue;
    const mine = await withClient(pool, async (client) => {
      const written = await copyDelivery(client, { schema, after }, delivery);
      if (written) await client.query(`NOTIFY ${CHANNEL}`);
      return written;
    });
    if (!mine) return pause(50, signal);
    after = delivery.position;
  }
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>) {
  const client = await borrow(pool);
  let broken = true;
  try {
    const result = await work(client);
    broken = false;
    return result;
  } finally {
    giveBack(client, broken);
  }
}
