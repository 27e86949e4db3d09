import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
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
  /** Address to listen on; undefined means this machine alone. */
  readonly address?: string;
  /** Names beside this machine's own that a call may be addressed to. */
  readonly hostNames?: readonly string[];
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return {
    databaseUrl: urlOf(env, 'DATABASE_URL', ['postgres', 'postgresql']),
    eventstoreUrl: urlOf(env, 'EVENTSTORE_URL', ['esdb', 'esdb+discover']),
    redisUrl: urlOf(env, 'REDIS_URL', ['redis', 'rediss']),
    dataDir: resolve(filled(env.UTFALL_DATA) ?? defaultDataDir()),
    port: portOf(env),
    ...addressOf(env),
    hostNames: hostNamesOf(env),
  };
}

/** An address of the right kind; its text is never repeated, since it may hold a password. */
function urlOf(
  env: NodeJS.ProcessEnv,
  name: string,
  schemes: readonly string[],
): string | undefined {
  const url = filled(env[name]);
  if (url === undefined || schemes.some((scheme) => url.startsWith(`${scheme}://`))) return url;
  throw new Error(`${name} ska börja med ${schemes.map((s) => `${s}://`).join(' eller ')}.`);
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

function addressOf(env: NodeJS.ProcessEnv): { readonly address?: string } {
  const address = filled(env.UTFALL_LYSSNA);
  if (address === undefined) return {};
  if (isIP(address) !== 0) return { address };
  throw new Error(
    `UTFALL_LYSSNA ska vara en IP-adress, till exempel 0.0.0.0, inte "${address.slice(0, 40)}".`,
  );
}

function hostNamesOf(env: NodeJS.ProcessEnv): readonly string[] {
  const names = (filled(env.UTFALL_VARDNAMN) ?? '').split(/[\s,]+/).filter((name) => name !== '');
  const wrong = names.find((name) => !/^[a-z0-9.-]+$/i.test(name));
  if (wrong === undefined) return names;
  throw new Error(
    `UTFALL_VARDNAMN ska vara värdnamn skilda åt med komma, utan port, inte "${wrong.slice(0, 40)}".`,
  );
}

/** `./data`; for root in a folder that only root can enter, a folder under /var/lib instead. */
function defaultDataDir(): string {
  const local = resolve('data');
  if (process.getuid?.() !== 0 || reachableByOthers(local)) return local;
  const mark = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 8);
  return join('/var/lib/utfall', `${basename(process.cwd())}-${mark}`);
}
