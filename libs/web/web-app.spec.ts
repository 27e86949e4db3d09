import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { startProbe } from './testing/probe.js';

let url: string;
let app: NestExpressApplication;
let lines: string[];

beforeAll(async () => {
  ({ url, app, lines } = await startProbe());
});
afterAll(() => app.close());

const post = (body: string | object) =>
  supertest(url).post('/prov').set('Content-Type', 'application/json').send(body);

describe('refusals', () => {
  it.each([
    ['cut JSON', '{"kod":', 400, 'ogiltig-json'],
    ['JSON text', '"text"', 400, 'ogiltig-json'],
    ['no body', '', 400, 'ogiltig-begaran'],
    ['a list', '[]', 400, 'ogiltig-begaran'],
    ['__proto__', '{"kod":"A","__proto__":{"x":1}}', 400, 'forbjudet-faltnamn'],
    [
      'constructor',
      '{"kod":"A","delar":[{"constructor":{"prototype":{}}}]}',
      400,
      'forbjudet-faltnamn',
    ],
    ['toString', '{"kod":"A","toString":1}', 400, 'forbjudet-faltnamn'],
    ['hasOwnProperty', '{"kod":"A","hasOwnProperty":1}', 400, 'forbjudet-faltnamn'],
    ['50 levels', `{"kod":${'['.repeat(50)}${']'.repeat(50)}}`, 400, 'for-djupt-innehall'],
    [
      '40 000 levels',
      `{"kod":${'['.repeat(40_000)}${']'.repeat(40_000)}}`,
      400,
      'for-djupt-innehall',
    ],
    ['100 kB', JSON.stringify({ kod: 'x'.repeat(103_000) }), 413, 'for-stor-begaran'],
  ])('answers %s', async (...[, body, status, code]) => {
    const answer = await post(body);
    expect([answer.status, answer.body.type]).toEqual([status, `/problem/${code}`]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status, traceId: answer.headers['x-request-id'] });
    expect(answer.body.next).toMatch(/\.$/);
  });

  it('leaves every object as it was after an attempt at its prototype', async () => {
    await post('{"kod":"A","__proto__":{"polluted":true}}');
    expect('polluted' in {}).toBe(false);
  });

  it.each([
    ['text/plain', '{"kod":"A"}'],
    ['application/x-www-form-urlencoded', 'kod=A'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/json; charset=utf-16', '{"kod":"A"}'],
    ['application/json; charset=iso-8859-1', '{"kod":"A"}'],
  ])('takes no %s', async (type, body) => {
    const answer = await supertest(url).post('/prov').set('Content-Type', type).send(body);
    expect([answer.status, answer.body.type]).toEqual([415, '/problem/fel-innehallstyp']);
  });

  it('takes no compressed body, so that a small one cannot grow', async () => {
    const answer = await fetch(`${url}/prov`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      body: gzipSync('{"kod":"A"}'),
    });
    expect(answer.status).toBe(415);
  });

  it.each(['/finns-inte', '/prov/finns-inte'])('does not know %s', async (path) => {
    const answer = await supertest(url).get(path);
    expect([answer.status, answer.body.type]).toEqual([404, '/problem/okand-adress']);
  });

  it('does not read an address that is no UTF-8', async () => {
    const answer = await supertest(url).get('/prov/%E0%A4%A');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body.type).toMatch(/^\/problem\//);
  });

  it('keeps the words of a bug to itself', async () => {
    const answer = await supertest(url).get('/prov/bugg');
    expect([answer.status, answer.body.type]).toEqual([500, '/problem/internt-fel']);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
  });

  it('tells a writer to send the same key again, and a reader just to ask again', async () => {
    const write = await supertest(url).post('/prov/lagring').send({});
    const read = await supertest(url).get('/prov/lagring');
    expect([write.status, write.headers['retry-after']]).toEqual([503, '2']);
    expect(write.body.next).toContain('skicka samma begäran med samma Idempotency-Key igen');
    expect([read.status, read.body.type]).toEqual([503, '/problem/lasning-misslyckades']);
    expect(JSON.stringify([write.body, read.body])).not.toContain('10.0.0.1');
  });
});

describe('checks of fields', () => {
  const ok = { kod: 'Hägersten–Älvsjö' };

  it('lets å ä ö and values through as they were sent', async () => {
    const body = { ...ok, datum: '2026-03-02', niva: -2, alder: 'uppgift-saknas', varde: [1, 'å'] };
    const answer = await post(body);
    expect([answer.status, answer.body]).toEqual([201, body]);
  });

  it.each([
    [{}, '/kod', 'falt-saknas'],
    [{ kod: null }, '/kod', 'falt-saknas'],
    [{ kod: 7 }, '/kod', 'fel-typ'],
    [{ kod: '' }, '/kod', 'fel-langd'],
    [{ ...ok, datum: '2/3 2026' }, '/datum', 'fel-datum'],
    [{ ...ok, datum: null }, '/datum', 'fel-datum'],
    [{ ...ok, val: 'kanske' }, '/val', 'fel-val'],
    [{ ...ok, id: '3F2C8A52-6F0E-4C43-9B1D-0A4F6E2D7B11' }, '/id', 'fel-id'],
    [{ ...ok, niva: 3 }, '/niva', 'utanfor-granserna'],
    [{ ...ok, niva: 1.5 }, '/niva', 'fel-typ'],
    [{ ...ok, niva: '1' }, '/niva', 'fel-typ'],
    [{ ...ok, poang: '18' }, '/poang', 'fel-typ'],
    [{ ...ok, svar: 'true' }, '/svar', 'fel-typ'],
    [{ ...ok, alder: 121 }, '/alder', 'utanfor-granserna'],
    [{ ...ok, alder: '15' }, '/alder', 'utanfor-granserna'],
    [{ ...ok, varde: { a: 1 } }, '/varde', 'fel-typ'],
    [{ ...ok, delar: {} }, '/delar', 'fel-typ'],
    [{ ...ok, delar: [] }, '/delar', 'fel-antal'],
    [{ ...ok, delar: [7] }, '/delar/0', 'fel-typ'],
    [{ ...ok, delar: [null] }, '/delar/0', 'fel-typ'],
    [{ ...ok, delar: [[]] }, '/delar', 'fel-typ'],
    [{ ...ok, delar: [{ del: 'a' }, { del: 'å b' }] }, '/delar/1/del', 'fel-id'],
    [{ ...ok, delar: [{ del: 'a', mer: 1 }] }, '/delar/0/mer', 'okant-falt'],
    [{ ...ok, mer: 1 }, '/mer', 'okant-falt'],
    [{ ...ok, 'a/b~c': 1 }, '/a~1b~0c', 'okant-falt'],
  ])('finds the fault of %j at %s: %s', async (body, pointer, code) => {
    const answer = await post(JSON.stringify(body));
    expect([answer.status, answer.body.type]).toEqual([400, '/problem/ogiltig-begaran']);
    expect(answer.body.errors).toHaveLength(1);
    expect(answer.body.errors[0]).toMatchObject({ pointer, code });
    expect(answer.body.errors[0].detail).toMatch(/^(Fältet|Innehållet) /);
    expect(answer.body.errors[0].detail).not.toMatch(/\b(must|should|property|each value)\b/);
  });

  it('names every fault at once', async () => {
    const answer = await post({ datum: 'igår', niva: 9, mer: 1 });
    const errors = answer.body.errors as { pointer: string }[];
    expect(errors.map((fault) => fault.pointer).sort()).toEqual([
      '/datum',
      '/kod',
      '/mer',
      '/niva',
    ]);
  });

  it('never sends long input back', async () => {
    const long = 'å'.repeat(5_000);
    const answer = await post({ kod: long, [long]: long });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body).length).toBeLessThan(1_200);
  });
});

describe('whom the service answers', () => {
  const viaHost = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      httpRequest(`${url}/halsa/live`, { headers: { Host: host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it.each([
    ['localhost', 200],
    ['127.0.0.1:3000', 200],
    ['[::1]:3000', 200],
    ['utfall.example', 421],
    ['localhost.example', 421],
    ['127.0.0.1.example', 421],
    ['10.0.0.5', 421],
  ])('as %s: %i', async (host, status) => {
    expect(await viaHost(host)).toBe(status);
  });

  it.each([
    ['http://localhost:5173', 201],
    ['http://127.0.0.1:3000', 201],
    ['https://evil.example', 403],
    ['http://localhost.evil.example', 403],
    ['null', 403],
  ])('a page from %s: %i', async (origin, status) => {
    expect((await post({ kod: 'A' }).set('Origin', origin)).status).toBe(status);
  });

  it('not a browser that posts across sites without saying from where', async () => {
    const answer = await post({ kod: 'A' }).set('Sec-Fetch-Site', 'cross-site');
    expect([answer.status, answer.body.type]).toEqual([403, '/problem/frammande-ursprung']);
  });

  it('and says where', () => {
    expect(lines.join(' ')).toContain('http://127.0.0.1:');
    expect(app.getHttpServer().address()).toMatchObject({ address: '127.0.0.1' });
  });
});

describe('headers', () => {
  it('keeps a well-formed request id and replaces any other', async () => {
    const kept = await post({ kod: 'A' }).set('X-Request-Id', 'arende-2026-0001');
    const replaced = await post({ kod: 'A' }).set('X-Request-Id', 'a b<script>');
    expect(kept.headers['x-request-id']).toBe('arende-2026-0001');
    expect(replaced.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('forbids framing, sniffing, caching and foreign script, also on a refusal', async () => {
    for (const path of ['/halsa/live', '/finns-inte', '/docs']) {
      const { headers } = await supertest(url).get(path);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });
});

describe('the description', () => {
  it('is served as OpenAPI, and as a page without inline script', async () => {
    const json = await supertest(url).get('/openapi.json');
    const page = await supertest(url).get('/docs').redirects(1);
    expect(json.body).toMatchObject({ openapi: expect.stringMatching(/^3\./) });
    expect(json.body.components.schemas.ProbeDto.required).toEqual(['kod']);
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<script>[^<]/);
  });
});
