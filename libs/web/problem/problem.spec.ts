import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { startProbe } from '../testing/probe.js';
import { toProblem } from './to-problem.js';
import { ACCESS_PROBLEMS } from '../auth/access-problems.js';
import { WEB_PROBLEMS } from './web-problems.js';

describe('the catalogue', () => {
  it.each(Object.entries({ ...WEB_PROBLEMS, ...ACCESS_PROBLEMS }))(
    'says in Swedish what %s is and what to do',
    (code, one) => {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(one.status).toBeGreaterThanOrEqual(400);
      expect(one.title).not.toMatch(/\.$/);
      for (const text of [one.detail, one.next]) expect(text).toMatch(/^[A-ZÅÄÖ].*\.$/);
    },
  );
});

describe('where the type of a problem leads', () => {
  let url: string;
  let app: NestExpressApplication;
  beforeAll(async () => {
    ({ url, app } = await startProbe());
  });
  afterAll(() => app.close());

  it('is a page that says what it means', async () => {
    const refused = await supertest(url).post('/prov').set('Content-Type', 'text/plain').send('x');
    const explained = await supertest(url).get(refused.body.type as string);
    expect([explained.status, explained.body.title]).toEqual([200, refused.body.title]);
  });

  it('lists every kind, and knows no other', async () => {
    const { body } = await supertest(url).get('/problem');
    expect(body.poster).toHaveLength(Object.keys({ ...WEB_PROBLEMS, ...ACCESS_PROBLEMS }).length);
    expect((await supertest(url).get('/problem/constructor')).status).toBe(404);
  });
});

describe('a fault becomes a problem', () => {
  it.each([
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'tjansten-svarar-inte'],
    [Object.assign(new Error('x'), { code: '57P01' }), 'tjansten-svarar-inte'],
    [Object.assign(new Error('x'), { code: '23505' }), 'internt-fel'],
    [new TypeError('x is not a function'), 'internt-fel'],
    [undefined, 'internt-fel'],
    ['text', 'internt-fel'],
  ])('%s', (error, code) => {
    expect(toProblem(error).code).toBe(code);
  });

  it('keeps its cause for the log, not for the client', () => {
    const cause = Object.assign(new Error('10.0.0.1'), { code: 'ECONNRESET' });
    const problem = toProblem(cause);
    expect(problem.cause).toBe(cause);
    expect(JSON.stringify(problem.bodyFor('id'))).not.toContain('10.0.0.1');
  });
});
