import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { basename, join, resolve } from 'node:path';
import type { TokenType } from '../identity/index.js';
import type { Gallringsinstallation } from '../privacy/index.js';
import { trustedProxyOf, type TrustedProxy } from './config-proxy.js';
import { utskickOf, type Utskicksval } from './config-utskick.js';
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
  /** Where people outside reach the service, as in `https://utfall.example`; told in links. */
  readonly publicUrl?: string;
  /** True when real persons' data are at stake: what is only for trying out is refused. */
  readonly production: boolean;
  /** The city's own OIDC provider; undefined means the made-up people of the demo. */
  readonly oidcIssuer: string | undefined;
  /** Whom tokens must be issued for. */
  readonly oidcAudience: string;
  /** Strengths of login (`acr`) that are enough; every one when empty. */
  readonly oidcAcr: readonly string[];
  /** What the provider calls its access tokens. */
  readonly oidcTokenType: TokenType;
  /** Folder of the master keys, apart from the database and its backups. */
  readonly keyFolder: string;
  /** Folder of the erasure journal and certificates, apart from the database. */
  readonly journalFolder: string;
  /** Calls per minute of one caller. */
  readonly perMinute?: number;
  /** The proxies that may say who is calling; without it none may. */
  readonly trustedProxy?: TrustedProxy;
  /** Folder of local register data; undefined means only what ships. */
  readonly registerFolder?: string;
  /** How reminders leave. */
  readonly utskick: Utskicksval;
  /** What the rules of retention must know of this installation. */
  readonly gallring: Gallringsinstallation;
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const dataDir = resolve(filled(env.UTFALL_DATA) ?? defaultDataDir());
  return {
    databaseUrl: urlOf(env, 'DATABASE_URL', ['postgres', 'postgresql']),
    eventstoreUrl: urlOf(env, 'EVENTSTORE_URL', ['esdb', 'esdb+discover']),
    redisUrl: urlOf(env, 'REDIS_URL', ['redis', 'rediss']),
    dataDir,
    production: productionOf(env),
    oidcIssuer: urlOf(env, 'OIDC_ISSUER', ['https', 'http']),
    oidcAudience: filled(env.OIDC_AUDIENCE) ?? 'utfall',
    oidcAcr: (filled(env.OIDC_ACR) ?? '').split(/[\s,]+/).filter((acr) => acr !== ''),
    oidcTokenType: choice(env, 'OIDC_TYP', ['at+jwt', 'JWT']) ?? 'at+jwt',
    keyFolder: resolve(filled(env.UTFALL_NYCKLAR) ?? join(dataDir, 'nycklar')),
    journalFolder: resolve(filled(env.UTFALL_JOURNAL) ?? join(dataDir, 'journal')),
    ...perMinuteOf(env),
    ...trustedProxyOf(env),
    ...registerFolderOf(env),
    utskick: utskickOf(env, dataDir),
    gallring: gallringOf(env),
    port: portOf(env),
    ...addressOf(env),
    ...publicUrlOf(env),
    hostNames: hostNamesOf(env),
  };
}

function registerFolderOf(env: NodeJS.ProcessEnv): { readonly registerFolder?: string } {
  const folder = filled(env.UTFALL_REGISTER);
  return folder === undefined ? {} : { registerFolder: resolve(folder) };
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

function publicUrlOf(env: NodeJS.ProcessEnv): { readonly publicUrl?: string } {
  const url = urlOf(env, 'UTFALL_ADRESS', ['https', 'http']);
  return url === undefined ? {} : { publicUrl: url.replace(/\/+$/, '') };
}

function productionOf(env: NodeJS.ProcessEnv): boolean {
  const lage = filled(env.UTFALL_LAGE) ?? 'utveckling';
  if (lage === 'produktion' || lage === 'utveckling') return lage === 'produktion';
  throw new Error(`UTFALL_LAGE ska vara utveckling eller produktion, inte "${lage.slice(0, 20)}".`);
}

/** A municipality outside the research sample that keeps whom it cannot tell the day of birth of, unless told. */
function gallringOf(env: NodeJS.ProcessEnv): Gallringsinstallation {
  const urval = choice(env, 'UTFALL_FORSKNINGSURVAL', ['fodelsedag', 'hela-kommunen']);
  const okand = choice(env, 'UTFALL_OKAND_FODELSEDAG', ['bevara', 'gallra']);
  const huvudman = choice(env, 'UTFALL_HUVUDMAN', ['namnd', 'enskild']);
  return {
    huvudman: huvudman ?? 'namnd',
    heltUrval: urval === 'hela-kommunen',
    okandFodelsedag: okand ?? 'bevara',
  };
}

/** One of a few words; undefined when nothing was said. */
function choice<Word extends string>(
  env: NodeJS.ProcessEnv,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const text = filled(env[name]);
  const word = words.find((one) => one === text);
  if (text === undefined || word !== undefined) return word;
  throw new Error(`${name} ska vara ${words.join(' eller ')}, inte "${text.slice(0, 20)}".`);
}

function perMinuteOf(env: NodeJS.ProcessEnv): { readonly perMinute?: number } {
  const text = filled(env.UTFALL_ANROP_PER_MINUT);
  if (text === undefined) return {};
  const perMinute = Number(text);
  if (Number.isInteger(perMinute) && perMinute > 0) return { perMinute };
  throw new Error(
    `UTFALL_ANROP_PER_MINUT ska vara ett heltal större än noll, inte "${text.slice(0, 20)}".`,
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
