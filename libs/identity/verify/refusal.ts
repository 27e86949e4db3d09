import { errors } from 'jose';
import { IdentityUnavailable, TokenRefused, type TokenRefusal } from './errors.js';

const CODE_BY_CLAIM: Readonly<Record<string, TokenRefusal>> = {
  aud: 'token-fel-mottagare',
  iss: 'token-fel-utfardare',
};

const REASONS: Readonly<Record<string, string>> = {
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'signatur',
  ERR_JOSE_ALG_NOT_ALLOWED: 'algoritm',
  ERR_JWKS_NO_MATCHING_KEY: 'okand-nyckel',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'flera-nycklar',
  ERR_JWS_INVALID: 'form',
  ERR_JWT_INVALID: 'form',
};

const CLAIM_REASONS: Readonly<Record<string, string>> = {
  missing: 'saknas',
  check_failed: 'fel',
  invalid: 'ej-tal',
};

/** What went wrong in checking a token, in our own words. Whatever is not known refuses too. */
export function refusalOf(error: unknown): TokenRefused | IdentityUnavailable {
  if (error instanceof TokenRefused || error instanceof IdentityUnavailable) return error;
  if (error instanceof errors.JWTExpired) {
    return new TokenRefused('token-utgangen', `${error.claim}-passerad`);
  }
  if (error instanceof errors.JWTClaimValidationFailed) return claimRefusal(error);
  const code = error instanceof errors.JOSEError ? error.code : '';
  return new TokenRefused('token-ogiltig', REASONS[code] ?? 'gar-ej-att-kontrollera');
}

function claimRefusal({ claim, reason }: errors.JWTClaimValidationFailed): TokenRefused {
  const code = CODE_BY_CLAIM[claim] ?? 'token-ogiltig';
  return new TokenRefused(code, `${claim}-${CLAIM_REASONS[reason] ?? 'fel'}`);
}
