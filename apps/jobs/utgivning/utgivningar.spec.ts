import type { INestApplication } from '@nestjs/common';
import supertest from 'supertest';
import { recordCity, syntheticCity } from '../../../libs/demo/index.js';
import { createRecorder } from '../../../libs/recording/index.js';
import { utgeITrad } from '../../../libs/runtime/index.js';
import { lasLiggare } from '../../../libs/utgivning/index.js';
import { createWebApp, listenOnLoopback } from '../../../libs/web/index.js';
import { EVERYBODY, specGate } from '../../../libs/web/testing/gate.js';
import { createJobsModule, type Jobs } from '../index.js';
import type { Jobb } from '../job-view.js';
import { ended, openStage, type Stage } from '../testing/stage.js';

const EVALUATOR_TOO = {
  ...EVERYBODY,
  tilldelningar: [
    ...EVERYBODY.tilldelningar,
    { roll: 'utvarderare', namnd: '*', from: '2000-01-01' } as const,
  ],
};

describe('/v1/utgivningar', () => {
  let stage: Stage;
  let jobs: Jobs;
  let app: INestApplication;
  let url: string;
  beforeAll(async () => {
    stage = await openStage();
    const city = syntheticCity({ seed: 3, insatser: 500, today: '2026-10-31' });
    await recordCity({ city, recorder: createRecorder({ store: stage.log.store, now: Date.now }) });
    jobs = await stage.startUtgivare();
    app = await createWebApp(createJobsModule(jobs.desk), { gate: specGate(EVALUATOR_TOO) });
    url = await listenOnLoopback(app, 0, () => undefined);
  }, 180_000);
  afterAll(async () => {
    await app.close();
    await stage.close();
  });

  const ask = (body: object, key: string) =>
    supertest(url).post('/v1/utgivningar').set('Idempotency-Key', key).send(body);
  const made = async (body: object, key: string): Promise<Jobb> => {
    const { body: asked } = (await ask(body, key)) as { body: Jobb };
    return ended(jobs, asked.id, 150_000);
  };
  const liggare = async () => (await lasLiggare(stage.log.store)).liggare.utgavor;

  it('makes a proof that publishes nothing, and answers others meanwhile', async () => {
    const asked = await ask({}, 'nyckel-prov');
    expect(asked.status).toBe(202);
    const waits: number[] = [];
    let last: Jobb;
    do {
      const before = performance.now();
      last = (await supertest(url).get(asked.get('Location') ?? '')).body as Jobb;
      waits.push(performance.now() - before);
    } while (last.status !== 'klar' && last.status !== 'misslyckad');
    expect(last).toMatchObject({
      slag: 'utgivning',
      fel: null,
      resultat: { publicerad: false, om: { nummer: 1, karens: 30, minstaAntal: 5 } },
    });
    // In this thread the solver alone would hold everybody up for seconds.
    waits.sort((a, b) => a - b);
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(500);
    expect(await liggare()).toEqual([]);
  }, 180_000);

  it('is let go of without a word more to the one who has stopped listening', async () => {
    const stopping = new AbortController();
    const order = { publicera: false, karens: 30, minstaAntal: 5, actor: 'test' };
    const position = String(await stage.log.store.head());
    const heard: unknown[] = [];
    const making = utgeITrad(
      { ...order, position, correlationId: 'test', now: Date.now() },
      {
        ...stage.utgivare,
        signal: stopping.signal,
        onFramsteg: (framsteg) => {
          heard.push(framsteg);
          // What it says meanwhile waits at the door when the loop comes round again.
          const until = performance.now() + 300;
          while (performance.now() < until);
          stopping.abort(new Error('slut'));
        },
      },
    );
    await expect(making).rejects.toThrow('slut');
    await new Promise((done) => setTimeout(done, 300));
    expect(heard).toHaveLength(1);
  }, 180_000);

  it('publishes once, however often it is asked for', async () => {
    const first = await made({ publicera: true }, 'publicera');
    expect(first.resultat).toMatchObject({ publicerad: true, om: { nummer: 1 } });
    expect((await made({ publicera: true }, 'publicera')).id).toBe(first.id);
    const again = await made({ publicera: true }, 'publicera-igen');
    expect(again.status).toBe('misslyckad');
    expect(again.fel?.orsak).toContain('Inga nya perioder');
    expect(again.forsok.antal).toBe(1);
    const [only, ...others] = await liggare();
    expect(others).toEqual([]);
    const { om } = first.resultat as { om: { innehallSha256: string } };
    expect(only?.om.innehallSha256).toBe(om.innehallSha256);
  }, 180_000);

  it('tells the release that a run published before it was cut off', async () => {
    const [only] = await liggare();
    const position = only?.om.tillPosition ?? '';
    const { id = '' } = await jobs.queue.add('utgivning', {
      projektioner: [],
      utgivning: {
        ...{ publicera: true, karens: 30, minstaAntal: 5, actor: 'test' },
        provade: [position],
      },
    });
    const told = await ended(jobs, id, 150_000);
    expect(told.resultat).toMatchObject({ om: { nummer: 1, tillPosition: position } });
    expect(await liggare()).toHaveLength(1);
  }, 180_000);

  it.each([
    [{ minstaAntal: 4 }, 'utanfor-granserna'],
    [{ karens: -1 }, 'utanfor-granserna'],
    [{ publicera: 'ja' }, 'fel-typ'],
    [{ fran: 2025 }, 'okant-falt'],
  ])('refuses %j', async (body, code) => {
    const answer = await ask(body, `fel-${code}`);
    expect([answer.status, answer.body.type]).toEqual([400, '/problem/ogiltig-begaran']);
    expect(answer.body.errors[0].code).toBe(code);
  });

  it('shows no other jobs than its own', async () => {
    const { body } = await supertest(url)
      .post('/v1/jobb/kedjekontroller')
      .set('Idempotency-Key', 'nyckel-kedja')
      .send({});
    const { status, body: problem } = await supertest(url).get(`/v1/utgivningar/${body.id}`);
    expect([status, problem.type]).toEqual([404, '/problem/okant-jobb']);
  });
});

describe('a process that makes no releases', () => {
  it('says so, and does not try again', async () => {
    const stage = await openStage();
    const jobs = await stage.start();
    const { id } = await jobs.desk.request(
      'utgivning',
      {
        projektioner: [],
        utgivning: { publicera: false, karens: 30, minstaAntal: 5, actor: 'test' },
      },
      'ingen',
    );
    const failed = await ended(jobs, id);
    expect(failed.fel?.orsak).toContain('kan inte göra utgåvor');
    await stage.close();
  });

  it('lets go at once when it is stopped, and leaves the job to the next', async () => {
    const stage = await openStage();
    const city = syntheticCity({ seed: 4, insatser: 2000, today: '2026-10-31' });
    await recordCity({ city, recorder: createRecorder({ store: stage.log.store, now: Date.now }) });
    const jobs = await stage.startUtgivare();
    const onskan = { publicera: true, karens: 30, minstaAntal: 5, actor: 'test' };
    const { id } = await jobs.desk.request(
      'utgivning',
      { projektioner: [], utgivning: onskan },
      'av',
    );
    while ((await jobs.desk.find(id)).framsteg === null) {
      await new Promise((done) => setTimeout(done, 20));
    }
    const before = performance.now();
    await jobs.stop(100);
    expect(performance.now() - before).toBeLessThan(20_000);
    expect((await lasLiggare(stage.log.store)).liggare.utgavor).toEqual([]);
    await stage.close();
  }, 180_000);
});
