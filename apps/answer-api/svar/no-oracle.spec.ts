import { DAY, NOON, openStage, type Stage } from '../testing/stage.js';

const ORS = [5.5, 4, 7, 6.5];
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
beforeEach(() => stage.setClock(NOON));
afterAll(() => stage.close());

async function issued(body: object = {}) {
  const insatsId = await stage.insats();
  const { body: got } = await stage.issue(insatsId, body).expect(201);
  return { insatsId, svarslankId: got.svarslankId as string, kod: got.kod as string };
}

/** A code of every kind that opens nothing. */
const CLOSED: Readonly<Record<string, () => Promise<string>>> = {
  unknown: () => stage.unknownKod(),
  used: async () => {
    const { kod } = await issued();
    await stage.post('/v1/svar', { kod, svar: ORS }).expect(200);
    return kod;
  },
  expired: async () => {
    const { kod } = await issued({ giltigDagar: 1 });
    stage.setClock(NOON + DAY);
    return kod;
  },
  withdrawn: async () => {
    const { kod, insatsId, svarslankId } = await issued();
    await stage.svarslankar.withdraw({ insatsId, svarslankId, by: 'spec' });
    return kod;
  },
  'used and expired': async () => {
    const kod = await CLOSED['used']?.();
    stage.setClock(NOON + 15 * DAY);
    return kod ?? '';
  },
};

const KINDS = Object.keys(CLOSED);

describe('a code that opens nothing', () => {
  it.each([
    ['the questions', '/v1/svar/fragor', {}],
    ['good answers', '/v1/svar', { svar: [1, 1, 1, 1] }],
    ['bad answers', '/v1/svar', { svar: [99] }],
  ])(
    'is refused byte for byte alike for %s, whatever is wrong with it',
    async (_name, path, body) => {
      const answers: string[] = [];
      for (const kind of KINDS) {
        const kod = (await CLOSED[kind]?.()) ?? '';
        const { status, text, headers } = await stage.post(path, { kod, ...body });
        expect(text).not.toContain(kod);
        const { 'x-request-id': traceId = '', ...rest } = { ...headers, date: '' };
        answers.push(JSON.stringify({ status, text, rest }).replaceAll(String(traceId), 'TRACE'));
        stage.setClock(NOON);
      }
      expect(answers[0]).toContain('svarskod-galler-inte');
      expect(answers[0]).toContain('"status":404');
      expect(new Set(answers).size).toBe(1);
    },
  );

  it('gives the same page too, with nothing of what was typed', async () => {
    const answers: string[] = [];
    for (const kind of KINDS) {
      const kod = (await CLOSED[kind]?.()) ?? '';
      const { status, text } = await stage.form({ kod });
      expect(text).not.toContain(kod);
      answers.push(`${status} ${text}`);
      const sent = await stage.form({ kod, svar: ['1', '1', '1', '1'], val: 'skicka' });
      answers.push(`${sent.status} ${sent.text}`);
      stage.setClock(NOON);
    }
    expect(answers[0]).toMatch(/^404 /);
    expect(new Set(answers).size).toBe(1);
  });

  it('takes as long whatever is wrong with it', async () => {
    const slow = await openStage({ refusalMs: 150 });
    try {
      const insatsId = await slow.insats();
      const { kod } = (await slow.issue(insatsId)).body as { kod: string };
      await slow.post('/v1/svar', { kod, svar: ORS }).expect(200);
      for (const one of [kod, await slow.unknownKod()]) {
        const from = performance.now();
        await slow.post('/v1/svar/fragor', { kod: one }).expect(404);
        expect(performance.now() - from).toBeGreaterThanOrEqual(145);
      }
    } finally {
      await slow.close();
    }
  });

  it('is told from a typing error without asking the database', async () => {
    const dead = await openStage({
      faulty: ({ svarslankar }) => ({
        svarslankar: { ...svarslankar, find: () => Promise.reject(new Error('was asked')) },
      }),
    });
    try {
      for (const kod of ['ABCD-EFGH-JKMN', 'hej', '😀', "' OR 1=1 --", '000000000000']) {
        const { body } = await dead.post('/v1/svar/fragor', { kod }).expect(400);
        expect(body.type).toBe('/problem/svarskod-felskriven');
      }
    } finally {
      await dead.close();
    }
  });
});

describe('somebody who tries codes', () => {
  it('is stopped, but in nobody’s way who has a code that opens', async () => {
    const strict = await openStage({ refusedCodes: { points: 3, seconds: 4 } });
    try {
      const { kod } = (await strict.issue(await strict.insats())).body as { kod: string };
      for (let i = 0; i < 3; i += 1) {
        await strict.post('/v1/svar/fragor', { kod: await strict.unknownKod() }).expect(404);
      }
      const wrong = { kod: await strict.unknownKod() };
      const stopped = await strict.post('/v1/svar/fragor', wrong).expect(429);
      expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
      await strict.form(wrong).expect(429);
      await strict.form({ kod }).expect(200);
      await strict.post('/v1/svar/fragor', { kod }).expect(200);
      await new Promise((resolve) => setTimeout(resolve, 4_200));
      await strict.post('/v1/svar/fragor', wrong).expect(404);
    } finally {
      await strict.close();
    }
  });
});

describe('what is put down', () => {
  it('is the link and why, never the code, the insats or the answers', async () => {
    const { kod, insatsId, svarslankId } = await issued();
    stage.entries.length = 0;
    await stage.post('/v1/svar', { kod, svar: ORS }).expect(200);
    await stage.post('/v1/svar', { kod, svar: [1, 1, 1, 1] }).expect(404);
    await stage.post('/v1/svar/fragor', { kod: await stage.unknownKod() }).expect(404);
    const own = stage.entries.filter(({ atgard }) => atgard === 'svar.lamna');
    const actorId = `svarslank:${svarslankId}`;
    expect(own).toMatchObject([
      { utfall: 'tillaten', resursId: svarslankId, actorId },
      { utfall: 'tillaten', resursId: svarslankId, actorId },
      { utfall: 'nekad', resursId: svarslankId, actorId, kod: 'andra-svar' },
      { utfall: 'nekad', kod: 'okand' },
    ]);
    const all = JSON.stringify(stage.entries);
    for (const secret of [kod, kod.replaceAll('-', ''), insatsId, '5.5']) {
      expect(all).not.toContain(secret);
    }
    expect((await stage.svarslankar.ofInsats(insatsId))[0]?.misslyckade).toBe(1);
  });

  it('comes before the answers are taken: without it, nothing is recorded', async () => {
    let deaf = false;
    const stuck = await openStage({
      audit: () => (deaf ? Promise.reject(new Error('no audit')) : Promise.resolve()),
    });
    try {
      const insatsId = await stuck.insats();
      const { kod } = (await stuck.issue(insatsId)).body as { kod: string };
      deaf = true;
      const { status } = await stuck.post('/v1/svar', { kod, svar: ORS });
      expect(status).toBeGreaterThanOrEqual(500);
      expect(await stuck.ratings(insatsId)).toEqual([]);
    } finally {
      await stuck.close();
    }
  });
});
