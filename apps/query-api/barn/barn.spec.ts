import type { InsatsEvent } from '../../../libs/domain/index.js';
import { handelse } from '../../../test/support/handelser.js';
import { insats, openStage, person, type Stage } from '../bevakning/testing/stage.js';

const NU = Date.UTC(2026, 5, 30, 10);
const ANALYTIKER = person('namndanalytiker', 'farsta');
const STADEN = person('revisor', '*');
const BEHANDLARE = person('behandlare', 'farsta');
const individ = (n: number) => `00000000-0000-4000-8000-0000000d00${String(n).padStart(2, '0')}`;

type Data = Extract<InsatsEvent, { readonly type: 'InsatsPaborjad' }>['data'];
const start = (barn: number, over: Partial<Data> = {}) =>
  handelse('InsatsPaborjad', {
    ...{ individId: individ(barn) as Data['individId'], stadsdelsnamnd: 'farsta', metod: 'SIG_U' },
    ...{ alderAr: 15, datum: '2026-02-01', ...over },
  });

const LIV: Readonly<Record<string, readonly InsatsEvent[]>> = {
  // One child with three, one of them of last year only; its fourth is of a nämnd of its own id.
  [insats(1)]: [start(1)],
  [insats(2)]: [start(1, { metod: 'FFT' })],
  [insats(3)]: [
    start(1, { metod: 'MST', datum: '2025-02-01' }),
    handelse('InsatsAvslutad', { datum: '2025-09-01' }),
  ],
  // Two entries that were one child.
  [insats(4)]: [start(2)],
  [insats(5)]: [
    start(3),
    handelse('IndividBytt', {
      ...{ datum: '2026-03-01', skal: 'sammanslagen' },
      tillIndividId: individ(2) as Data['individId'],
    }),
  ],
  // Without a name, restricted, and never begun: no child.
  [insats(6)]: [start(4, { metod: 'SIG_U', anonym: true })],
  [insats(7)]: [start(5), handelse('BehandlingBegransad')],
  [insats(8)]: [handelse('BeslutFattat', { stadsdelsnamnd: 'farsta' })],
  // Begun and handed over: known in two nämnder by the same id.
  [insats(9)]: [start(1, { stadsdelsnamnd: 'skarholmen' })],
};

describe('GET /v1/unika-barn', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(() => NU, LIV);
  });
  afterAll(() => stage.close());
  const ask = (who: Parameters<Stage['get']>[0], query = '') =>
    stage.get(who, `/v1/unika-barn${query}`);

  it('counts each child once in a nämnd, after mergers of entries', async () => {
    const { status, body, text } = await ask(ANALYTIKER);
    expect(status).toBe(200);
    expect(body.rader).toEqual([
      {
        stadsdelsnamnd: { kod: 'farsta', namn: 'Farsta' },
        ...{ barn: 2, insatser: 5, anonyma: 1 },
        perAntal: { en: 0, tva: 2, treEllerFler: 0 },
        perMetod: [
          { metod: expect.objectContaining({ kod: 'SIG_U' }), barn: 2 },
          { metod: expect.objectContaining({ kod: 'FFT' }), barn: 1 },
        ],
        perPar: [
          {
            metoder: [
              expect.objectContaining({ kod: 'FFT' }),
              expect.objectContaining({ kod: 'SIG_U' }),
            ],
            barn: 1,
          },
        ],
      },
    ]);
    expect(text).not.toMatch(/00000000-0000-4000-8000-0000000[cd]/);
  });

  it('counts the year that is asked for: what went on some day of it', async () => {
    const { body } = await ask(ANALYTIKER, '?ar=2025');
    expect(body).toMatchObject({
      ar: 2025,
      rader: [{ barn: 1, insatser: 1, perMetod: [{ metod: { kod: 'MST' } }], perPar: [] }],
    });
  });

  it('gives no number of children for the city, but the most they can be', async () => {
    const { body } = await ask(STADEN);
    expect(body).toMatchObject({ namnder: 'alla', summaAvNamnder: 3, kandaIFleraNamnder: 1 });
    expect(body).not.toHaveProperty('barn');
    expect(body.rader.length).toBeGreaterThan(9);
    expect((await ask(STADEN, '?stadsdelsnamnd=skarholmen')).body).toMatchObject({
      summaAvNamnder: 1,
      rader: [{ stadsdelsnamnd: { kod: 'skarholmen' }, perAntal: { en: 1 } }],
    });
  });

  it.each([
    ['?ar=2027', 400, 'ogiltig-parameter'],
    ['?ar=i-fjol', 400, 'ogiltig-parameter'],
    ['?stadsdelsnamnd=hittepa', 404, 'okand-stadsdelsnamnd'],
    ['?stadsdelsnamnd=skarholmen', 403, 'saknar-behorighet'],
    ['?individ=1', 400, 'okand-parameter'],
  ])('refuses %s', async (query, status, code) => {
    const answer = await ask(ANALYTIKER, query);
    expect([answer.status, answer.body['type']]).toEqual([status, `/problem/${code}`]);
  });

  it('is for those who read figures', async () => {
    expect((await ask(BEHANDLARE)).status).toBe(403);
  });
});
