import { createHmac, sign as signBytes, KeyObject } from 'node:crypto';
import { inspect } from 'node:util';
import { exportSPKI, importJWK, type CryptoKey, type JWTPayload } from 'jose';
import { createTokenVerifier } from '../index.js';
import {
  AUDIENCE,
  encoded,
  goodClaims,
  makeKey,
  signed,
  startIssuer,
  startServer,
  type TestKey,
} from '../testing/issuer.js';

const NOW = Date.UTC(2026, 5, 1, 12);
const SECONDS = NOW / 1000;

let key: TestKey;
let rsa: TestKey;
let stranger: TestKey;
let idp: Awaited<ReturnType<typeof startIssuer>>;
let attacker: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  key = await makeKey('ett');
  rsa = await makeKey('tva', 'RS256');
  stranger = await makeKey('ett');
  idp = await startIssuer([key, rsa]);
  attacker = await startServer((_request, response) => {
    response.end(JSON.stringify({ keys: [stranger.publicJwk] }));
  });
});

afterAll(async () => {
  await idp.stop();
  await attacker.stop();
});

/** Claims with some of them changed; one that is undefined is left out of the token. */
const claims = (changed: Record<string, unknown> = {}): JWTPayload => ({
  ...goodClaims(idp.issuer, NOW),
  ...changed,
});
const header = (changed: object = {}) => ({ alg: 'ES256', kid: 'ett', typ: 'at+jwt', ...changed });
const signedWith = (changed: Record<string, unknown>) => signed(key, claims(changed));

function verify(authorization: string | undefined) {
  const verifier = createTokenVerifier({
    issuer: idp.issuer,
    audience: AUDIENCE,
    now: () => NOW,
  });
  return verifier.verify(authorization);
}

/** Signs whatever text it is given with the real key, as a careless provider might. */
function signedText(headerText: string, payloadText: string): string {
  const input = `${encoded(headerText)}.${encoded(payloadText)}`;
  const format = { key: KeyObject.from(key.privateKey), dsaEncoding: 'ieee-p1363' } as const;
  return `${input}.${signBytes('sha256', Buffer.from(input), format).toString('base64url')}`;
}

function changedPart(token: string, part: number, change: (text: string) => string): string {
  return token
    .split('.')
    .map((text, index) => (index === part ? change(text) : text))
    .join('.');
}

/** The old trick: the public key, which everybody has, used as the shared secret of HS256. */
async function hs256WithPublicKey(): Promise<string> {
  const pem = await exportSPKI((await importJWK(rsa.publicJwk, 'RS256')) as CryptoKey);
  const input = `${encoded(header({ alg: 'HS256', kid: 'tva' }))}.${encoded(claims())}`;
  return `${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`;
}

const unsigned = (alg: string) => `${encoded(header({ alg }))}.${encoded(claims())}.`;
const swapped = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
const asAdmin = (text: string) =>
  encoded(Buffer.from(text, 'base64url').toString().replace('maja', 'vera'));
const withDuplicate = (json: string) => json.replace('{', '{"sub":"vera",');
const withHidden = (json: string) => json.replace('{', '{"s\\u0075b":"vera",');

type Bad = [name: string, code: string, reason: string, token: () => string | Promise<string>];

const BAD_TOKENS: Bad[] = [
  ['alg none, no signature', 'token-ogiltig', 'form', () => unsigned('none')],
  ['alg none with some signature', 'token-ogiltig', 'algoritm', () => `${unsigned('none')}AAAA`],
  ['alg nOnE', 'token-ogiltig', 'algoritm', () => `${unsigned('nOnE')}AAAA`],
  ['HS256 keyed with our public key', 'token-ogiltig', 'algoritm', hs256WithPublicKey],
  ['an unknown alg', 'token-ogiltig', 'algoritm', () => `${unsigned('XX512')}AAAA`],
  ['no alg', 'token-ogiltig', 'form', () => signedText('{"kid":"ett"}', JSON.stringify(claims()))],
  [
    'another issuer',
    'token-fel-utfardare',
    'iss-fel',
    () => signedWith({ iss: 'https://elak.se' }),
  ],
  [
    'the issuer with a slash',
    'token-fel-utfardare',
    'iss-fel',
    () => signedWith({ iss: `${idp.issuer}/` }),
  ],
  ['no issuer', 'token-fel-utfardare', 'iss-saknas', () => signedWith({ iss: undefined })],
  [
    'another audience',
    'token-fel-mottagare',
    'aud-fel',
    () => signedWith({ aud: 'https://annat.se' }),
  ],
  [
    'several audiences without us',
    'token-fel-mottagare',
    'aud-fel',
    () => signedWith({ aud: ['a', 'b'] }),
  ],
  ['no audience', 'token-fel-mottagare', 'aud-saknas', () => signedWith({ aud: undefined })],
  [
    'an expiry 61 seconds ago',
    'token-utgangen',
    'exp-passerad',
    () => signedWith({ exp: SECONDS - 61 }),
  ],
  ['no expiry', 'token-ogiltig', 'exp-saknas', () => signedWith({ exp: undefined })],
  ['an expiry in words', 'token-ogiltig', 'exp-ej-tal', () => signedWith({ exp: 'aldrig' })],
  ['nbf 61 seconds ahead', 'token-ogiltig', 'nbf-fel', () => signedWith({ nbf: SECONDS + 61 })],
  ['iat 61 seconds ahead', 'token-ogiltig', 'iat-fel', () => signedWith({ iat: SECONDS + 61 })],
  ['no iat', 'token-ogiltig', 'iat-saknas', () => signedWith({ iat: undefined })],
  [
    'an age of a day',
    'token-utgangen',
    'iat-passerad',
    () => signedWith({ iat: SECONDS - 86_400 }),
  ],
  ['no subject', 'token-ogiltig', 'sub-saknas', () => signedWith({ sub: undefined })],
  ['an empty subject', 'token-ogiltig', 'sub-ej-text', () => signedWith({ sub: '' })],
  ['a subject that is a list', 'token-ogiltig', 'sub-ej-text', () => signedWith({ sub: ['maja'] })],
  [
    'a subject of 256 signs',
    'token-ogiltig',
    'sub-for-lang',
    () => signedWith({ sub: 'a'.repeat(256) }),
  ],
  [
    'a subject with a line break',
    'token-ogiltig',
    'sub-osynliga-tecken',
    () => signedWith({ sub: 'a\nb' }),
  ],
  [
    'a client id that is no text',
    'token-ogiltig',
    'client_id-ej-text',
    () => signedWith({ client_id: 7 }),
  ],
  ['typ JWT', 'token-ogiltig', 'typ-fel', () => signed(key, claims(), { typ: 'JWT' })],
  [
    'no typ (an id token)',
    'token-ogiltig',
    'typ-fel',
    () => signed(key, claims(), { typ: undefined }),
  ],
  ['an unknown kid', 'token-ogiltig', 'okand-nyckel', () => signed(key, claims(), { kid: 'tre' })],
  [
    "a kid of another key's type",
    'token-ogiltig',
    'okand-nyckel',
    () => signed(key, claims(), { kid: 'tva' }),
  ],
  ["a stranger's key under our kid", 'token-ogiltig', 'signatur', () => signed(stranger, claims())],
  [
    'changed claims',
    'token-ogiltig',
    'signatur',
    async () => changedPart(await signedWith({}), 1, asAdmin),
  ],
  [
    'a changed signature',
    'token-ogiltig',
    'signatur',
    async () => changedPart(await signedWith({}), 2, swapped),
  ],
  [
    'a jku to another server',
    'token-ogiltig',
    'huvudet-har-jku',
    () => signed(stranger, claims(), { jku: `${attacker.url}/jwks` }),
  ],
  [
    'an x5u to another server',
    'token-ogiltig',
    'huvudet-har-x5u',
    () => signed(stranger, claims(), { x5u: attacker.url }),
  ],
  [
    'its own key within',
    'token-ogiltig',
    'huvudet-har-jwk',
    () => signed(stranger, claims(), { jwk: stranger.publicJwk }),
  ],
  [
    'its own certificate within',
    'token-ogiltig',
    'huvudet-har-x5c',
    () => signed(stranger, claims(), { x5c: ['AA'] }),
  ],
  [
    'crit',
    'token-ogiltig',
    'huvudet-har-crit',
    () =>
      signedText(JSON.stringify(header({ crit: ['b64'], b64: true })), JSON.stringify(claims())),
  ],
  [
    'sub twice',
    'token-ogiltig',
    'innehall-dubbla-falt',
    () => signedText(JSON.stringify(header()), withDuplicate(JSON.stringify(claims()))),
  ],
  [
    'sub twice, once in disguise',
    'token-ogiltig',
    'innehall-dubbla-falt',
    () => signedText(JSON.stringify(header()), withHidden(JSON.stringify(claims()))),
  ],
  [
    'alg twice',
    'token-ogiltig',
    'huvud-dubbla-falt',
    () =>
      signedText(
        '{"alg":"ES256","alg":"none","kid":"ett","typ":"at+jwt"}',
        JSON.stringify(claims()),
      ),
  ],
  [
    'claims that are a list',
    'token-ogiltig',
    'innehall-ej-objekt',
    () => signedText(JSON.stringify(header()), '[]'),
  ],
  [
    'claims that are no JSON',
    'token-ogiltig',
    'innehall-ej-json',
    () => signedText(JSON.stringify(header()), '{sub}'),
  ],
  [
    'bytes that are no text',
    'token-ogiltig',
    'innehall-ej-text',
    () => `${encoded(header())}.-_8.AAAA`,
  ],
  ['two dots', 'token-ogiltig', 'form', () => '..'],
  ['garbage', 'token-ogiltig', 'form', () => 'skräp'],
  ['nothing after the scheme', 'token-ogiltig', 'form', () => ''],
  ['five parts (encrypted)', 'token-ogiltig', 'form', () => 'a.b.c.d.e'],
  [
    'two tokens',
    'token-ogiltig',
    'form',
    async () => `${await signedWith({})}, Bearer ${await signedWith({})}`,
  ],
  ['a space behind', 'token-ogiltig', 'form', async () => `${await signedWith({})} `],
  ['more than 8 kB', 'token-ogiltig', 'for-stor', () => signedWith({ mer: 'a'.repeat(8192) })],
];

describe('a bad token', () => {
  it.each(BAD_TOKENS)('with %s is refused: %s (%s)', async (_name, code, reason, token) => {
    const refused = verify(`Bearer ${await token()}`);
    await expect(refused).rejects.toMatchObject({ name: 'TokenRefused', code, reason });
  });

  it('never makes us call a server that it names', () => {
    expect(attacker.asked).toEqual([]);
  });

  it.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['Basic', 'Basic bWFqYTptYWph'],
    ['a scheme that begins like ours', 'BearerX a.b.c'],
  ])('%s is no login', async (_name, authorization) => {
    await expect(verify(authorization)).rejects.toMatchObject({ code: 'ej-inloggad' });
  });

  it('leaves nothing of itself in the refusal', async () => {
    const secret = 'hemligt-i-token';
    const token = await signedWith({ sub: secret, aud: secret });
    const refused = await verify(`Bearer ${token}`).then(
      () => [],
      (error: unknown) => [JSON.stringify(error), inspect(error)],
    );
    expect(refused).toHaveLength(2);
    expect(refused.join()).not.toContain(secret);
  });
});

describe('a good token', () => {
  it('tells who is calling, and nothing of what they may do', async () => {
    const token = await signedWith({
      acr: 'http://id.elegnamnden.se/loa/1.0/loa3',
      roles: ['drift'],
    });
    expect(await verify(`Bearer ${token}`)).toEqual({
      iss: idp.issuer,
      sub: 'maja',
      clientId: 'webb',
      acr: 'http://id.elegnamnden.se/loa/1.0/loa3',
      kind: 'person',
      expiresAt: NOW + 3_600_000,
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['an expiry 59 seconds ago', { exp: SECONDS - 59 }],
    ['nbf 59 seconds ahead', { nbf: SECONDS + 59 }],
    ['iat 59 seconds ahead', { iat: SECONDS + 59 }],
    ['us among several audiences', { aud: ['annat', AUDIENCE] }],
    ['a subject of 255 signs', { sub: 'a'.repeat(255) }],
  ])('may have %s', async (_name, changed) => {
    await expect(verify(`Bearer ${await signedWith(changed)}`)).resolves.toBeDefined();
  });

  it('may be signed with RS256, PS256, ES256 and EdDSA', async () => {
    const keys = await Promise.all(
      ['RS256', 'PS256', 'ES256', 'EdDSA'].map((alg) => makeKey(`alg-${alg}`, alg)),
    );
    const other = await startIssuer(keys);
    const verifier = createTokenVerifier({
      issuer: other.issuer,
      audience: AUDIENCE,
      now: () => NOW,
    });
    for (const one of keys) {
      const token = await signed(one, goodClaims(other.issuer, NOW), { typ: 'application/at+jwt' });
      await expect(verifier.verify(`bearer ${token}`)).resolves.toMatchObject({ sub: 'maja' });
    }
    await other.stop();
  });

  it('is of a system when the client speaks for itself', async () => {
    const own = await signedWith({ sub: 'webb' });
    expect(await verify(`Bearer ${own}`)).toMatchObject({ kind: 'system', clientId: 'webb' });
    const app = await signedWith({ client_id: undefined, idtyp: 'app' });
    expect(await verify(`Bearer ${app}`)).toMatchObject({ kind: 'system' });
  });

  it('is never good for longer than a working day', async () => {
    const token = await signedWith({ exp: SECONDS + 10 ** 9 });
    expect((await verify(`Bearer ${token}`)).expiresAt).toBe(NOW + 12 * 3_600_000);
  });
});

describe('a verifier', () => {
  it.each([
    ['http outside this machine', { issuer: 'http://idp.example.se' }],
    ['no address', { issuer: 'idp' }],
    [
      'keys over http from an https issuer',
      { issuer: 'https://idp.example.se', jwksUri: 'http://127.0.0.1/jwks' },
    ],
    ['another scheme', { issuer: 'file:///etc/passwd' }],
    ['HS256', { issuer: 'https://idp.example.se', algorithms: ['RS256', 'HS256'] }],
    ['none', { issuer: 'https://idp.example.se', algorithms: ['none'] }],
    ['no algorithm', { issuer: 'https://idp.example.se', algorithms: [] }],
    ['no audience', { issuer: 'https://idp.example.se', audience: '' }],
  ])('is not made with %s', (_name, options) => {
    expect(() => createTokenVerifier({ audience: AUDIENCE, ...options })).toThrow(
      expect.objectContaining({ code: 'identitet-felkonfigurerad' }),
    );
  });

  it('holds to a narrowed list of algorithms', async () => {
    const options = {
      issuer: idp.issuer,
      audience: AUDIENCE,
      algorithms: ['RS256'],
      now: () => NOW,
    };
    const verifier = createTokenVerifier(options);
    await expect(verifier.verify(`Bearer ${await signedWith({})}`)).rejects.toMatchObject({
      reason: 'algoritm',
    });
  });
});
