import { createTokenVerifier } from '../index.js';
import { AUDIENCE, goodClaims, makeKey, signed, startIssuer } from '../testing/issuer.js';
import type { TestKey } from '../testing/issuer.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let first: TestKey;
let second: TestKey;

beforeAll(async () => {
  [first, second] = await Promise.all([makeKey('gammal'), makeKey('ny')]);
});

/** A provider, a verifier and a clock that the spec moves. */
async function start(withJwksUri = false) {
  const idp = await startIssuer([first]);
  const clock = { now: Date.UTC(2026, 5, 1) };
  const verifier = createTokenVerifier({
    issuer: idp.issuer,
    audience: AUDIENCE,
    now: () => clock.now,
    ...(withJwksUri ? { jwksUri: idp.state.jwksUri } : {}),
  });
  const come = async (key: TestKey, header: Record<string, unknown> = {}) =>
    verifier.verify(`Bearer ${await signed(key, goodClaims(idp.issuer, clock.now), header)}`);
  return { idp, clock, come };
}

const UNAVAILABLE = { name: 'IdentityUnavailable', code: 'identitet-otillganglig' };
const UNKNOWN = { name: 'TokenRefused', reason: 'okand-nyckel' };

describe("the provider's keys", () => {
  it('are asked for once, by discovery, however many come at once', async () => {
    const { idp, come } = await start();
    await Promise.all(Array.from({ length: 50 }, () => come(first)));
    expect(idp.asked).toEqual(['/.well-known/openid-configuration', '/jwks']);
    await idp.stop();
  });

  it('are fetched from the address that was given, without discovery', async () => {
    const { idp, come } = await start(true);
    await come(first);
    expect(idp.asked).toEqual(['/jwks']);
    await idp.stop();
  });

  it('rotate without a restart: the new key is taken, and the old one dropped', async () => {
    const { idp, clock, come } = await start();
    await come(first);
    idp.state.keys = [second];
    clock.now += MINUTE;
    await expect(come(second)).resolves.toMatchObject({ sub: 'maja' });
    clock.now += MINUTE;
    await expect(come(first)).rejects.toMatchObject(UNKNOWN);
    await idp.stop();
  });

  it('are forgotten ten minutes after they were withdrawn, though nobody used the new ones', async () => {
    const { idp, clock, come } = await start();
    await come(first);
    idp.state.keys = [second];
    clock.now += 9 * MINUTE;
    await expect(come(first)).resolves.toBeDefined();
    clock.now += MINUTE;
    await expect(come(first)).rejects.toMatchObject(UNKNOWN);
    await idp.stop();
  });

  it('are not asked for by every made-up key id', async () => {
    const { idp, come } = await start(true);
    await come(first);
    for (let kid = 0; kid < 20; kid += 1) {
      await expect(come(first, { kid: `${kid}` })).rejects.toMatchObject(UNKNOWN);
    }
    expect(idp.asked).toEqual(['/jwks']);
    await idp.stop();
  });

  it('are had again soon after a provider that was late to start', async () => {
    const { idp, clock, come } = await start();
    idp.state.status = 500;
    await expect(come(first)).rejects.toMatchObject(UNAVAILABLE);
    idp.state.status = 200;
    await expect(come(first)).rejects.toMatchObject(UNAVAILABLE);
    clock.now += 1_000;
    await expect(come(first)).resolves.toBeDefined();
    await expect(come(second)).rejects.toMatchObject(UNKNOWN);
    await idp.stop();
  });

  it('go on working while the provider is away, and not for ever', async () => {
    const { idp, clock, come } = await start();
    await come(first);
    await idp.stop();
    clock.now += 11 * HOUR;
    await expect(come(first)).resolves.toMatchObject({ sub: 'maja' });
    await expect(come(second)).rejects.toMatchObject(UNAVAILABLE);
    clock.now += HOUR;
    await expect(come(first)).rejects.toMatchObject(UNAVAILABLE);
  });

  it('are asked of an absent provider at most every half minute', async () => {
    const { idp, clock, come } = await start(true);
    await come(first);
    idp.state.status = 503;
    clock.now += HOUR;
    for (let call = 0; call < 20; call += 1) await come(first);
    expect(idp.asked).toHaveLength(2);
    clock.now += MINUTE / 2;
    await come(first);
    expect(idp.asked).toHaveLength(3);
    await idp.stop();
  });

  it.each([
    ['another issuer', { issuer: 'https://elak.se' }, /another issuer/],
    ['keys over http elsewhere', { jwksUri: 'http://elak.se/jwks' }, /https/],
    ['keys at no address', { jwksUri: 'nycklar' }, /webbadress/],
    ['no keys', { jwksUri: undefined }, /no keys/],
  ])('are not taken from a provider that tells of %s', async (_name, told, message) => {
    const { idp, come } = await start();
    Object.assign(idp.state, told);
    const cause: unknown = expect.objectContaining({ message: expect.stringMatching(message) });
    await expect(come(first)).rejects.toMatchObject({ ...UNAVAILABLE, cause });
    expect(idp.asked).toEqual(['/.well-known/openid-configuration']);
    await idp.stop();
  });

  it.each([false, true])(
    'are not followed to another server (given address: %p)',
    async (given) => {
      const elsewhere = await startIssuer([first]);
      const { idp, come } = await start(given);
      Object.assign(idp.state, { status: 302, location: `${elsewhere.issuer}/jwks` });
      await expect(come(first)).rejects.toMatchObject(UNAVAILABLE);
      expect(elsewhere.asked).toEqual([]);
      await Promise.all([idp.stop(), elsewhere.stop()]);
    },
  );
});
