import { userInfo } from 'node:os';
import {
  HELA_STADEN,
  type Actor,
  type AccessEntry,
  type Directory,
  type Gate,
  type Roll,
} from '../access/index.js';
import { createTokenVerifier } from '../identity/index.js';
import { caseFacts } from './case-facts.js';
import type { Config } from './config.js';
import { UnknownUser, writeAudit } from './gate.js';
import { DEMO_ISSUER, seedDemoPeople, tokenRules } from './identity.js';
import type { Platform } from './platform.js';

/** What the account that runs the command line on the machine itself is known under. */
const LOCAL_ISSUER = 'urn:utfall:lokal';

/**
 * Whoever can run this can also read the database: pretending otherwise would protect nobody. So the
 * account may run the service and, while trying out, also see figures; never persons.
 */
const LOCAL_ROLES: Readonly<Record<'production' | 'development', readonly Roll[]>> = {
  production: ['drift'],
  development: ['drift', 'revisor'],
};

/** Who is said to run the command line. */
export interface CliIdentity {
  /** A made-up person of the demo. */
  readonly som?: string | undefined;
  /** An access token of the city's own provider. */
  readonly token?: string | undefined;
}

type Stores = Pick<Platform, 'pool' | 'protection' | 'store'>;

/** The gate of the command line: the same policy and audit as over HTTP. */
export function createCliGate(config: Config, stores: Stores, who: CliIdentity): Gate {
  const { pool, protection, store } = stores;
  const { directory } = protection;
  return {
    identify: () => identify(config, directory, who),
    factsOf: (thing, actor) => caseFacts({ pool, store, directory }, thing, actor),
    audit: (entries: readonly AccessEntry[]) => writeAudit(protection, entries),
  };
}

async function identify(config: Config, directory: Directory, who: CliIdentity): Promise<Actor> {
  if (who.som !== undefined) return demoPerson(config, directory, who.som);
  if (who.token !== undefined) return tokenHolder(config, directory, who.token);
  return localAccount(config, directory);
}

async function demoPerson(config: Config, directory: Directory, sub: string): Promise<Actor> {
  if (config.production) {
    throw new Error('--som är till för demons påhittade personer. Sätt UTFALL_TOKEN i produktion.');
  }
  await seedDemoPeople(directory);
  return known(await directory.actorOf({ iss: DEMO_ISSUER, sub }));
}

async function tokenHolder(config: Config, directory: Directory, token: string): Promise<Actor> {
  const { oidcIssuer, oidcAudience: audience } = config;
  if (oidcIssuer === undefined) {
    throw new Error('UTFALL_TOKEN kräver OIDC_ISSUER. För demons personer: använd --som.');
  }
  const { iss, sub } = await createTokenVerifier({
    issuer: oidcIssuer,
    audience,
    ...tokenRules(config),
  }).verify(`Bearer ${token}`);
  return known(await directory.actorOf({ iss, sub }));
}

function known(actor: Actor | undefined): Actor {
  if (actor === undefined) throw new UnknownUser();
  return actor;
}

async function localAccount(config: Config, directory: Directory): Promise<Actor> {
  const { username } = userInfo();
  const namn = `${username} (konto på datorn)`;
  const id = await directory.ensureUser({ iss: LOCAL_ISSUER, sub: username, namn });
  const roles = LOCAL_ROLES[config.production ? 'production' : 'development'];
  const tilldelningar = roles.map((roll) => ({
    roll,
    namnd: HELA_STADEN,
    from: '2000-01-01' as const,
  }));
  return { id, namn, tilldelningar, nodatkomst: [] };
}
