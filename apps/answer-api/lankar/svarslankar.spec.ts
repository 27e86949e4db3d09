import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { EVERYBODY } from '../../../libs/web/testing/gate.js';
import { DAY, NOON, openStage, type Stage } from '../testing/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
beforeEach(() => stage.setClock(NOON));
afterAll(() => stage.close());

const list = async (insatsId: string) =>
  (await supertest(stage.url).get(`/v1/insatser/${insatsId}/svarslankar`).expect(200)).body.poster;
const withdraw = (insatsId: string, id: string) =>
  supertest(stage.url).delete(`/v1/insatser/${insatsId}/svarslankar/${id}`);

describe('issuing a code', () => {
  it('shows it once, in an address that keeps it behind the #', async () => {
    const insatsId = await stage.insats();
    const { body, headers } = await stage.issue(insatsId).expect(201);
    expect(body).toEqual({
      svarslankId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      kod: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
      giltigTill: new Date(NOON + 14 * DAY).toISOString(),
      adress: `https://utfall.example/svar#${body.kod}`,
      ersatta: [],
      licensvarning: expect.stringContaining('inte fritt att använda digitalt'),
    });
    expect(headers['cache-control']).toBe('no-store');
    const poster = await list(insatsId);
    expect(poster).toEqual([
      {
        svarslankId: body.svarslankId,
        matpunkt: 'start',
        instrument: 'ORS',
        instrumentversion: 1,
        informant: 'barn',
        tillstand: 'oanvand',
        utfardad: new Date(NOON).toISOString(),
        giltigTill: body.giltigTill,
        misslyckade: 0,
      },
    ]);
    expect(JSON.stringify(stage.entries)).not.toContain(body.kod);
  });

  it('makes one code of one key, and lets that code go on working', async () => {
    const insatsId = await stage.insats();
    const send = (over: object = {}) =>
      stage.issue(insatsId, over).set('Idempotency-Key', 'svarslank-en-gang');
    const { kod } = (await send().expect(201)).body;
    const again = await Promise.all([send(), send()]);
    expect(again.map(({ status, body }) => [status, body.type])).toEqual(
      Array(2).fill([409, '/problem/svarslank-redan-utfardad']),
    );
    expect(again[0]?.body.next).toContain('ny Idempotency-Key');
    for (const over of [{ matpunkt: 'mellan' }, { giltigDagar: 3 }]) {
      const other = await send(over).expect(422);
      expect(other.body.type).toBe('/problem/idempotency-key-ateranvand');
    }
    expect(await list(insatsId)).toMatchObject([{ tillstand: 'oanvand' }]);
    await stage.post('/v1/svar/fragor', { kod }).expect(200);
    const elsewhere = await stage.insats();
    await stage.issue(elsewhere).set('Idempotency-Key', 'svarslank-en-gang').expect(201);
    await stage.issue(insatsId).set('Idempotency-Key', 'svarslank-en-till').expect(201);
    expect(await list(insatsId)).toHaveLength(2);
    await stage.issue(insatsId).set('Idempotency-Key', 'kort').expect(400);
  });

  it.each([
    ['an unknown instrument', { instrument: 'HITTEPA' }, '/instrument', 422],
    ['an informant that may not answer it', { informant: 'larare' }, '/informant', 422],
    ['staff as the one who answers', { informant: 'behandlare' }, '/informant', 400],
    ['no time at all', { giltigDagar: 0 }, '/giltigDagar', 400],
    ['too long a time', { giltigDagar: 61 }, '/giltigDagar', 400],
    ['an unknown point', { matpunkt: 'nyss' }, '/matpunkt', 400],
    ['a field of its own', { insatsId: 'x' }, '/insatsId', 400],
  ])('is refused for %s', async (_name, over, pointer, status) => {
    const insatsId = await stage.insats();
    const { body } = await stage.issue(insatsId, over).expect(status);
    expect(body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer })]));
    expect(await list(insatsId)).toEqual([]);
  });

  it('is refused as if it were not there for an insats that is unknown or no id', async () => {
    const [unknown, noId] = await Promise.all([
      stage.issue(randomUUID()).expect(404),
      stage.issue("x' OR 1=1").expect(404),
    ]);
    expect({ ...unknown.body, traceId: '' }).toEqual({ ...noId.body, traceId: '' });
  });

  it('takes somebody who may record on the insats', async () => {
    const reader = { ...EVERYBODY, tilldelningar: [] };
    const other = await openStage({ actor: reader });
    try {
      const insatsId = await other.insats();
      await other.issue(insatsId).expect(({ status }) => expect([403, 404]).toContain(status));
      await supertest(other.url)
        .get(`/v1/insatser/${insatsId}/svarslankar`)
        .expect(({ status }) => expect([403, 404]).toContain(status));
      expect(await other.svarslankar.ofInsats(insatsId)).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

describe('a code that was issued', () => {
  it('is withdrawn at once, and again without harm', async () => {
    const insatsId = await stage.insats();
    const { kod, svarslankId } = (await stage.issue(insatsId)).body;
    const { body } = await withdraw(insatsId, svarslankId).expect(200);
    expect(body).toMatchObject({ svarslankId, tillstand: 'aterkallad' });
    await withdraw(insatsId, svarslankId).expect(200);
    await stage.post('/v1/svar/fragor', { kod }).expect(404);
    expect(await list(insatsId)).toMatchObject([{ tillstand: 'aterkallad', misslyckade: 1 }]);
  });

  it('is not withdrawn once it is answered', async () => {
    const insatsId = await stage.insats();
    const { kod, svarslankId } = (await stage.issue(insatsId)).body;
    await stage.post('/v1/svar', { kod, svar: [1, 2, 3, 4] }).expect(200);
    const { body } = await withdraw(insatsId, svarslankId).expect(409);
    expect(body.errors).toMatchObject([{ code: 'svarslank-anvand' }]);
    expect(await list(insatsId)).toMatchObject([
      { tillstand: 'anvand', besvarad: new Date(NOON).toISOString() },
    ]);
  });

  it('is not withdrawn by way of another insats', async () => {
    const [one, other] = [await stage.insats(), await stage.insats()];
    const { svarslankId } = (await stage.issue(one)).body;
    await withdraw(other, svarslankId).expect(404);
    await withdraw(one, 'nonsense').expect(404);
    expect(await list(one)).toMatchObject([{ tillstand: 'oanvand' }]);
  });

  it('is shown as out of time when it is', async () => {
    const insatsId = await stage.insats();
    await stage.issue(insatsId, { giltigDagar: 2 });
    stage.setClock(NOON + 2 * DAY);
    expect(await list(insatsId)).toMatchObject([{ tillstand: 'utgangen' }]);
  });
});
