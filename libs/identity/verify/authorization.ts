import type { IncomingMessage } from 'node:http';
import { TokenRefused } from './errors.js';

/** Largest token that is looked at. */
export const MAX_TOKEN_LENGTH = 8 * 1024;

const SCHEME = /^bearer(?: |$)/i;
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * The `Authorization` header of a call. Node keeps the first of several and drops the others without
 * a word; a proxy may have looked at another one, so a call with several is refused.
 */
export function authorizationOf(request: IncomingMessage): string | undefined {
  const given = request.headersDistinct.authorization ?? [];
  if (given.length > 1) throw new TokenRefused('token-ogiltig', 'flera-authorization');
  return given[0];
}

/** The token behind `Bearer`: three parts of base64url and nothing else. */
export function bearerOf(header: string | undefined): string {
  if (header === undefined || header === '') throw new TokenRefused('ej-inloggad', 'saknas');
  if (!SCHEME.test(header)) throw new TokenRefused('ej-inloggad', 'annat-schema');
  const token = header.slice('bearer '.length);
  if (token.length > MAX_TOKEN_LENGTH) throw new TokenRefused('token-ogiltig', 'for-stor');
  if (!TOKEN.test(token)) throw new TokenRefused('token-ogiltig', 'form');
  return token;
}
