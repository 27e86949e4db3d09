import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { decodeProtectedHeader } from 'jose';
import {
  createDemoIdentity,
  createTokenVerifier,
  DEMO_CLIENTS,
  DEMO_PEOPLE,
  DemoLoginRefused,
  DemoMisconfigured,
  IdentityUnavailable,
  obtainSystemToken,
  obtainToken,
  type DemoIdentity,
  type DemoIdentityOptions,
} from '../index.js';

const AUDIENCE = 'https://utfall.example/api';
const folder = mkdtempSync(join(tmpdir(), 'utfall-idp-'));
const keysFile = join(folder, 'under', 'nycklar.json');
const servers: Server[] = [];
const words: unknown[] = [];
const { info, warn, error } = console;

beforeAll(() => {
  const hear = (...said: unknown[]) => void words.push(...said);
  Object.assign(console, { info: hear, warn: hear, error: hear });
});

afterAll(() => {
  Object.assign(console, { info, warn, error });
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

/** A web process with the provider under /idp, as the service mounts it. */
async function start(file = keysFile, port = 0, changed: Partial<DemoIdentityOptions> = {}) {
  const app = express();
  const server = createServer(app);
  servers.push(server);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/idp`;
  const options = { issuer, audience: AUDIENCE, people: DEMO_PEOPLE, clients: DEMO_CLIENTS };
  const demo = await createDemoIdentity({ ...options, keysFile: file, ...changed });
  app.use('/idp', demo.handler);
  return { demo, issuer, server, verifier: createTokenVerifier({ issuer, audience: AUDIENCE }) };
}

function post(issuer: string, body: Record<string, string>): Promise<Response> {
  return fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(body) });
}

async function addressesOf(issuer: string): Promise<unknown[]> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`);
  const found = (await response.json()) as { jwks_uri: unknown; token_endpoint: unknown };
  return [found.jwks_uri, found.token_endpoint];
}

const bearer = ({ token }: { token: string }) => `Bearer ${token}`;
const kidOf = ({ token }: { token: string }) => decodeProtectedHeader(token).kid;

describe('the demo identity provider', () => {
  it('gives every made-up person a token that the verifier takes, and says that it is a demo', async () => {
    const { issuer, verifier } = await start();
    for (const { sub } of DEMO_PEOPLE) {
      const identity = await verifier.verify(bearer(await obtainToken({ issuer, person: sub })));
      expect(identity).toEqual({
        iss: issuer,
        sub,
        clientId: 'demo',
        acr: 'urn:utfall:demo',
        kind: 'person',
        expiresAt: expect.any(Number),
      });
    }
  });

  it('writes access tokens of an hour, for the asked audience alone', async () => {
    const { issuer } = await start();
    const obtained = await obtainToken({ issuer, person: 'maja' });
    expect(obtained.expiresInSeconds).toBe(3600);
    expect(decodeProtectedHeader(obtained.token)).toMatchObject({ typ: 'at+jwt', alg: 'ES256' });
    const elsewhere = createTokenVerifier({ issuer, audience: 'https://annat.example' });
    await expect(elsewhere.verify(bearer(obtained))).rejects.toMatchObject({
      code: 'token-fel-mottagare',
    });
  });

  it('tells where it lies, below its mount path', async () => {
    const { issuer } = await start();
    expect(await addressesOf(issuer)).toEqual([`${issuer}/jwks`, `${issuer}/token`]);
  });

  it('may stand alone, with no router to take its path off the URL', async () => {
    const server = createServer((request, response) => demo.handler(request, response));
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/idp`;
    const options = { issuer, audience: AUDIENCE, people: DEMO_PEOPLE, clients: DEMO_CLIENTS };
    const demo = await createDemoIdentity({ ...options, keysFile });
    const verifier = createTokenVerifier({ issuer, audience: AUDIENCE });
    const obtained = await obtainToken({ issuer, person: 'tuva' });
    expect(await verifier.verify(bearer(obtained))).toMatchObject({ sub: 'tuva' });
    expect(await addressesOf(issuer)).toEqual([`${issuer}/jwks`, `${issuer}/token`]);
    expect((await fetch(new URL('/jwks', issuer))).status).toBe(404);
  });

  it('tells the service of a fault of its own, and the caller only that there was one', async () => {
    const faults: unknown[] = [];
    const onFault = (fault: unknown) => void faults.push(fault);
    const file = join(folder, 'osann.json');
    const key = { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', d: 'AA', alg: 'ES256', kid: 'osann' };
    writeFileSync(file, JSON.stringify({ keys: [key] }));
    const { issuer } = await start(file, 0, { onFault });
    const response = await post(issuer, {
      grant_type: 'urn:utfall:demo',
      client_id: 'demo',
      anvandare: 'maja',
    });
    expect(response.status).toBe(500);
    expect(await response.text()).toMatch(/^\{"error":"server_error",[^{}]*\}$/);
    expect(faults).toMatchObject([{ name: 'DataError' }]);
  });

  it('needs one plain form for a login', async () => {
    const { issuer } = await start();
    const form = { grant_type: 'urn:utfall:demo', client_id: 'demo', anvandare: 'maja' };
    const response = await post(issuer, form);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
  });

  it('lets a case system in with its password, and not without', async () => {
    const { issuer, verifier } = await start();
    const { clientId, secret } = DEMO_CLIENTS[0]!;
    const obtained = await obtainSystemToken({ issuer, clientId, secret });
    expect(await verifier.verify(bearer(obtained))).toMatchObject({
      sub: clientId,
      clientId,
      kind: 'system',
    });
    const wrong = obtainSystemToken({ issuer, clientId, secret: 'gissning' });
    await expect(wrong).rejects.toBeInstanceOf(DemoLoginRefused);
    const asPerson = await post(issuer, {
      grant_type: 'urn:utfall:demo',
      client_id: clientId,
      anvandare: 'maja',
    });
    expect(asPerson.status).toBe(401);
    const demoAsSystem = await post(issuer, {
      grant_type: 'client_credentials',
      client_id: 'demo',
    });
    expect(demoAsSystem.status).toBe(400);
  });

  it('tells in Swedish who can be logged in as when the person is unknown', async () => {
    const { issuer } = await start();
    const refused = obtainToken({ issuer, person: 'ingen"\n<b>' });
    await expect(refused).rejects.toMatchObject({
      code: 'demo-inloggning-nekad',
      message: expect.stringMatching(/^Ingen påhittad person heter så\. .*maja, nils, bo/),
    });
    await expect(refused).rejects.not.toThrow(/<b>/);
  });

  it('answers a browser in the same plain way', async () => {
    const { issuer } = await start();
    const form = { grant_type: 'urn:utfall:demo', client_id: 'demo', anvandare: 'ingen' };
    const response = await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: new URLSearchParams(form),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'invalid_grant' });
  });

  it('answers no other address', async () => {
    const { issuer } = await start();
    for (const path of ['/auth', '/userinfo', '/session/end', '/request', '/reg', '/', '/token']) {
      expect((await fetch(`${issuer}${path}`)).status).toBe(404);
    }
  });

  it('keeps its keys over a restart, for its owner alone', async () => {
    const before = await start();
    const port = (before.server.address() as AddressInfo).port;
    const obtained = await obtainToken({ issuer: before.issuer, person: 'bo' });
    await new Promise((done) => {
      before.server.close(done);
      before.server.closeAllConnections();
    });
    const after = await start(keysFile, port);
    expect(await after.verifier.verify(bearer(obtained))).toMatchObject({ sub: 'bo' });
    expect(statSync(keysFile).mode & 0o777).toBe(0o600);
  });

  it('makes one set of keys when several start at once', async () => {
    const file = join(folder, 'samtidigt.json');
    const all = await Promise.all([start(file), start(file), start(file)]);
    const kids = await Promise.all(
      all.map(async ({ issuer }) => kidOf(await obtainToken({ issuer, person: 'bo' }))),
    );
    expect(new Set(kids).size).toBe(1);
  });

  it('says what to do about a file without keys, and keeps the file', async () => {
    const file = join(folder, 'trasig.json');
    writeFileSync(file, '{"keys":[');
    await expect(start(file)).rejects.toBeInstanceOf(DemoMisconfigured);
    expect(readFileSync(file, 'utf8')).toBe('{"keys":[');
  });

  it('rotates: a new key signs, the one before it works on, the one before that does not', async () => {
    const file = join(folder, 'rotation.json');
    const { demo, issuer } = await start(file);
    let time = Date.now();
    const verifier = createTokenVerifier({ issuer, audience: AUDIENCE, now: () => time });
    const tokens = await logInAndRotate(demo, 3);
    expect(new Set(tokens.map(kidOf)).size).toBe(3);
    await expect(verifier.verify(bearer(tokens[0]!))).rejects.toMatchObject({
      reason: 'okand-nyckel',
    });
    time += 31_000;
    expect(await verifier.verify(bearer(tokens[1]!))).toMatchObject({ sub: 'maja' });
    expect(await verifier.verify(bearer(tokens[2]!))).toMatchObject({ sub: 'maja' });
  });

  it('publishes no private part of a key', async () => {
    const { issuer } = await start();
    const { keys } = (await (await fetch(`${issuer}/jwks`)).json()) as { keys: object[] };
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(Object.keys(key)).not.toContain('d');
  });

  it.each([
    ['10.0.0.7', '127.0.0.1:3000', 403],
    ['127.0.0.1', 'elak.se:3000', 403],
    ['127.0.0.1', undefined, 403],
    ['', '127.0.0.1', 403],
    ['::ffff:127.0.0.1', 'localhost:3000', 404],
    ['::1', '[::1]:3000', 404],
  ])('answers a caller at %p that called %p with %d', async (remoteAddress, host, status) => {
    const { demo } = await start();
    const answered: number[] = [];
    const response = { writeHead: (one: number) => (answered.push(one), { end: () => 0 }) };
    const request = { url: '/auth', method: 'GET', socket: { remoteAddress }, headers: { host } };
    demo.handler(request as never, response as never);
    expect(answered).toEqual([status]);
  });

  it('takes no issuer outside this machine', async () => {
    const options = { audience: AUDIENCE, people: [], clients: [], keysFile };
    for (const issuer of ['https://utfall.example/idp', 'http://127.0.0.1.elak.se/idp', 'skräp']) {
      await expect(createDemoIdentity({ ...options, issuer })).rejects.toMatchObject({
        code: 'demo-inloggning-utat',
      });
    }
  });

  it('takes no person and client of one name', async () => {
    const people = [...DEMO_PEOPLE, { sub: DEMO_CLIENTS[0]!.clientId, namn: '', roller: [] }];
    const options = { issuer: 'http://localhost/idp', audience: AUDIENCE, keysFile };
    const made = createDemoIdentity({ ...options, people, clients: DEMO_CLIENTS });
    await expect(made).rejects.toBeInstanceOf(DemoMisconfigured);
  });

  it('is told apart from a provider that is not there', async () => {
    const lost = obtainToken({ issuer: 'http://127.0.0.1:1/idp', person: 'maja' });
    await expect(lost).rejects.toBeInstanceOf(IdentityUnavailable);
  });

  it('has kept the console clean through all of this', () => {
    expect(words).toEqual([]);
  });
});

/** A login before each rotation but the last. */
async function logInAndRotate(demo: DemoIdentity, logins: number) {
  const tokens = [];
  for (let login = 0; login < logins; login += 1) {
    if (login > 0) await demo.rotateKeys();
    tokens.push(await obtainToken({ issuer: demo.issuer, person: 'maja' }));
  }
  return tokens;
}
