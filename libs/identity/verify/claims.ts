import type { JWTPayload } from 'jose';
import { TokenRefused } from './errors.js';
import type { Identity } from './identity.js';

const MAX_LENGTH = 255;
/** Signs that cannot be seen would forge lines in logs, or let two people look like one. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/** Who a verified token is about. Roles in a token are passed over: they are kept where they can be withdrawn. */
export function identityOf(payload: JWTPayload, maxAgeMs: number): Identity {
  const { iss = '', exp = 0, iat = 0 } = payload;
  const sub = textOf(payload, 'sub');
  if (sub === undefined) throw new TokenRefused('token-ogiltig', 'sub-saknas');
  const clientId = clientIdOf(payload);
  const acr = textOf(payload, 'acr');
  return {
    iss,
    sub,
    ...(clientId === undefined ? {} : { clientId }),
    ...(acr === undefined ? {} : { acr }),
    kind: isSystem(payload, clientId) ? 'system' : 'person',
    expiresAt: Math.min(exp * 1000, iat * 1000 + maxAgeMs),
  };
}

/** A client that speaks for itself is its own subject (RFC 9068), or is marked so by its provider. */
function isSystem({ sub, idtyp }: JWTPayload, clientId: string | undefined): boolean {
  return sub === clientId || idtyp === 'app';
}

/** The standard's name for it first, then those that widespread providers use. */
function clientIdOf(payload: JWTPayload): string | undefined {
  const names = ['client_id', 'azp', 'appid'];
  return names.map((name) => textOf(payload, name)).find((value) => value !== undefined);
}

function textOf(payload: JWTPayload, name: string): string | undefined {
  const value = payload[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value === '') {
    throw new TokenRefused('token-ogiltig', `${name}-ej-text`);
  }
  if (value.length > MAX_LENGTH) throw new TokenRefused('token-ogiltig', `${name}-for-lang`);
  if (UNSEEN.test(value)) throw new TokenRefused('token-ogiltig', `${name}-osynliga-tecken`);
  return value;
}
