import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTPayload,
} from 'jose';

export const AUDIENCE = 'https://utfall.example/api';

export interface TestKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function makeKey(kid: string, alg = 'ES256'): Promise<TestKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
  return { kid, alg, privateKey, publicJwk };
}

/** A server on loopback that counts what it is asked. */
export async function startServer(answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { url, asked, stop };
}

/** A provider whose published keys, answers and faults a spec can change as it goes. */
export async function startIssuer(keys: readonly TestKey[]) {
  const state = { keys, status: 200, location: '', issuer: '', jwksUri: '' };
  const { url, asked, stop } = await startServer((request, response) => {
    const found =
      request.url === '/jwks'
        ? { keys: state.keys.map(({ publicJwk }) => publicJwk) }
        : { issuer: state.issuer, jwks_uri: state.jwksUri };
    response.writeHead(state.status, {
      'Content-Type': 'application/json',
      ...(state.location === '' ? {} : { Location: state.location }),
    });
    response.end(JSON.stringify(found));
  });
  Object.assign(state, { issuer: url, jwksUri: `${url}/jwks` });
  return { issuer: url, state, asked, stop };
}

/** Claims of a token that nothing is wrong with. */
export function goodClaims(issuer: string, nowMs: number): JWTPayload {
  const now = Math.floor(nowMs / 1000);
  return { iss: issuer, aud: AUDIENCE, sub: 'maja', client_id: 'webb', iat: now, exp: now + 3600 };
}

export function signed(
  key: TestKey,
  claims: JWTPayload,
  header: Record<string, unknown> = {},
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header })
    .sign(key.privateKey);
}

export const encoded = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
