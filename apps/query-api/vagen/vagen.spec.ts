import { addDays, type Datum } from '../../../libs/domain/index.js';
import { handelse } from '../../../test/support/handelser.js';
import { insats, openStage, person, type Stage } from '../bevakning/testing/stage.js';

const NU = Date.UTC(2026, 5, 30, 10);
const ANALYTIKER = person('namndanalytiker', 'farsta');
const BORJAN: Datum = '2026-01-10';

const grund = (stadsdelsnamnd: string) => ({ metod: 'FFT', stadsdelsnamnd }) as const;
/** Granted, and begun so many days later. */
const startad = (stadsdelsnamnd: string, dagar: number) => [
  handelse('BeslutFattat', { ...grund(stadsdelsnamnd), datum: BORJAN }),
  handelse('InsatsPaborjad', { ...grund(stadsdelsnamnd), datum: addDays(BORJAN, dagar) }),
];
/** Granted, and waiting since. */
const vantar = [handelse('BeslutFattat', { ...grund('farsta'), datum: BORJAN })];
const avbruten = [
  ...startad('farsta', 0),
  handelse('InsatsAvslutad', { datum: '2026-01-30', avslutsorsak: 'AVBROTT_UNG' }),
];
const tackatNej = [
  handelse('InsatsErbjuden', { ...grund('farsta'), datum: BORJAN }),
  handelse('InsatsAvbojd', { datum: '2026-01-12', skal: ['AVSTAND'] }),
];
const saknas = [
  handelse('InsatsEjErbjuden', { ...grund('farsta'), datum: BORJAN, skal: ['INSATS_SAKNAS'] }),
];
/** No, granted all the same, and no more; and granted, offered a month later, and not answered. */
const iBromma = [
  [
    handelse('InsatsErbjuden', { ...grund('bromma'), datum: '2026-01-02' }),
    handelse('InsatsAvbojd', { datum: BORJAN }),
    handelse('BeslutFattat', { ...grund('bromma'), datum: '2026-01-20' }),
  ],
  [
    handelse('BeslutFattat', { ...grund('bromma'), datum: BORJAN }),
    handelse('InsatsErbjuden', { ...grund('bromma'), datum: '2026-02-10' }),
  ],
];
/** Three in Skarpnäck with crime among the needs: given FFT, missed a place, said no; the first with two such needs. */
const BROTT = {
  stadsdelsnamnd: 'skarpnack',
  datum: BORJAN,
  behov: ['B_KRIM_L', 'B_KRIM_O'],
} as const;
const iSkarpnack = [
  [
    handelse('InsatsErbjuden', { ...BROTT, metod: 'FFT' }),
    handelse('InsatsAccepterad', { datum: '2026-01-15' }),
    handelse('InsatsPaborjad', { ...grund('skarpnack'), datum: '2026-01-20' }),
  ],
  [handelse('InsatsEjErbjuden', { ...BROTT, metod: 'TFCO', skal: ['INSATS_SAKNAS'] })],
  [
    handelse('InsatsErbjuden', { ...BROTT, metod: 'MST', behov: ['B_KRIM_O', 'B_SKOL'] }),
    handelse('InsatsAvbojd', { datum: '2026-01-12', uppfoljning: 'ej-provat' }),
  ],
];
const LIV = [
  ...iBromma,
  ...iSkarpnack,
  ...[10, 20, 30].map((dagar) => startad('farsta', dagar)),
  ...[vantar, vantar, avbruten, tackatNej, saknas],
  ...Array.from({ length: 12 }, () => startad('skarholmen', 5)),
];

const percentiler = (svar: object) => [25, 50, 75, 90].map((percentil) => ({ percentil, ...svar }));

describe('the questions on the road to an insats', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(() => NU, Object.fromEntries(LIV.map((liv, n) => [insats(n), liv])));
  });
  afterAll(() => stage.close());
  const ask = (path: string, who = ANALYTIKER) => stage.get(who, `/v1/${path}`);

  it('tell how long each step takes in the own nämnd, with those who wait', async () => {
    const { body } = await ask('vantetider?metod=FFT');
    expect(body).toMatchObject({
      projektion: 'vantetider',
      period: { fran: '2025-07', till: '2026-06' },
      per: '2026-06-30',
    });
    expect(body['definitioner']).toMatchObject({
      percentiler: expect.stringContaining('en lång kö kan inte se kort ut') as string,
    });
    const [fft] = body.rader as unknown as readonly { readonly steg: readonly object[] }[];
    expect(fft?.steg).toContainEqual({
      ...{ steg: 'beslut-till-start', n: 6, hant: 4, bortfallna: 0, vantar: 2, omvanda: 0 },
      ...{ vantarSedanTidigare: 0, langstaVantan: null },
      percentiler: percentiler({ dagar: null, varfor: 'for-fa' }),
    });
    expect(fft?.steg).toContainEqual(
      expect.objectContaining({ steg: 'erbjudande-till-svar', n: 1, hant: 1 }),
    );
    const skarholmen = await ask('vantetider', person('namndanalytiker', 'skarholmen'));
    expect(skarholmen.body.alla).toContainEqual(
      expect.objectContaining({
        ...{ steg: 'beslut-till-start', percentiler: percentiler({ dagar: 5, varfor: null }) },
      }),
    );
  });

  it('tell it as of an earlier day, and of those who have waited since before the period', async () => {
    const beslutTillStart = async (query: string) => {
      const { alla } = (await ask(`vantetider?${query}`)).body as unknown as {
        readonly alla: readonly { readonly steg: string }[];
      };
      return alla.find(({ steg }) => steg === 'beslut-till-start');
    };
    expect(await beslutTillStart('per=2026-01-25')).toMatchObject({
      ...{ n: 6, hant: 2, vantar: 4 },
    });
    expect(await beslutTillStart('per=2026-01-15')).toMatchObject({
      ...{ n: 6, vantar: 5, langstaVantan: 5 },
    });
    expect(await beslutTillStart('fran=2026-02')).toMatchObject({ n: 0, vantarSedanTidigare: 2 });
    const { body } = await ask('vantetider?per=2026-01-15');
    expect(body['period']).toEqual({ fran: '2025-02', till: '2026-01' });
  });

  it('tell how long those who begin stay, and refuse a share of few', async () => {
    const { body } = await ask('kvarvaro');
    expect(body).toMatchObject({ period: { fran: '2023-07', till: '2026-06' } });
    expect(body.rader).toMatchObject([
      {
        ...{ metod: { kod: 'FFT' }, startade: 4, avbrott: 1, fullfoljda: 0, pagar: 3 },
        jaEllerBeslut: { antal: 6, startade: 4, aldrigStartade: 0, vantar: 2 },
        efterDagar: [
          { dag: 30, avbrott: { odefinierad: 'for-fa-under-risk' } },
          {},
          {},
          {},
          {},
          {},
        ],
      },
    ]);
    const skarholmen = await ask('kvarvaro', person('namndanalytiker', 'skarholmen'));
    expect(skarholmen.body.rader).toMatchObject([
      { startade: 12, efterDagar: [{ avbrott: { andel: 0, underRisk: 12 } }, {}, {}, {}, {}, {}] },
    ]);
  });

  it('say the same of a no before the decision and of an offer after it', async () => {
    const bromma = person('namndanalytiker', 'bromma');
    const [vantetider, kvarvaro, vagen] = await Promise.all(
      ['vantetider', 'kvarvaro', 'vagen-till-insats'].map((path) => ask(path, bromma)),
    );
    const steg = (namn: string, antal: object) =>
      expect.objectContaining({ steg: namn, omvanda: 0, ...antal }) as object;
    expect(vantetider?.body.alla).toEqual([
      steg('erbjudande-till-svar', { n: 2, hant: 1, vantar: 1 }),
      steg('ja-till-start', { n: 2, bortfallna: 1, vantar: 1 }),
      steg('beslut-till-start', { n: 2, bortfallna: 1, vantar: 1 }),
    ]);
    expect(kvarvaro?.body.alla).toMatchObject({
      ...{ jaEllerBeslut: { antal: 1, startade: 0, aldrigStartade: 0, vantar: 1 }, tackadeNej: 1 },
    });
    expect(vagen?.body.alla).toMatchObject({
      svar: { nej: { antal: 1, av: 2 }, vantas: { antal: 1, av: 2 } },
      efterBeslut: { aldrigStartade: { antal: 1, av: 2 }, vantarPaStart: { antal: 1, av: 2 } },
      aldrigStartade: [{ kod: 'tackat-nej', antal: 1, av: 1 }],
    });
    for (const answer of [vantetider, kvarvaro, vagen]) {
      expect(answer?.body['definitioner']).toMatchObject({
        nej: expect.stringContaining('Ett beslut tar inte tillbaka ett nej.') as string,
      });
    }
  });

  it('tell who was offered what, who said no and why, and what was missing', async () => {
    const { body } = await ask('vagen-till-insats?fran=2026-01');
    expect(body.rader).toMatchObject([
      {
        metod: { kod: 'FFT' },
        svar: { nej: { antal: 1, av: 1, andel: 1 } },
        tackatNej: { skal: [{ kod: 'AVSTAND', namn: 'Avstånd', antal: 1 }] },
        ejErbjudna: { antal: 1, skal: [{ kod: 'INSATS_SAKNAS' }] },
        efterBeslut: { startade: { antal: 4, av: 6 }, vantarPaStart: { antal: 2, av: 6 } },
        startade: 4,
      },
    ]);
    expect(body['saknadeInsatser']).toMatchObject([{ metod: { kod: 'FFT' }, antal: 1 }]);
    expect((await ask('vagen-till-insats?fran=2026-02')).body.rader).toEqual([]);
    expect((await ask('vagen-till-insats?metod=MST')).body.rader).toEqual([]);
  });

  it('tell what came of each need, by which methods, and which method was missed', async () => {
    const who = person('namndanalytiker', 'skarpnack');
    const { body } = await ask('behov-insats', who);
    expect(body['alla']).toMatchObject({ antal: 3, fick: { antal: 1, av: 3 } });
    const behoven = body['behov'] as readonly { readonly behov: { readonly kod: string } }[];
    const of = (kod: string) => behoven.find((one) => one.behov.kod === kod);
    expect(of('B_KRIM_O')).toMatchObject({
      ...{ antal: 3, fick: { antal: 1, av: 3 }, insatsSaknades: { antal: 1, av: 3 } },
      tackadeNej: { antal: 1, av: 3 },
      metoder: expect.arrayContaining([
        expect.objectContaining({
          startade: 1,
          fick: expect.objectContaining({ antal: 1, av: 3 }) as object,
        }),
        expect.objectContaining({
          metod: expect.objectContaining({ kod: 'TFCO' }) as object,
          insatsSaknades: 1,
        }),
      ]) as object,
    });
    expect(of('B_KRIM_L')).toMatchObject({ antal: 2 });
    expect(of('V_BOST')).toMatchObject({ antal: 0, fick: { andel: null }, metoder: [] });
    const brott = await ask('behov-insats?behov=B_KRIM_L,B_SKOL', who);
    expect((brott.body['behov'] as object[]).length).toBe(2);
    expect(brott.body['alla']).toMatchObject({ antal: 3 });
  });

  it('tell in one call who of a target group is given what, in every nämnd that may be read', async () => {
    const path = 'behov-insats/namnder?behov=B_KRIM_L,B_KRIM_O';
    const { body } = await ask(path, person('revisor', '*'));
    const of = (namnd: string, metod: string) =>
      body.rader.find((rad) => {
        const { stadsdelsnamnd, metod: m } = rad as unknown as Record<string, { kod: string }>;
        return stadsdelsnamnd?.kod === namnd && m?.kod === metod;
      });
    expect(of('skarpnack', 'FFT')).toMatchObject({ erbjudna: 1, tackadeJa: 1, startade: 1 });
    expect(of('skarpnack', 'MST')).toMatchObject({ erbjudna: 1, startade: 0 });
    expect(of('farsta', 'FFT')).toMatchObject({ erbjudna: 0, startade: 0 });
    const own = await ask(path, person('namndanalytiker', 'skarpnack'));
    expect(own.body['namnder']).toEqual(['skarpnack']);
    const shown = own.body.rader.map((rad) => (rad['stadsdelsnamnd'] as { kod: string }).kod);
    expect(new Set(shown)).toEqual(new Set(['skarpnack']));
    const sheet = await ask(`${path}&format=csv`, person('namndanalytiker', 'skarpnack'));
    expect(sheet.headers['content-type']).toContain('text/csv');
    expect(sheet.text).toContain('skarpnack;Skarpnäck;FFT;Funktionell familjeterapi;1;1;1;0\r\n');
    const needs = await ask('behov-insats?format=csv&behov=B_KRIM_O', person('revisor', '*'));
    expect(needs.text).toContain('B_KRIM_O;');
    expect(needs.headers['content-disposition']).toContain('behov-insats.csv');
  });

  it('tell how often a no is followed up, and narrow the road to some needs', async () => {
    const who = person('namndanalytiker', 'skarpnack');
    const { body } = await ask('vagen-till-insats?behov=B_SKOL', who);
    expect(body['alla']).toMatchObject({
      erbjudna: 1,
      uppfoljningEfterNej: {
        ...{ anvands: { antal: 0, av: 1 }, ejProvat: { antal: 1, av: 1 } },
        skal: [{ kod: 'uppgift-saknas', antal: 1, av: 1 }],
      },
    });
  });

  it.each(['vantetider', 'kvarvaro', 'vagen-till-insats', 'behov-insats', 'behov-insats/namnder'])(
    '%s is of the own nämnd, and not for those who work with cases alone or read releases',
    async (path) => {
      const [svar, alla] = [await ask(path), await ask(path, person('revisor', '*'))];
      expect(svar.body['namnder']).toEqual(['farsta']);
      expect(svar.body['definitioner']).toHaveProperty('namnder');
      expect(alla.body['namnder']).toBe('alla');
      const en = await ask(`${path}?stadsdelsnamnd=farsta`);
      expect([en.status, en.body['namnder']]).toEqual([200, ['farsta']]);
      expect((await ask(`${path}?stadsdelsnamnd=skarholmen`)).status).toBe(403);
      expect((await ask(path, person('behandlare', 'farsta'))).status).toBe(403);
      expect((await ask(path, person('socialnamnd', 'farsta'))).status).toBe(403);
    },
  );

  it.each([
    ['vantetider?metod=HITTEPA', 'okand-metod'],
    ['kvarvaro?stadsdelsnamnd=paris', 'okand-stadsdelsnamnd'],
    ['vagen-till-insats?fran=2026-13', 'ogiltig-period'],
    ['vantetider?till=2026', 'ogiltig-period'],
    ['vantetider?per=2026-07-01', 'ogiltig-parameter'],
    ['kvarvaro?per=igar', 'ogiltig-parameter'],
    ['vagen-till-insats?per=2026-01-01', 'okand-parameter'],
    ['kvarvaro?ar=2026', 'okand-parameter'],
    ['behov-insats?metod=FFT', 'okand-parameter'],
    ['behov-insats?behov=B_TROLL', 'ogiltig-parameter'],
    ['behov-insats/namnder?behov=', 'ogiltig-parameter'],
    ['behov-insats?format=xml', 'ogiltig-parameter'],
    ['vagen-till-insats?behov=B_TROLL', 'ogiltig-parameter'],
  ])('refuse %s', async (path, code) => {
    expect((await ask(path)).body['type']).toBe(`/problem/${code}`);
  });
});
