import type { JWK } from 'jose';
import type { Adapter, ClientMetadata, Configuration, ResourceServer } from 'oidc-provider';
import { DEMO_CLIENT_ID, DEMO_GRANT } from './grant.js';
import type { DemoClient } from './people.js';

const TOKEN_LIFE_S = 60 * 60;
/** How strongly the demo identifies anybody: not at all, and every token says so. */
const DEMO_ACR = 'urn:utfall:demo';

/** What tokens are for, and how they are written: signed, readable by whoever they are for. */
export function targetOf(audience: string): ResourceServer {
  return {
    scope: '',
    audience,
    accessTokenTTL: TOKEN_LIFE_S,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'ES256' } },
  };
}

export interface ConfigurationOptions {
  readonly audience: string;
  readonly clients: readonly DemoClient[];
  readonly keys: readonly JWK[];
}

/** A provider that gives out access tokens and nothing else: no pages, sessions, codes or refreshing. */
export function configurationOf(options: ConfigurationOptions): Configuration {
  const { audience, clients, keys } = options;
  return {
    adapter: nothingStored,
    clients: [peopleClient(), ...clients.map(systemClient)],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientBasedCORS: () => false,
    extraTokenClaims: () => ({ acr: DEMO_ACR }),
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => DEMO_GRANT,
        getResourceServerInfo: () => targetOf(audience),
      },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    jwks: { keys },
    renderError: (ctx, told) => void (ctx.body = told),
    responseTypes: [],
    scopes: [],
    ttl: { AccessToken: TOKEN_LIFE_S, ClientCredentials: TOKEN_LIFE_S },
  };
}

function peopleClient(): ClientMetadata {
  return { ...bare(DEMO_CLIENT_ID, DEMO_GRANT), token_endpoint_auth_method: 'none' };
}

function systemClient({ clientId, secret }: DemoClient): ClientMetadata {
  return {
    ...bare(clientId, 'client_credentials'),
    client_secret: secret,
    token_endpoint_auth_method: 'client_secret_basic',
  };
}

function bare(client_id: string, grant: string): ClientMetadata {
  return { client_id, grant_types: [grant], redirect_uris: [], response_types: [] };
}

/** Signed tokens are not kept anywhere, so there is nothing to store or to find. */
function nothingStored(): Adapter {
  const nothing = () => Promise.resolve(undefined);
  return {
    upsert: nothing,
    find: nothing,
    findByUserCode: nothing,
    findByUid: nothing,
    consume: nothing,
    destroy: nothing,
    revokeByGrantId: nothing,
  };
}
