import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  accountForCluster,
  cleanEnvironment,
  ids,
  reachableByOthers,
  type Account,
} from './account.js';
import { locateBinaries } from './binaries.js';
import { passwordOf } from './credentials.js';
import { makeFolder } from './folder.js';
import { createCluster, isCreated } from './initdb.js';
import { claim, findRunning, isAlive } from './running.js';

/** A PostgreSQL server on this machine, on loopback, with its data in one folder. */
export interface Cluster {
  /** Superuser URL of the database `utfall`. */
  readonly url: string;
  readonly pid: number;
  readonly port: number;
  /** Stops the server when this process is its owner; leaves it running when another one is. */
  stop(): Promise<void>;
  /** Kills every process of the server at once, as a power cut would. */
  kill(): void;
}

export interface ClusterOptions {
  readonly dataDir: string;
  /** Further settings, `name=value`. */
  readonly settings?: readonly string[];
}

const START_TIMEOUT_MS = 60_000;
const ATTEMPTS = 20;
const PAUSE_MS = 250;

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  'max_connections=200',
  `shared_buffers=${sharedBuffersMb()}MB`,
  'work_mem=16MB',
  'maintenance_work_mem=128MB',
  'max_wal_size=2GB',
  // Nobody replicates an embedded server, and a table filled in the transaction that made it needs no log.
  'wal_level=minimal',
  'max_wal_senders=0',
  'random_page_cost=1.1',
  'jit=off',
];

/** An eighth of the machine's memory, between 128 MB and 1 GB: the log is read in stream order, from all over the table. */
function sharedBuffersMb(): number {
  return Math.round(Math.min(1024, Math.max(128, totalmem() / 2 ** 20 / 8)));
}

/** Starts the server of a data folder, creating it on first use, or joins the one that is running. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const dataDir = resolve(options.dataDir);
  const pgdata = join(dataDir, 'pgdata');
  makeFolder(dataDir);
  const account = accountForCluster();
  if (account !== undefined && !reachableByOthers(dataDir)) throw new Error(unreachable(dataDir));
  const password = passwordOf(dataDir);
  const binaries = locateBinaries(account);
  if (!isCreated(pgdata)) {
    await createCluster({ initdb: binaries.initdb, pgdata, password, account });
  }
  const start = { dataDir, pgdata, account, options };
  for (let attempt = 1; ; attempt += 1) {
    const running = findRunning(pgdata) ?? (await launch(binaries.postgres, start));
    const url = `postgres://postgres:${password}@127.0.0.1:${running.port}/utfall`;
    try {
      await ensureDatabase(url);
      return { ...running, url, ...controls(running.pid, claim(dataDir)) };
    } catch (error) {
      // A server that was just killed may look alive for a moment more.
      if (attempt === ATTEMPTS) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

function unreachable(dataDir: string): string {
  return (
    `Mappen ${dataDir} kan inte nås av kontot som PostgreSQL körs under när du är root. ` +
    'Ange UTFALL_DATA till en mapp som alla kan gå in i, t.ex. /var/lib/utfall, eller kör som vanlig användare.'
  );
}

interface Launch {
  readonly dataDir: string;
  readonly pgdata: string;
  readonly account: Account | undefined;
  readonly options: ClusterOptions;
}

async function launch(postgres: string, launch: Launch) {
  const port = await freePort();
  const log = openSync(join(launch.dataDir, 'postgres.log'), 'a', 0o600);
  const settings = [...SETTINGS, ...(launch.options.settings ?? [])];
  const child = spawn(
    postgres,
    ['-D', launch.pgdata, '-p', String(port), ...settings.flatMap((s) => ['-c', s])],
    {
      ...ids(launch.account),
      detached: true,
      stdio: ['ignore', log, log],
      cwd: '/',
      env: cleanEnvironment(),
    },
  );
  closeSync(log);
  child.unref();
  return waitUntilReady(child, launch);
}

async function waitUntilReady(child: ChildProcess, { pgdata, dataDir }: Launch) {
  for (let waited = 0; waited < START_TIMEOUT_MS; waited += 20) {
    const running = findRunning(pgdata);
    if (running !== undefined) return running;
    if (child.exitCode !== null) break;
    await sleep(20);
  }
  const running = findRunning(pgdata);
  if (running !== undefined) return running;
  const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8').slice(-4_000);
  if (log.includes('No space left on device')) {
    throw new Error(
      `Disken är full: PostgreSQL i ${dataDir} kan inte starta. Frigör plats och starta igen; det som är kvitterat finns kvar.`,
    );
  }
  throw new Error(
    `Den inbyggda PostgreSQL startade inte. Läs ${join(dataDir, 'postgres.log')}; ` +
      'ange annars DATABASE_URL till en egen PostgreSQL, eller UTFALL_DATA till en annan mapp.',
  );
}

function controls(pid: number, owned: boolean): Pick<Cluster, 'stop' | 'kill'> {
  return {
    async stop() {
      if (!owned || !isAlive(pid)) return;
      process.kill(pid, 'SIGINT');
      while (isAlive(pid)) await sleep(20);
    },
    kill() {
      process.kill(-pid, 'SIGKILL');
    },
  };
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/\/utfall$/, '/postgres') });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'utfall'");
    if (found.rowCount === 0) await client.query('CREATE DATABASE utfall');
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => done(port));
    });
  });
}
