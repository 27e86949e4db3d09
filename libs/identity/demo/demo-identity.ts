import type { EventEmitter } from 'node:events';
import type { JWK } from 'jose';
import { assertLocalIssuer } from './allowed.js';
import { configurationOf, targetOf } from './configuration.js';
import { DemoMisconfigured } from './errors.js';
import { addDemoGrant, DEMO_CLIENT_ID } from './grant.js';
import { mounted, type Handler } from './handler.js';
import { keysIn, rotateIn } from './keys-file.js';
import type { DemoClient, DemoPerson } from './people.js';
import { library } from './library.js';

export interface DemoIdentityOptions {
  /** Where the handler is mounted, as its callers see it, for example `http://127.0.0.1:3000/idp`. */
  readonly issuer: string;
  readonly audience: string;
  readonly people: readonly DemoPerson[];
  readonly clients: readonly DemoClient[];
  /** Made at the first start, readable by its owner alone. */
  readonly keysFile: string;
  /** Told of faults inside the provider; the caller only learns that there was one. */
  readonly onFault?: (fault: unknown) => void;
}

/** A real OpenID provider for made-up people, in the same process as the service that trusts it. */
export interface DemoIdentity {
  readonly issuer: string;
  readonly people: readonly DemoPerson[];
  readonly clients: readonly DemoClient[];
  /** To be mounted at the issuer's path, before anything that reads bodies. */
  readonly handler: Handler;
  /** Signs with a new key from now on; tokens of the key before it live out their hour. */
  rotateKeys(): Promise<void>;
}

/** Throws `DemoNotAllowed` for an issuer outside this machine; call `assertDemoAllowed` before it too. */
export async function createDemoIdentity(options: DemoIdentityOptions): Promise<DemoIdentity> {
  const { issuer, people, clients, keysFile } = options;
  assertLocalIssuer(issuer);
  assertNamesApart(people, clients);
  let current = await providerOf(options, await keysIn(keysFile));
  const mountPath = new URL(issuer).pathname.replace(/\/$/, '');
  return {
    issuer,
    people,
    clients,
    handler: mounted(mountPath, () => current),
    rotateKeys: async () => {
      current = await providerOf(options, await rotateIn(keysFile));
    },
  };
}

async function providerOf(options: DemoIdentityOptions, keys: readonly JWK[]): Promise<Handler> {
  const { issuer, audience, people, clients, onFault } = options;
  const { Provider, errors } = await library();
  const provider = new Provider(issuer, configurationOf({ audience, clients, keys }));
  addDemoGrant(provider, { people, target: targetOf(audience), errors });
  provider.on('server_error', (_ctx, fault) => onFault?.(fault));
  const framework: EventEmitter = provider;
  framework.on('error', (fault) => onFault?.(fault));
  const answer = provider.callback();
  return (request, response) => void answer(request, response);
}

/** A person with a client's name would be taken for a system. */
function assertNamesApart(people: readonly DemoPerson[], clients: readonly DemoClient[]): void {
  const names = [
    DEMO_CLIENT_ID,
    ...people.map(({ sub }) => sub),
    ...clients.map(({ clientId }) => clientId),
  ];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new DemoMisconfigured(
    `Namnet ${twice} finns två gånger. Ge varje person och system ett eget.`,
  );
}
