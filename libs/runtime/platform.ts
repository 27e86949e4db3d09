import pg from 'pg';
import {
  assertDurable,
  EVENT_LOG,
  EVENT_MIRROR,
  migrateMirror,
  PostgresEventStore,
  PostgresHistoryReader,
  startMirror,
  type EventStore,
} from '../event-store/index.js';
import { datumInSweden } from '../domain/index.js';
import { SteadyClient } from '../postgres/index.js';
import { migrateReadModel } from '../read-model/index.js';
import type { Config } from './config.js';
import { startCluster } from './embedded-postgres/cluster.js';
import { watchServer } from './embedded-postgres/watch.js';
import { createGallring, type Gallring } from './gallring/index.js';
import { assertRegister } from './register-vakt.js';
import { readLokalaRegister, registerTillaggHash } from './lokala-register.js';
import { assertProductionReady } from './production.js';
import { openProtection, type Protection } from './protection.js';

/** Storage of a column is said where the table is made, which older versions do not know. */
const OLDEST_POSTGRES = 16;

/** The stores of a process, opened and ready. */
export interface Platform {
  readonly databaseUrl: string;
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly reader: PostgresHistoryReader;
  /** Schema of the log that `reader` reads: the log itself, or the local copy of one. */
  readonly schema: string;
  /** Resolves when `reader` has everything that `store` had when it was asked. */
  synced(): Promise<void>;
  /** Who may, who did, and who somebody is. */
  readonly protection: Protection;
  readonly gallring: Gallring;
  /** Which stores these are, in Swedish, for the one who starts the service. */
  readonly description: string;
  /** Rejects when an embedded PostgreSQL dies, by whatever hand; never otherwise. */
  readonly lost: Promise<never>;
  /** Closes in the opposite order; an embedded PostgreSQL that this process started is stopped. */
  close(): Promise<void>;
}

/** What a test of years needs to say. */
export interface PlatformOptions {
  /** The clock by which an EventStoreDB log is written; PostgreSQL goes by its own. */
  readonly now?: () => number;
}

/** Opens the stores that the environment names, or the embedded ones, and brings their tables up to date. */
export async function openPlatform(
  config: Config,
  { now = Date.now }: PlatformOptions = {},
): Promise<Platform> {
  assertProductionReady(config);
  // Before any store is opened: what is opened below may already read a register.
  readLokalaRegister(config.registerFolder);
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closer of closers.reverse()) await closer();
  };
  try {
    const { databaseUrl, lost } = await databaseOf(config, closers);
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 12, Client: SteadyClient });
    // A connection lost at rest is replaced when it is needed.
    pool.on('error', () => undefined);
    closers.push(() => pool.end());
    await assertUsable(pool);
    await assertDurable(pool);
    await migrateReadModel(databaseUrl);
    const varningar = await assertRegister(pool, datumInSweden(now()));
    const log = await openLog(config, { databaseUrl, pool, closers, now });
    const protection = await openProtection(pool, config);
    const gallring = createGallring({ pool, protection, ...log }, config);
    // What a restored backup brought back goes again before anybody can read it.
    await gallring.reapply();
    const description = [describe(config), ...varningar].join(' ');
    return { databaseUrl, pool, ...log, protection, gallring, description, lost, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The first question of all, so that a server that is away is told in a sentence. */
async function assertUsable(pool: pg.Pool): Promise<void> {
  let version: number;
  try {
    const asked = await pool.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    );
    version = Math.floor(Number(asked.rows[0]?.version) / 10_000);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new Error(
      `PostgreSQL svarar inte (${code ?? message}). Kontrollera att servern är igång och att ` +
        'DATABASE_URL har rätt adress, databas, användare och lösenord.',
      { cause },
    );
  }
  if (version < OLDEST_POSTGRES) {
    throw new Error(
      `PostgreSQL ${version} är för gammal. Utfall behöver version ${OLDEST_POSTGRES} eller senare.`,
    );
  }
}

/** The server of the installation, or an embedded one that is looked after. */
async function databaseOf({ databaseUrl, dataDir }: Config, closers: (() => Promise<unknown>)[]) {
  if (databaseUrl !== undefined) return { databaseUrl, lost: new Promise<never>(() => undefined) };
  const cluster = await startCluster({ dataDir });
  const watch = watchServer(cluster.pid, dataDir);
  closers.push(() => cluster.stop());
  closers.push(() => Promise.resolve(watch.end()));
  return { databaseUrl: cluster.url, lost: watch.lost };
}

interface Opening {
  readonly databaseUrl: string;
  readonly pool: pg.Pool;
  readonly closers: (() => Promise<unknown>)[];
  readonly now: () => number;
}

/** The log lies in PostgreSQL, or in EventStoreDB with a copy in PostgreSQL that folds read. */
async function openLog(config: Config, { databaseUrl, pool, closers, now }: Opening) {
  const local = new PostgresEventStore({ url: databaseUrl });
  await local.migrate();
  if (config.eventstoreUrl === undefined) {
    const reader = new PostgresHistoryReader({ url: databaseUrl });
    closers.push(
      () => local.close(),
      () => reader.close(),
    );
    return { store: local, reader, schema: EVENT_LOG, synced: () => Promise.resolve() };
  }
  await local.close();
  // Loaded when it is needed: the client and its protocol are of no use without a server.
  const { EventStoreDbEventStore } = await import('../event-store/eventstoredb/store.js');
  const store = new EventStoreDbEventStore({ connectionString: config.eventstoreUrl, now });
  const stopping = new AbortController();
  await migrateMirror(pool);
  const mirror = startMirror({ store, pool, signal: stopping.signal });
  const reader = new PostgresHistoryReader({ url: databaseUrl, schema: EVENT_MIRROR });
  closers.push(
    () => store.close(),
    () => reader.close(),
    async () => {
      stopping.abort();
      await mirror;
    },
  );
  const synced = async () => {
    const head = await store.head();
    const patience = new AbortController();
    while ((await reader.head()) < head)
      await reader.waitForAppend(head - 1n, 250, patience.signal);
  };
  return { store, reader, schema: EVENT_MIRROR, synced };
}

function describe(config: Config): string {
  const database =
    config.databaseUrl === undefined
      ? `inbyggd PostgreSQL i ${config.dataDir}`
      : 'PostgreSQL enligt DATABASE_URL';
  const log = config.eventstoreUrl === undefined ? database : 'EventStoreDB enligt EVENTSTORE_URL';
  const hash = registerTillaggHash();
  const register = hash === undefined ? '' : ` Lokala registerdata: ${hash.slice(0, 12)}.`;
  return `Händelselogg: ${log}. Läsmodeller: ${database}.${register}`;
}
