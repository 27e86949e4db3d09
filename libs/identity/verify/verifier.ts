import { jwtVerify, type JWTPayload } from 'jose';
import { allowedAlgorithms } from './algorithms.js';
import { bearerOf } from './authorization.js';
import { identityOf } from './claims.js';
import { discoverJwksUri, secureUrl } from './discovery.js';
import { IdentityMisconfigured, TokenRefused } from './errors.js';
import type { Identity, TokenVerifier } from './identity.js';
import { KeySource } from './key-source.js';
import { refusalOf } from './refusal.js';
import { checkShape } from './shape.js';

/** Clocks may differ by this much and not more, in seconds. */
const CLOCK_TOLERANCE_S = 60;
/** However late a token says that it ends, it is too old after a working day. */
const MAX_AGE_S = 12 * 60 * 60;

export interface TokenVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Where the keys lie; asked of the issuer when left out. */
  readonly jwksUri?: string;
  /** To narrow the allowed algorithms; none can be added. */
  readonly algorithms?: readonly string[];
  readonly now?: () => number;
  /**
   * What the provider writes as the type of its access tokens: `at+jwt` (RFC 9068) unless told. With `JWT`,
   * which older providers write, an ID token looks the same from outside: its own claims give it away.
   */
  readonly typ?: TokenType;
  /** Strengths of login (`acr`) that are enough, in the provider's words; every one unless told. Systems have none. */
  readonly acr?: readonly string[];
}

/** Types of access tokens that can be told apart from others. */
export type TokenType = 'at+jwt' | 'JWT';

/** Claims that only ID tokens have (OpenID Connect Core). */
const OF_ID_TOKENS = ['nonce', 'at_hash', 'c_hash', 's_hash'] as const;

/**
 * Recognises callers by the access tokens (RFC 9068) of one OIDC provider. Throws
 * `IdentityMisconfigured` at once when the provider could not be trusted anyway.
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, audience, jwksUri, now = Date.now, typ = 'at+jwt' } = options;
  secureUrl(issuer, issuer);
  if (audience === '') throw new IdentityMisconfigured('Ange vem token ska vara utställd för.');
  const fixed = jwksUri === undefined ? undefined : secureUrl(jwksUri, issuer);
  const keys = new KeySource(
    () => (fixed === undefined ? discoverJwksUri(issuer) : Promise.resolve(fixed)),
    now,
  );
  const rules = { issuer, audience, algorithms: allowedAlgorithms(options.algorithms) };
  const payloadOf = async (token: string): Promise<JWTPayload> => {
    const { payload } = await jwtVerify(token, (...named) => keys.key(...named), {
      ...rules,
      typ,
      requiredClaims: ['exp', 'iat', 'sub'],
      clockTolerance: CLOCK_TOLERANCE_S,
      maxTokenAge: MAX_AGE_S,
      currentDate: new Date(now()),
    });
    if (OF_ID_TOKENS.some((claim) => Object.hasOwn(payload, claim))) {
      throw new TokenRefused('token-ogiltig', 'id-token');
    }
    return payload;
  };
  return {
    verify: async (header) => strongEnough(await verified(header, payloadOf), options.acr),
  };
}

function strongEnough(identity: Identity, accepted: readonly string[] | undefined): Identity {
  const { kind, acr = '' } = identity;
  if (accepted === undefined || kind === 'system' || accepted.includes(acr)) return identity;
  throw new TokenRefused('token-for-svag', 'acr-for-svag');
}

async function verified(
  header: string | undefined,
  payloadOf: (token: string) => Promise<JWTPayload>,
): ReturnType<TokenVerifier['verify']> {
  try {
    const token = bearerOf(header);
    checkShape(token);
    return identityOf(await payloadOf(token), MAX_AGE_S * 1000);
  } catch (error) {
    throw refusalOf(error);
  }
}
