import type { INestApplication } from '@nestjs/common';
import supertest from 'supertest';
import { createWebApp, listenOnLoopback, openApiDocument } from '../../libs/web/index.js';
import { specGate } from '../../libs/web/testing/gate.js';
import { createJobsModule, type Jobs } from './index.js';
import { PROJECTION_NAMES } from './ombyggnad.js';
import { ended, openStage, type Stage } from './testing/stage.js';

const KEY = 'c0a8e7f2-1d7f-4a35-9c1f-6a1d2f7f0d11';

describe('/v1/jobb', () => {
  let stage: Stage;
  let jobs: Jobs;
  let app: INestApplication;
  let url: string;
  beforeAll(async () => {
    stage = await openStage();
    jobs = await stage.start();
    app = await createWebApp(createJobsModule(jobs.desk), { gate: specGate() });
    url = await listenOnLoopback(app, 0, () => undefined);
  });
  afterAll(async () => {
    await app.close();
    await stage.close();
  });

  const ask = (path: string, body: object, key = KEY) =>
    supertest(url).post(`/v1/jobb/${path}`).set('Idempotency-Key', key).send(body);

  it('accepts an ombyggnad, says where it is, and shows its result there', async () => {
    const asked = await ask('ombyggnader', { projektioner: ['metod-utfall'] });
    expect(asked.status).toBe(202);
    const location = asked.get('Location') ?? '';
    expect(location).toBe(`/v1/jobb/${String(asked.body.id)}`);
    await ended(jobs, asked.body.id);
    const done = await supertest(url).get(location);
    expect(done.body).toMatchObject({
      slag: 'ombyggnad',
      status: 'klar',
      projektioner: ['metod-utfall'],
      resultat: [{ projektion: 'metod-utfall', rader: 1, andradeRader: 0 }],
      fel: null,
    });
  });

  it('takes an empty body as every projection', async () => {
    const asked = await ask('ombyggnader', {}, 'nyckel-alla');
    expect(asked.body.projektioner).toHaveLength(PROJECTION_NAMES.length);
  });

  it.each([
    [{ projektioner: ['okand'] }, 'fel-val'],
    [{ projektioner: [] }, 'fel-antal'],
    [{ projektioner: ['metod-utfall', 'metod-utfall'] }, 'fel-antal'],
    [{ projektioner: 'metod-utfall' }, 'fel-typ'],
    [{ annat: 1 }, 'okant-falt'],
  ])('refuses %j', async (body, code) => {
    const { status, body: problem } = await ask('ombyggnader', body);
    expect([status, problem.type]).toEqual([400, '/problem/ogiltig-begaran']);
    expect(problem.errors[0].code).toBe(code);
  });

  it('demands a key', async () => {
    const answer = await supertest(url).post('/v1/jobb/kedjekontroller').send({});
    expect(answer.body.type).toBe('/problem/idempotency-key-saknas');
  });

  it('runs a failed check again, and takes it off the list when it has ended', async () => {
    await stage.tamper();
    const { body } = await ask('kedjekontroller', {}, 'nyckel-kedja');
    const failed = await ended(jobs, body.id);
    expect(failed.fel?.orsak).toContain('Kedjan är bruten');
    await stage.mend();
    const again = await supertest(url)
      .post(`/v1/jobb/${String(body.id)}/omkorning`)
      .send({});
    expect(again.status).toBe(202);
    expect((await ended(jobs, body.id)).status).toBe('klar');
    const twice = await supertest(url)
      .post(`/v1/jobb/${String(body.id)}/omkorning`)
      .send({});
    expect(twice.body.type).toBe('/problem/jobb-ej-misslyckat');
    expect((await supertest(url).delete(`/v1/jobb/${String(body.id)}`)).status).toBe(204);
    const gone = await supertest(url).get(`/v1/jobb/${String(body.id)}`);
    expect([gone.status, gone.body.type]).toEqual([404, '/problem/okant-jobb']);
  });

  it.each(['%00', 'a%20b', 'å', 'x'.repeat(201), "'%3B--"])(
    'knows no job called %s, and asks the queue for none',
    async (id) => {
      const path = `/v1/jobb/${id}`;
      for (const asked of [
        supertest(url).get(path),
        supertest(url).delete(path),
        supertest(url).post(`${path}/omkorning`).send({}),
      ]) {
        const { status, body } = await asked;
        expect([status, body.type]).toEqual([404, '/problem/okant-jobb']);
      }
    },
  );

  it('lists the latest, and has an example for every answer', async () => {
    const { body } = await supertest(url).get('/v1/jobb');
    expect(body.jobb.length).toBeGreaterThan(1);
    const options = { title: 'x', description: 'x', version: '1' };
    const operations = Object.values(openApiDocument(app, options).paths).flatMap((path) =>
      Object.values(path as Record<string, { responses: Record<string, { content?: object }> }>),
    );
    expect(operations).toHaveLength(9);
    for (const { responses } of operations) {
      const answers = Object.entries(responses).filter(([status]) => status !== '204');
      for (const [, answer] of answers) expect(JSON.stringify(answer.content)).toContain('example');
    }
  });
});
