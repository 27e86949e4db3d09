import 'reflect-metadata';
import { gzipSync } from 'node:zlib';
import { badTokens, openProvider, type Provider } from './support/bad-tokens.js';
import { call, type Answer, type Call } from './support/call.js';
import { startOf } from './support/cases.js';
import { IDS, INDIVID, SKATTNING } from './support/tampered.js';
import { noRequests } from './support/no-requests.js';
import { lines, raw } from './support/raw.js';
import { refusedIn, type Refused } from './support/refused.js';
import { settled, stateOf, type State } from './support/state.js';
import { NAMN, NUMMER, plantVictims, type Victims } from './support/victim.js';
import { startWhole, type WholeService } from './support/whole-service.js';

let provider: Provider;
let service: WholeService;
let victims: Victims;
let before: State;

const expectRefused: Refused = (attack, options) =>
  refusedIn({ pool: service.platform.pool, before, secret: NAMN }, attack, options);

/** As somebody with every right to the case, so that nothing but the attack can be what is refused. */
const ask = (request: Call): Promise<Answer> =>
  call(service.url, { token: victims.tokens.maja, ...request });
const own = (rest: string) => `/v1/insatser/${victims.own.insatsId}/${rest}`;
const rate = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  ask({ path: own('skattningar'), body, headers: { 'if-match': '"0"', ...headers } });

beforeAll(async () => {
  provider = await openProvider();
  service = await startWhole(provider.env);
  victims = await plantVictims(service, provider);
  before = await settled(service.platform.pool);
});
afterAll(async () => {
  await service.stop();
  await provider.stop();
});

describe('a token that is none of ours', () => {
  it.each(badTokens(() => provider, 'maja'))('%s: reads and records nothing', async (_, bad) => {
    const token = await bad();
    const path = own('handelser');
    const read = await expectRefused(() => call(service.url, { path, token }));
    const body = startOf('skarholmen', victims.own.individId);
    const sent = await expectRefused(() =>
      call(service.url, { path: '/v1/insatser', token, body }),
    );
    expect([read.status, sent.status]).toEqual([401, 401]);
    expect(read.headers.get('www-authenticate')).toBe('Bearer');
    expect(read.text).not.toContain(token.slice(10, 60) || token);
  });

  it('no header at all', async () => {
    const answer = await expectRefused(() => call(service.url, { path: own('handelser') }));
    expect(answer.code).toBe('ej-inloggad');
  });

  it.each([
    ['alike', 'maja'],
    ['of two people', 'bo'],
  ])('two headers, %s', async (_, second) => {
    const both = ['maja', second].map((sub) => `Authorization: ${victims.tokens[sub]}`);
    const answer = await expectRefused(() =>
      raw(service.url, lines(`GET ${own('handelser')}`, ...both)),
    );
    expect(answer.status).toBe(401);
  });

  it('somebody whom the provider knows and we do not', async () => {
    const token = await provider.tokenOf('frammande');
    const answer = await expectRefused(() => call(service.url, { path: own('handelser'), token }));
    expect([answer.status, answer.code]).toEqual([403, 'okand-anvandare']);
  });
});

const PLACES = [
  ['handelser', (id: string) => `/v1/insatser/${id}/handelser`],
  ['forlopp', (id: string) => `/v1/insatser/${id}/forlopp`],
  ['tidslinje', (id: string) => `/v1/insatser/${id}/tidslinje`],
  ['anteckningar', (id: string) => `/v1/insatser/${id}/anteckningar`],
  ['individer', (id: string) => `/v1/individer/${id}`],
] as const;

describe('an id that was tampered with', () => {
  it.each(IDS)('%s, wherever an id is read', async (_, id) => {
    for (const [place, path] of PLACES) {
      const answer = await expectRefused(() => ask({ path: path(id) }));
      expect([place, answer.status]).toEqual([place, place === 'handelser' ? 400 : 404]);
    }
  });

  it('that cannot be decoded', async () => {
    const answer = await expectRefused(() => ask({ path: '/v1/insatser/%ZZ/handelser' }));
    expect(answer.status).toBe(400);
  });

  it.each(IDS)('%s, where other things are managed', async (_, id) => {
    const managed = [
      ['pim', 'GET', `/v1/jobb/${id}`],
      ['pim', 'DELETE', `/v1/jobb/${id}`],
      ['pim', 'POST', `/v1/jobb/${id}/omkorning`],
      ['pim', 'POST', `/v1/behorigheter/${id}/aterkallande`],
      ['pim', 'PUT', `/v1/anvandare/${id}/avstangning`],
      ['greta', 'POST', `/v1/godkannanden/${id}/beslut`],
      ['greta', 'GET', `/v1/metod-utfall/${id}`],
      ['greta', 'GET', `/v1/register/kodverk/${id}`],
      ['greta', 'POST', `/v1/insatser/${id}/tilldelningar`],
    ] as const;
    for (const [who, method, path] of managed) {
      const bodies = { POST: { godkann: true }, PUT: { avstangd: true } } as const;
      const body = method === 'POST' || method === 'PUT' ? bodies[method] : undefined;
      const tilldelad = { enhet: 'oppenvard' };
      const sent = path.endsWith('tilldelningar') ? tilldelad : body;
      const token = victims.tokens[who];
      await expectRefused(() => ask({ method, path, token, body: sent }), { audited: false });
    }
  });

  it("of another nämnd's insats and person is answered as if nothing were there", async () => {
    const made = '6f1d2c3b-4a59-4867-9c8d-7e6f5a4b3c2d';
    for (const [place, path] of PLACES) {
      const id = place === 'individer' ? victims.other.individId : victims.other.insatsId;
      const secret = await expectRefused(() => ask({ path: path(id) }));
      const nothing = await expectRefused(() => ask({ path: path(made) }));
      const told = ({ status, text }: Answer) => [status, text.replace(/"traceId":"[^"]+"/, '')];
      expect([place, ...told(secret)]).toEqual([place, ...told(nothing)]);
    }
  });

  it("of another nämnd's request for annulment decides nothing", async () => {
    const { insatsId } = victims.other;
    const { godkannandeId } = victims;
    const body = { godkann: true };
    const path = `/v1/insatser/${insatsId}/makuleringar/${godkannandeId}/beslut`;
    expect((await expectRefused(() => ask({ path, body }))).status).toBe(404);
    const general = `/v1/godkannanden/${godkannandeId}/beslut`;
    expect((await expectRefused(() => ask({ path: general, body }))).status).toBe(404);
    const mixed = own(`makuleringar/${godkannandeId}/beslut`);
    const answer = await expectRefused(() => ask({ path: mixed, body }));
    expect(answer.status).toBe(404);
  });
});

describe('a body that says more than it may', () => {
  it.each([
    ['actor', 'pim'],
    ['registreradAv', 'pim'],
    ['registrerades', '2020-01-01'],
    ['recordedAt', 1],
    ['position', '1'],
    ['revision', 0],
    ['roll', 'drift'],
    ['skyddad', false],
    ['insatsId', '6f1d2c3b-4a59-4867-9c8d-7e6f5a4b3c2d'],
    ['metadata', { actor: 'pim' }],
    ['type', 'InsatsAvslutad'],
    ['namnd', 'jarva'],
  ])('%s', async (name, value) => {
    const answer = await expectRefused(() => rate({ ...SKATTNING, [name]: value }));
    expect([answer.code, answer.text]).toEqual([
      'ogiltig-begaran',
      expect.stringContaining(`"/${name}"`),
    ]);
  });

  it.each([
    ['/v1/individer', { ...INDIVID, individId: '6f1d2c3b-4a59-4867-9c8d-7e6f5a4b3c2d' }],
    ['/v1/individer', { ...INDIVID, actor: 'pim' }],
    ['/v1/nodatkomst', { skal: 'jour', tom: '2099-01-01' }],
    ['/v1/behorigheter', { roll: 'drift', by: 'pim' }],
  ])('at %s', async (path, body) => {
    const token = path === '/v1/behorigheter' ? victims.tokens.pim : victims.tokens.maja;
    const answer = await expectRefused(() => ask({ path, body, token }));
    expect(answer.code).toBe('ogiltig-begaran');
  });

  it.each([
    ['__proto__', '"__proto__":{"roll":"drift"}'],
    ['__proto__, escaped', '"\\u005f_proto__":{"roll":"drift"}'],
    ['constructor', '"constructor":{"prototype":{"roll":"drift"}}'],
    ['prototype', '"prototype":{}'],
    ['nested', '"a":{"b":[{"__proto__":{"roll":"drift"}}]}'],
    ['toString', '"toString":"x"'],
    ['__defineGetter__', '"__defineGetter__":1'],
  ])('and reaches for what every object inherits: %s', async (_, member) => {
    const body = `{${member},${JSON.stringify(SKATTNING).slice(1)}`;
    expect((await expectRefused(() => rate(body))).code).toBe('forbjudet-faltnamn');
    expect(({} as Record<string, unknown>).roll).toBeUndefined();
  });
});

describe('a body that is too much, or not what it seems', () => {
  const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  it.each([
    ['200 kB', () => rate({ ...SKATTNING, ballast: 'x'.repeat(200_000) }), 413],
    ['a thousand levels', () => rate(deep(1_000)), 400],
    ['lists within lists', () => rate('['.repeat(20_000) + ']'.repeat(20_000)), 400],
    [
      'ten thousand members',
      () => rate(Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`f${n}`, n]))),
      400,
    ],
    [
      'a number beyond numbers',
      () => rate(JSON.stringify(SKATTNING).replace('18.5', '1e400')),
      400,
    ],
    ['a number below zero', () => rate({ ...SKATTNING, poang: -1e308 }), undefined],
    ['a number as text', () => rate({ ...SKATTNING, poang: '18.5' }), 400],
    ['a list for a number', () => rate({ ...SKATTNING, poang: [18.5] }), 400],
    ['an object for a code', () => rate({ ...SKATTNING, instrument: { $ne: '' } }), 400],
    [
      'a code of 50 000 signs',
      () => rate({ ...SKATTNING, instrument: 'O'.repeat(50_000) }),
      undefined,
    ],
    ['a code with a NUL', () => rate({ ...SKATTNING, instrument: 'ORS\u0000' }), undefined],
    ['a code in look-alike letters', () => rate({ ...SKATTNING, instrument: 'ΟRS' }), undefined],
    [
      'a code that reads backwards',
      () => rate({ ...SKATTNING, instrument: '\u202eSRO' }),
      undefined,
    ],
    [
      'a lone half of a sign',
      () => rate(JSON.stringify(SKATTNING).replace('ORS', '\\ud800')),
      undefined,
    ],
    ['a day that is none', () => rate({ ...SKATTNING, datum: '2026-02-30' }), undefined],
    [
      'a name with a NUL',
      () => ask({ path: '/v1/individer', body: { ...INDIVID, namn: 'A\u0000B' } }),
      undefined,
    ],
    [
      'a name that reads backwards',
      () => ask({ path: '/v1/individer', body: { ...INDIVID, namn: 'A\u202eB' } }),
      undefined,
    ],
    ['a list', () => rate([SKATTNING]), 400],
    ['null', () => rate('null'), 400],
    ['nothing', () => rate(''), 400],
    ['half of it', () => rate('{"datum":'), 400],
    ['two of them', () => rate(`${JSON.stringify(SKATTNING)}${JSON.stringify(SKATTNING)}`), 400],
    ['a comment', () => rate(`/**/${JSON.stringify(SKATTNING)}`), 400],
  ])('%s', async (_, attack, status) => {
    const answer = await expectRefused(attack);
    expect(status === undefined ? [400, 422] : [status]).toContain(answer.status);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/json; charset=utf-16',
    'application/json; charset=utf-7',
    'application/jsonp',
  ])('of the kind %s', async (type) => {
    const answer = await expectRefused(() => rate(SKATTNING, { 'content-type': type }));
    expect(answer.status).toBe(415);
  });

  it.each(['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip'])('packed with %s', async (encoding) => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const from = Date.now();
    const answer = await expectRefused(async () => {
      const head = lines(
        `POST ${own('skattningar')}`,
        `Authorization: ${victims.tokens.maja}`,
        'Content-Type: application/json',
        `Content-Encoding: ${encoding}`,
        `Content-Length: ${bomb.length}`,
      );
      return raw(service.url, head + bomb.toString('latin1'));
    });
    expect(answer.status).toBe(415);
    expect(Date.now() - from).toBeLessThan(3_000);
  });
});

describe('an address or a header that says two things', () => {
  const figures = (query: string) => () =>
    ask({ path: `/v1/metod-stadsdel-utfall?${query}`, token: victims.tokens.greta });
  it.each([
    ['a parameter given twice', figures('metod=FFT&metod=KOMET')],
    ['a parameter as a list', figures('metod[]=FFT')],
    ['a parameter that every object inherits', figures('__proto__[metod]=FFT')],
    ['constructor as a parameter', figures('constructor=x')],
    [
      'two thousand parameters',
      figures(Array.from({ length: 1_500 }, (_, n) => `p${n}=1`).join('&')),
    ],
    ['a purpose that is none', () => ask({ path: own('handelser'), headers: { andamal: 'allt' } })],
    [
      'a position that is none',
      () => ask({ path: own('forlopp'), headers: { 'min-position': '1;DROP' } }),
    ],
    ['a version that is none', () => rate(SKATTNING, { 'if-match': '*' })],
    ['a key with a personnummer', () => rate(SKATTNING, { 'idempotency-key': NUMMER })],
    [
      'another host',
      () => raw(service.url, lines(`GET ${own('handelser')}`).replace('127.0.0.1', 'elak.example')),
    ],
  ])('%s', async (_, attack) => {
    await expectRefused(attack);
  });

  it.each(['x-http-method-override', 'x-http-method', 'x-method-override'])(
    '%s changes no method',
    async (name) => {
      const token = victims.tokens.pim;
      const request = { path: '/v1/jobb/1', method: 'GET', token };
      const plain = await expectRefused(() => ask(request), { audited: false });
      const overridden = await expectRefused(
        () => ask({ ...request, headers: { [name]: 'DELETE' } }),
        { audited: false },
      );
      expect([plain.code, overridden.code]).toEqual(['okant-jobb', 'okant-jobb']);
      const post = { path: own('handelser'), method: 'POST', body: {} };
      const answer = await expectRefused(() => ask({ ...post, headers: { [name]: 'GET' } }), {
        audited: false,
      });
      expect(answer.code).toBe('okand-adress');
    },
  );

  it('an id of a request that would be a line of its own is not sent back', async () => {
    const answer = await ask({
      path: own('handelser'),
      headers: { 'x-request-id': 'a b<script>' },
    });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

/** Refused by Node before there is a request to speak of, or leading nowhere: by design not put down. */
describe('what is no request to a route', () => {
  it.each(noRequests(() => victims))('%s', async (_, request) => {
    const answer = await raw(service.url, request());
    expect([400, 404, 405, 415, 421, 431]).toContain(answer.status);
    expect(answer.text).not.toContain(NAMN);
    expect(answer.text).not.toContain(victims.own.individId);
    expect(await stateOf(service.platform.pool)).toEqual(before);
  });
});

describe('somebody whose right was taken back', () => {
  const read = async () => (await ask({ path: own('handelser') })).status;
  it('is refused from the next request on: role, and the person', async () => {
    const { directory } = service.platform.protection;
    const [anvandare = '', by = ''] = [victims.users.maja, victims.users.pim];
    expect(await read()).toBe(200);
    await directory.revoke({ id: victims.roles.maja ?? '', by });
    expect(await read()).toBe(403);
    const role = { roll: 'socialsekreterare', namnd: 'skarholmen', from: '2020-01-01' } as const;
    await directory.grant({ anvandare, by, ...role });
    expect(await read()).toBe(200);
    await directory.deactivate(anvandare);
    expect(await read()).toBe(403);
    await directory.reactivate(anvandare);
    expect(await read()).toBe(200);
  });
});

describe('when no reading can be put down', () => {
  const rename = (from: string, to: string) =>
    service.platform.pool.query(`ALTER TABLE granskning.${from} RENAME TO ${to}`);
  beforeAll(() => rename('lasning', 'undan'));
  afterAll(() => rename('undan', 'lasning'));

  it.each([
    ['GET', () => own('handelser'), undefined],
    ['GET', () => own('forlopp'), undefined],
    ['GET', () => own('anteckningar'), undefined],
    ['GET', () => `/v1/individer/${victims.own.individId}`, undefined],
    ['POST', () => '/v1/handlaggning/sok', { nummer: NUMMER }],
    ['POST', () => `/v1/individer/${victims.own.individId}/registerutdrag`, { format: 'json' }],
    ['POST', () => own('skattningar'), SKATTNING],
    ['POST', () => '/v1/insatser', startOf('skarholmen', '6f1d2c3b-4a59-4867-9c8d-7e6f5a4b3c2d')],
    ['POST', () => '/v1/individer', INDIVID],
  ])('%s %s shows and records nothing', async (method, path, body) => {
    const written = await stateOf(service.platform.pool);
    const headers = { 'if-match': '"0"' };
    const answer = await ask({ method, path: path(), headers, ...(body && { body }) });
    expect([answer.status, answer.code]).toEqual([503, 'granskning-otillganglig']);
    expect(answer.text).not.toMatch(new RegExp(`${NAMN}|individId|InsatsPaborjad`));
    expect(await stateOf(service.platform.pool)).toEqual(written);
  });
});
