import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { reachableByOthers } from './embedded-postgres/account.js';

/** Where this process finds its stores; everything comes from the environment. */
export interface Config {
  /** PostgreSQL to use; undefined means the embedded one in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** EventStoreDB or KurrentDB; undefined means that the log lies in PostgreSQL. */
  readonly eventstoreUrl: string | undefined;
  /** Redis for the job queue; undefined means that the queue lies in PostgreSQL. */
  readonly redisUrl: string | undefined;
  readonly dataDir: string;
  readonly port: number;
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return {
    databaseUrl: filled(env.DATABASE_URL),
    eventstoreUrl: filled(env.EVENTSTORE_URL),
    redisUrl: filled(env.REDIS_URL),
    dataDir: resolve(filled(env.UTFALL_DATA) ?? defaultDataDir()),
    port: portOf(env),
  };
}

function filled(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

function portOf(env: NodeJS.ProcessEnv): number {
  const text = filled(env.PORT) ?? '3000';
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`PORT ska vara ett heltal mellan 0 och 65535, inte "${text.slice(0, 20)}".`);
}

/** `./data`; for root in a folder that only root can enter, a folder under /var/lib instead. */
function defaultDataDir(): string {
  const local = resolve('data');
  if (process.getuid?.() !== 0 || reachableByOthers(local)) return local;
  const mark = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 8);
  return join('/var/lib/utfall', `${basename(process.cwd())}-${mark}`);
}
