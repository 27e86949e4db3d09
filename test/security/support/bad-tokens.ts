import { createHmac } from 'node:crypto';
import { exportSPKI, importJWK, type CryptoKey, type JWTPayload } from 'jose';
import {
  AUDIENCE,
  encoded,
  goodClaims,
  makeKey,
  signed,
  startIssuer,
  type TestKey,
} from '../../../libs/identity/testing/issuer.js';

/** A provider of ours, so that every kind of token can be made: the service trusts it and nobody else. */
export async function openProvider() {
  const key = await makeKey('ett');
  const rsa = await makeKey('tva', 'RS256');
  const stranger = await makeKey('ett');
  const idp = await startIssuer([key, rsa]);
  const env = { OIDC_ISSUER: idp.issuer, OIDC_AUDIENCE: AUDIENCE };
  const tokenOf = async (sub: string) =>
    `Bearer ${await signed(key, { ...goodClaims(idp.issuer, Date.now()), sub })}`;
  return { env, issuer: idp.issuer, key, rsa, stranger, tokenOf, stop: idp.stop };
}

export type Provider = Awaited<ReturnType<typeof openProvider>>;

type Bad = readonly [name: string, header: () => string | Promise<string>];

/** Every `Authorization` that must not be let in; whom they are about has every right otherwise. */
export function badTokens(provider: () => Provider, sub: string): readonly Bad[] {
  const claims = (changed: object = {}): JWTPayload => ({
    ...goodClaims(provider().issuer, Date.now()),
    sub,
    ...changed,
  });
  const seconds = () => Math.floor(Date.now() / 1000);
  const own = (changed: () => object): (() => Promise<string>) => {
    return async () => `Bearer ${await signed(provider().key, claims(changed()))}`;
  };
  const typed = (header: Record<string, unknown>, key?: (one: Provider) => TestKey) => async () =>
    `Bearer ${await signed((key ?? ((one) => one.key))(provider()), claims(), header)}`;
  return [
    ['no token behind Bearer', () => 'Bearer '],
    ['garbage', () => 'Bearer skrap'],
    ['three parts of garbage', () => 'Bearer aaa.bbb.ccc'],
    ['Basic', () => `Basic ${Buffer.from('maja:maja').toString('base64')}`],
    ['the token without its scheme', async () => (await own(() => ({}))()).slice(7)],
    ['expired', own(() => ({ exp: seconds() - 120 }))],
    ['without exp', own(() => ({ exp: undefined }))],
    ['not yet valid', own(() => ({ nbf: seconds() + 600 }))],
    ['from tomorrow', own(() => ({ iat: seconds() + 86_400, exp: seconds() + 90_000 }))],
    ['for another audience', own(() => ({ aud: 'https://annat.example' }))],
    ['without audience', own(() => ({ aud: undefined }))],
    ['from another issuer', own(() => ({ iss: 'https://elak.example' }))],
    ['without issuer', own(() => ({ iss: undefined }))],
    ['without subject', own(() => ({ sub: undefined }))],
    ['with a subject of two lines', own(() => ({ sub: `${sub}\n` }))],
    ['an id token', typed({ typ: 'JWT' })],
    ['of no kind', typed({ typ: undefined })],
    ['with an unknown kid', typed({ kid: 'tre' })],
    ['signed by a stranger', typed({}, ({ stranger }) => stranger)],
    ['with keys of its own', typed({ jwk: { kty: 'EC' } })],
    ['with a key server of its own', typed({ jku: 'https://elak.example/jwks' })],
    ['alg none', () => `Bearer ${unsigned('none', claims())}.`],
    ['alg none with a signature', () => `Bearer ${unsigned('none', claims())}.AAAA`],
    ['HS256 with the public key', () => hs256(provider(), claims())],
    ['with changed claims', async () => changed(await own(() => ({}))(), 1)],
    ['with a changed signature', async () => changed(await own(() => ({}))(), 2)],
    ['oversize', own(() => ({ ballast: 'x'.repeat(9_000) }))],
  ];
}

const unsigned = (alg: string, claims: JWTPayload): string =>
  `${encoded({ alg, kid: 'ett', typ: 'at+jwt' })}.${encoded(claims)}`;

/** The public key, which everybody has, taken for a shared secret. */
async function hs256({ rsa }: Provider, claims: JWTPayload): Promise<string> {
  const pem = await exportSPKI((await importJWK(rsa.publicJwk, 'RS256')) as CryptoKey);
  const input = `${encoded({ alg: 'HS256', kid: 'tva', typ: 'at+jwt' })}.${encoded(claims)}`;
  return `Bearer ${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`;
}

function changed(header: string, part: number): string {
  const parts = header.split('.');
  const text = parts[part] ?? '';
  const other =
    part === 1
      ? encoded({ ...JSON.parse(Buffer.from(text, 'base64url').toString()), client_id: 'annan' })
      : (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
  return parts.map((one, n) => (n === part ? other : one)).join('.');
}
