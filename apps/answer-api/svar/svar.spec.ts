import { randomUUID } from 'node:crypto';
import type { InsatsId } from '../../../libs/domain/index.js';
import { StoreUnavailable } from '../../../libs/event-store/port.js';
import { DAY, NOON, openStage, type Stage } from '../testing/stage.js';

interface Link {
  readonly insatsId: InsatsId;
  readonly svarslankId: string;
  readonly kod: string;
}

const ORS = [5.5, 4, 7, 6.5];
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
beforeEach(() => stage.setClock(NOON));
afterAll(() => stage.close());

async function link(body: object = {}, on: Stage = stage): Promise<Link> {
  const insatsId = await on.insats();
  const { body: got } = await on.issue(insatsId, body).expect(201);
  return { insatsId, svarslankId: got.svarslankId, kod: got.kod };
}

const answer = (kod: string, svar: unknown, on: Stage = stage) =>
  on.post('/v1/svar', { kod, svar });

describe('the questions of a code', () => {
  it('say what to answer, and nothing of the case', async () => {
    const { kod, insatsId } = await link();
    const { body, text, headers } = await stage.post('/v1/svar/fragor', { kod }).expect(200);
    expect(body).toEqual({
      instrument: 'Outcome Rating Scale',
      ettTal: false,
      fragor: [1, 2, 3, 4].map((nummer) => ({ nummer, min: 0, max: 10, decimaler: 1 })),
      minst: 4,
      svarstexter: [],
    });
    for (const secret of [insatsId, 'KOMET', 'Komet', 'farsta', 'Farsta', 'flicka', 'Sam Spec']) {
      expect(text + JSON.stringify(headers)).not.toContain(secret);
    }
  });

  it('may be asked for as often as one likes, without using up the code', async () => {
    const { kod } = await link();
    for (let i = 0; i < 3; i += 1) await stage.post('/v1/svar/fragor', { kod }).expect(200);
    await answer(kod, ORS).expect(200);
  });

  it('are one number where only a ready score is recorded', async () => {
    const { kod, insatsId } = await link({ instrument: 'SPSQ', informant: 'vardnadshavare-1' });
    const { body } = await stage.post('/v1/svar/fragor', { kod }).expect(200);
    expect(body).toMatchObject({ ettTal: true, minst: 1 });
    expect(body.fragor).toEqual([{ nummer: 1, min: 1, max: 5, decimaler: 2 }]);
    await answer(kod, ['saknas']).expect(422);
    await answer(kod, [2.25]).expect(200);
    const [rating] = await stage.ratings(insatsId);
    expect(rating?.data).toMatchObject({ poang: 2.25, instrument: 'SPSQ' });
    expect(rating?.data).not.toHaveProperty('svar');
  });
});

describe('an answer', () => {
  it('is scored and recorded under the name of the link alone', async () => {
    const { kod, insatsId, svarslankId } = await link();
    const { body } = await answer(kod, ORS).expect(200);
    expect(body).toEqual({
      tack: 'Tack! Dina svar är sparade.',
      poang: { varde: 23, min: 0, max: 40, battre: 'hogre' },
      ord: 'Du fick 23 poäng. Det går att få från 0 till 40 poäng. Ju högre, desto bättre.',
      stod: expect.stringContaining('116 111'),
    });
    const [rating, ...more] = await stage.ratings(insatsId);
    expect(more).toEqual([]);
    expect(rating?.data).toMatchObject({
      datum: '2026-11-22',
      matpunkt: 'start',
      instrument: 'ORS',
      informant: 'barn',
      poang: 23,
      satt: 'digitalt',
      svar: ORS,
    });
    expect(rating?.metadata.actor).toBe(`svarslank:${svarslankId}`);
    expect(JSON.stringify([rating?.data, rating?.metadata])).not.toContain(kod.slice(0, 4));
  });

  it('gives a guardian no line to Bris, and tells which way is better', async () => {
    const { kod } = await link({ instrument: 'SDQ', informant: 'vardnadshavare-2' });
    const { body } = await answer(kod, Array(25).fill(1)).expect(200);
    expect(body).toEqual({
      tack: 'Tack! Dina svar är sparade.',
      poang: { varde: 20, min: 0, max: 40, battre: 'lagre' },
      ord: 'Du fick 20 poäng. Det går att få från 0 till 40 poäng. Ju lägre, desto bättre.',
    });
  });

  it('may skip questions where the instrument allows it, and is told when there are too many', async () => {
    const { kod, insatsId } = await link({ instrument: 'SDQ' });
    const none = await answer(kod, Array(25).fill('saknas')).expect(422);
    expect(none.body.errors).toEqual([
      { pointer: '/svar', code: 'for-manga-saknas', detail: expect.stringContaining('för många') },
    ]);
    const ten = [...Array<number>(10).fill(1), ...Array<string>(15).fill('saknas')];
    await answer(kod, ten).expect(200);
    const [rating] = await stage.ratings(insatsId);
    expect(rating?.data).toMatchObject({ poang: 'saknas', svar: ten });
  });

  it('is thanked for in the same words when it comes again, also days later', async () => {
    const { kod, insatsId } = await link();
    const first = await answer(kod, ORS).expect(200);
    stage.setClock(NOON + 3 * DAY);
    const again = await answer(kod.toLowerCase().replaceAll('-', ' '), ORS).expect(200);
    expect(again.body).toEqual(first.body);
    expect(await stage.ratings(insatsId)).toHaveLength(1);
  });

  it.each([
    ['too few', [1, 2, 3], '/svar'],
    ['too many', [1, 2, 3, 4, 5], '/svar'],
    ['out of range', [1, 2, 11, 4], '/svar/2'],
    ['too fine', [1.25, 2, 3, 4], '/svar/0'],
  ])('that is %s is told so, and the code lives on', async (_name, svar, pointer) => {
    const { kod, insatsId } = await link();
    const { body } = await answer(kod, svar).expect(422);
    expect(body).toMatchObject({ type: '/problem/svar-ogiltiga', errors: [{ pointer }] });
    expect(await stage.ratings(insatsId)).toEqual([]);
    await answer(kod, ORS).expect(200);
  });

  it.each([
    ['a text', 'fyra'],
    ['nothing', undefined],
    ['an object', { length: 4 }],
    ['an empty list', []],
    ['far too many', Array(201).fill(1)],
    ['lists in a list', [[1], [2], [3], [4]]],
    ['numbers as texts', ['1', '2', '3', '4']],
    ['null', [null, 1, 2, 3]],
  ])('that is %s is refused before it is looked at', async (_name, svar) => {
    const { kod } = await link();
    const { body } = await answer(kod, svar).expect(400);
    expect(body.type).toBe('/problem/ogiltig-begaran');
  });

  it('may hold no field of its own', async () => {
    const { kod } = await link();
    const body = { kod, svar: ORS, insatsId: randomUUID() };
    await stage.post('/v1/svar', body).expect(400);
    await stage.post('/v1/svar', { kod: { $ne: '' }, svar: ORS }).expect(400);
  });
});

describe('once', () => {
  it('holds when twenty send different answers at the same time', async () => {
    const { kod, insatsId } = await link();
    const tries = Array.from({ length: 20 }, (_, i) => answer(kod, [i / 2, 1, 1, 1]));
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(19).fill(404)]);
    expect(await stage.ratings(insatsId)).toHaveLength(1);
  });

  it('thanks all twenty that send the same answers at the same time, and records one', async () => {
    const { kod, insatsId } = await link();
    const tries = await Promise.all(Array.from({ length: 20 }, () => answer(kod, ORS)));
    expect(tries.map(({ status }) => status)).toEqual(Array<number>(20).fill(200));
    expect(new Set(tries.map(({ text }) => text)).size).toBe(1);
    expect(await stage.ratings(insatsId)).toHaveLength(1);
  });

  it('is neither lost nor doubled when the process ends between the log and the link', async () => {
    let killed = true;
    const broken = await openStage({
      faulty: ({ svarslankar }) => ({
        svarslankar: {
          ...svarslankar,
          markUsed: (id) =>
            killed ? Promise.reject(new Error('killed')) : svarslankar.markUsed(id),
        },
      }),
    });
    try {
      const { kod, insatsId } = await link({}, broken);
      const unclear = await answer(kod, ORS, broken).expect(503);
      expect(unclear.body.type).toBe('/problem/svar-oklart');
      expect(await broken.ratings(insatsId)).toHaveLength(1);
      killed = false;
      expect((await broken.svarslankar.ofInsats(insatsId))[0]).not.toHaveProperty('forbrukadAt');

      await answer(kod, [1, 1, 1, 1], broken).expect(404);
      await broken.post('/v1/svar/fragor', { kod }).expect(404);
      const again = await answer(kod, ORS, broken).expect(200);
      expect(again.body.poang.varde).toBe(23);
      expect(await broken.ratings(insatsId)).toHaveLength(1);
      expect((await broken.svarslankar.ofInsats(insatsId))[0]?.forbrukadAt).toBe(NOON);
    } finally {
      await broken.close();
    }
  });

  it('uses nothing up when the log does not answer', async () => {
    let away = false;
    const broken = await openStage({
      faulty: ({ store }) => ({
        store: new Proxy(store, {
          get: (target, name) => {
            if (name === 'append' && away)
              return () => Promise.reject(new StoreUnavailable('away'));
            const value: unknown = Reflect.get(target, name);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        }),
      }),
    });
    try {
      const { kod, insatsId } = await link({}, broken);
      away = true;
      const { headers } = await answer(kod, ORS, broken).expect(503);
      expect(headers['retry-after']).toBe('2');
      away = false;
      await answer(kod, [1, 2, 3, 4], broken).expect(200);
      expect(await broken.ratings(insatsId)).toHaveLength(1);
    } finally {
      await broken.close();
    }
  });

  it('is not asked for where the insats no longer takes ratings', async () => {
    const { kod, insatsId } = await link({ matpunkt: 'mellan' });
    await stage.avsluta(insatsId, '2026-11-10');
    await stage.post('/v1/svar/fragor', { kod }).expect(404);
    await answer(kod, ORS).expect(404);
    expect(stage.entries.at(-1)?.kod).toMatch(/^avvisad-/);
    expect(await stage.ratings(insatsId)).toEqual([]);
  });

  it('does not take anew what was answered and is no longer in the log', async () => {
    const { kod, insatsId, svarslankId } = await link();
    await stage.svarslankar.markUsed(svarslankId);
    await answer(kod, ORS).expect(404);
    expect(await stage.ratings(insatsId)).toEqual([]);
  });
});
