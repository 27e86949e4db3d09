import type Provider from 'oidc-provider';
import type {
  errors as ProviderErrors,
  ResourceServer,
  TokenEndpointGrantContext,
} from 'oidc-provider';
import type { DemoPerson } from './people.js';

/** A login by name alone. It is the demo's own, and no provider but this one knows it. */
export const DEMO_GRANT = 'urn:utfall:demo';
/** The client on whose behalf people log in; it has no password. */
export const DEMO_CLIENT_ID = 'demo';

export interface GrantOptions {
  readonly people: readonly DemoPerson[];
  /** What every token is for. */
  readonly target: ResourceServer;
  readonly errors: typeof ProviderErrors;
}

type Context = TokenEndpointGrantContext<{ anvandare?: string }>;

/** Teaches the provider to give a made-up person a token. */
export function addDemoGrant(provider: Provider, options: GrantOptions): void {
  const bySub = new Map(options.people.map((person) => [person.sub, person]));
  const handle = async (ctx: Context): Promise<void> => {
    const person = bySub.get(ctx.oidc.params.anvandare ?? '');
    if (person === undefined) throw unknownPerson(options);
    ctx.body = await tokenFor(ctx, person, options.target);
  };
  provider.registerGrantType(DEMO_GRANT, handle, ['anvandare']);
}

async function tokenFor(ctx: Context, person: DemoPerson, target: ResourceServer): Promise<object> {
  const { provider, client } = ctx.oidc;
  const token = new provider.AccessToken({
    accountId: person.sub,
    client,
    grantId: DEMO_GRANT,
    gty: DEMO_GRANT,
    resourceServer: new provider.ResourceServer(DEMO_GRANT, target),
  });
  return {
    access_token: await token.save(),
    expires_in: token.expiration,
    token_type: token.tokenType,
  };
}

/** What was asked for is not repeated: it may be anything. */
function unknownPerson({ people, errors }: GrantOptions): Error {
  const names = people.map(({ sub }) => sub).join(', ');
  return new errors.CustomOIDCProviderError(
    'invalid_grant',
    `Ingen påhittad person heter så. Ange anvandare som en av: ${names}.`,
  );
}
