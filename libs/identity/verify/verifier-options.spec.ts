import type { JWTPayload } from 'jose';
import { createTokenVerifier } from '../index.js';
import {
  AUDIENCE,
  goodClaims,
  makeKey,
  signed,
  startIssuer,
  type TestKey,
} from '../testing/issuer.js';

const NOW = Date.UTC(2026, 5, 1, 12);

let key: TestKey;
let idp: Awaited<ReturnType<typeof startIssuer>>;

beforeAll(async () => {
  key = await makeKey('ett');
  idp = await startIssuer([key]);
});
afterAll(() => idp.stop());

const claims = (changed: Record<string, unknown> = {}): JWTPayload => ({
  ...goodClaims(idp.issuer, NOW),
  ...changed,
});
const verifierWith = (options: object) =>
  createTokenVerifier({ issuer: idp.issuer, audience: AUDIENCE, now: () => NOW, ...options });

describe('a provider that writes JWT as the type of its access tokens', () => {
  const verifyJwt = (authorization: string) => verifierWith({ typ: 'JWT' }).verify(authorization);
  const typed = (typ: string, changed: Record<string, unknown> = {}) =>
    signed(key, claims(changed), { typ }).then((token) => `Bearer ${token}`);

  it('is believed where that was said, and nowhere else', async () => {
    expect(await verifyJwt(await typed('JWT'))).toMatchObject({ sub: 'maja' });
    await expect(verifierWith({}).verify(await typed('JWT'))).rejects.toMatchObject({
      code: 'token-ogiltig',
    });
    await expect(verifyJwt(await typed('logout+jwt'))).rejects.toMatchObject({
      code: 'token-ogiltig',
    });
  });

  it.each(['nonce', 'at_hash', 'c_hash', 's_hash'])(
    'is refused when it hands over an ID token, known by %s',
    async (claim) => {
      const token = await typed('JWT', { [claim]: 'x' });
      await expect(verifyJwt(token)).rejects.toMatchObject({ reason: 'id-token' });
    },
  );
});

describe('how strongly somebody must have logged in', () => {
  const LOA3 = 'http://id.elegnamnden.se/loa/1.0/loa3';
  const verifyAcr = async (changed: Record<string, unknown>) =>
    verifierWith({ acr: [LOA3] }).verify(`Bearer ${await signed(key, claims(changed))}`);

  it('is as was demanded, for persons', async () => {
    expect(await verifyAcr({ acr: LOA3 })).toMatchObject({ sub: 'maja', acr: LOA3 });
    for (const acr of [undefined, 'http://id.elegnamnden.se/loa/1.0/loa2', `${LOA3} x`]) {
      await expect(verifyAcr({ acr })).rejects.toMatchObject({ code: 'token-for-svag' });
    }
  });

  it('is not asked of systems', async () => {
    expect(await verifyAcr({ sub: 'webb', client_id: 'webb' })).toMatchObject({ kind: 'system' });
  });
});
