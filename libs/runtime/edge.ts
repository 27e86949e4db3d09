import type { Gate } from '../access/index.js';
import type { Handler } from '../identity/index.js';
import type { Config } from './config.js';
import type { TrustedProxy } from './config-proxy.js';
import { createGate } from './gate.js';
import { openIdentity } from './identity.js';
import type { Platform } from './platform.js';

/** What a web shell is made with: the gate before its routes, and what is served beside them. */
export interface Edge {
  readonly gate: Gate;
  readonly hostNames: readonly string[] | undefined;
  readonly perMinute: number | undefined;
  readonly trustedProxy: TrustedProxy | undefined;
  readonly mounts: readonly { readonly path: string; readonly handler: Handler }[];
  /** Swagger UI is for those who build, not for those who look for a way in. */
  readonly showDocs: boolean;
  readonly login: string;
}

/** The edge of a shell that will answer at `url`. */
export async function openEdge(
  config: Config,
  platform: Pick<Platform, 'pool' | 'protection' | 'store'>,
  url: string,
): Promise<Edge> {
  const { pool, protection, store } = platform;
  const { directory } = protection;
  const identity = await openIdentity(config, { directory, url });
  const { verifier, issuerName, demo, description } = identity;
  return {
    gate: createGate({ pool, store, protection, verifier, issuerName }),
    hostNames: config.hostNames,
    perMinute: config.perMinute,
    trustedProxy: config.trustedProxy,
    mounts: demo === undefined ? [] : [demo],
    showDocs: !config.production,
    login: description,
  };
}
