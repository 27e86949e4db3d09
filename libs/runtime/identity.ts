import { join } from 'node:path';
import { HELA_STADEN, type Directory, type Roll } from '../access/index.js';
import {
  assertDemoAllowed,
  createDemoIdentity,
  createTokenVerifier,
  DEMO_CLIENTS,
  DEMO_PEOPLE,
  type DemoRoll,
  type Handler,
  type TokenVerifier,
} from '../identity/index.js';
import type { Config } from './config.js';

/** Path of the demo's provider in the service itself. */
export const DEMO_PATH = '/idp';
/** What the demo's people are known under in the directory, whatever port the demo runs on. */
export const DEMO_ISSUER = 'urn:utfall:demo';
/** What Utfall itself is known under, as the one who gives the first roles. */
const OWN_ISSUER = 'urn:utfall';

/** How callers are recognised, and what must be served for it. */
export interface OpenedIdentity {
  readonly verifier: TokenVerifier;
  readonly issuerName: (iss: string) => string;
  /** The demo's own provider, when nobody else's was named. */
  readonly demo: { readonly path: string; readonly handler: Handler } | undefined;
  /** Said at the start: who can log in, and how. */
  readonly description: string;
}

/** The city's provider where it is named; otherwise the demo's, on this machine alone. */
export async function openIdentity(
  config: Config,
  { directory, url }: { readonly directory: Directory; readonly url: string },
): Promise<OpenedIdentity> {
  const { oidcIssuer, oidcAudience: audience } = config;
  if (oidcIssuer !== undefined) {
    return {
      verifier: createTokenVerifier({ issuer: oidcIssuer, audience, ...tokenRules(config) }),
      issuerName: (iss) => iss,
      demo: undefined,
      description: `Inloggning: ${new URL(oidcIssuer).host}.`,
    };
  }
  assertDemoAllowed({ production: config.production, address: config.address });
  await seedDemoPeople(directory);
  const issuer = `${url}${DEMO_PATH}`;
  const keysFile = join(config.dataDir, 'demo-inloggning.json');
  const { handler } = await createDemoIdentity({
    issuer,
    audience,
    people: DEMO_PEOPLE,
    clients: DEMO_CLIENTS,
    keysFile,
  });
  return {
    verifier: createTokenVerifier({ issuer, audience }),
    issuerName: () => DEMO_ISSUER,
    demo: { path: DEMO_PATH, handler },
    description: `Inloggning: påhittade personer. Hämta en token med: ${portHint(url)}npm run --silent utfall -- token maja`,
  };
}

const USUAL_PORT = '3000';

/** The command line looks for the service where this says. */
function portHint(url: string): string {
  const { port } = new URL(url);
  return port === USUAL_PORT ? '' : `PORT=${port} `;
}

/** What a token of the city's provider must be like. */
export function tokenRules({ oidcTokenType: typ, oidcAcr: acr }: Config) {
  return acr.length === 0 ? { typ } : { typ, acr };
}

/** Gives the demo's people the roles they play. Again changes nothing: a role taken back stays so. */
export async function seedDemoPeople(directory: Directory): Promise<void> {
  const by = await directory.ensureUser({
    iss: OWN_ISSUER,
    sub: 'utfall',
    namn: 'Utfall',
    system: true,
  });
  const known = new Set((await directory.list('*')).map(({ anvandare }) => anvandare));
  for (const { sub, namn, roller } of DEMO_PEOPLE) {
    await seed({ sub, namn, roller, system: false });
  }
  for (const { clientId, namn, roller } of DEMO_CLIENTS) {
    await seed({ sub: clientId, namn, roller, system: true });
  }

  async function seed(one: Seed): Promise<void> {
    const { sub, namn, system } = one;
    const anvandare = await directory.ensureUser({ iss: DEMO_ISSUER, sub, namn, system });
    if (known.has(anvandare)) return;
    for (const { roll, namnd = HELA_STADEN, enhet } of one.roller) {
      const place = enhet === undefined ? { namnd } : { namnd, enhet };
      await directory.grant({ anvandare, by, roll: roll as Roll, from: '2020-01-01', ...place });
    }
  }
}

interface Seed {
  readonly sub: string;
  readonly namn: string;
  readonly system: boolean;
  readonly roller: readonly DemoRoll[];
}
