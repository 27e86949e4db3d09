import { handelse } from '../../test/support/handelser.js';
import { insats, openStage, person, type Stage } from './bevakning/testing/stage.js';

const NU = Date.UTC(2026, 5, 30, 10);
const ANALYTIKER = person('namndanalytiker', 'farsta');

/** Five in Farsta with one to five sessions each, of which the last has a goal that was reached; one elsewhere. */
const liv = (stadsdelsnamnd: string, sessioner: number) => [
  handelse('InsatsPaborjad', { metod: 'FFT', stadsdelsnamnd, datum: '2026-01-10' }),
  handelse('GenomforandeplanUpprattad', {
    datum: '2026-01-20',
    malsattningar: [{ malsattningId: 'm1', omrade: 'utbildning', startlage: -1 }],
  }),
  ...Array.from({ length: sessioner }, (_, n) =>
    handelse('SessionGenomford', { sessionId: `s${n}`, datum: '2026-02-01', minuter: 60 }),
  ),
  handelse('InsatsAvslutad', {
    datum: '2026-05-10',
    maluppfyllelse: sessioner === 5 ? [{ malsattningId: 'm1', niva: 0 }] : [],
  }),
];

const KOMPONENTER = ['hemarbete', 'skolstod'];

/** Six that ended a year earlier: two of home visits, four where nobody said of what; three are followed up after six months. */
const aretFore = (n: number) => [
  handelse('InsatsPaborjad', {
    ...{ metod: 'FB_EM', stadsdelsnamnd: 'farsta', datum: '2024-10-10' },
    ...(n > 4 ? { komponenter: KOMPONENTER } : {}),
  }),
  handelse('SessionGenomford', { sessionId: 's1', datum: '2024-11-01', form: 'hembesok' }),
  handelse('InsatsAvslutad', { datum: '2025-03-10', barnetsSyn: n > 3 ? 'battre' : 'samre' }),
  ...(n > 3
    ? [
        handelse('UppfoljningEfterAvslut', {
          ...{ datum: '2025-09-10', manader: 6, missbruk: n === 4 ? 'ja' : 'nej' },
          nyaBrott: n === 4 ? 'uppgift-saknas' : 'nej',
        }),
      ]
    : []),
];

describe('GET /v1/genomforande', () => {
  let stage: Stage;
  beforeAll(async () => {
    const farsta = [1, 2, 3, 4, 5].map((n) => [insats(n), liv('farsta', n)] as const);
    const fore = [1, 2, 3, 4, 5, 6].map((n) => [insats(20 + n), aretFore(n)] as const);
    stage = await openStage(
      () => NU,
      Object.fromEntries([...farsta, [insats(9), liv('skarholmen', 40)], ...fore]),
    );
  });
  afterAll(() => stage.close());
  const ask = (query = '', who = ANALYTIKER) => stage.get(who, `/v1/genomforande${query}`);

  it('stands beside totals of the whole city, which say that they are of the whole city', async () => {
    for (const route of ['metod-utfall', 'metod-utfall/FFT']) {
      expect((await stage.get(ANALYTIKER, `/v1/${route}`)).body['namnder']).toBe('alla');
    }
    const per = await stage.get(ANALYTIKER, '/v1/metod-stadsdel-utfall');
    expect(per.body['namnder']).toEqual(['farsta']);
  });

  it('gives the dose and the goals of each method in the own nämnd, and of no other', async () => {
    const { body } = await ask();
    expect(body['namnder']).toEqual(['farsta']);
    expect(body['definitioner']).toHaveProperty('namnder');
    expect(body.rader).toMatchObject([
      {
        metod: { kod: 'FFT' },
        avslutade: 5,
        utanSessioner: { antal: 0, av: 5, andel: 0 },
        sessioner: { n: 5, median: 3, undreKvartil: 2, ovreKvartil: 4 },
        minuter: { median: 180 },
        sessionerVidAvbrott: { n: 0, median: null, varfor: 'for-fa' },
        malomraden: [{ omrade: 'utbildning', mal: 5, medelforandring: null, varfor: 'for-fa' }],
        mal: { bedomda: { antal: 1, av: 5 }, uppat: { antal: 1, av: 1 }, uppnadda: { antal: 1 } },
        manader: [{ manad: '2026-05', avslutade: 5 }],
      },
    ]);
    expect((await ask('?stadsdelsnamnd=skarholmen')).status).toBe(403);
    expect((await ask('?fran=2026-06')).body.rader).toEqual([]);
  });

  it('tells what it consisted of, what the child said and how it went afterwards', async () => {
    const { body } = await ask('?metod=FB_EM&fran=2025-03&till=2025-03');
    expect(body.rader).toMatchObject([
      {
        syn: { barnet: { battre: { antal: 3, av: 6 } } },
        former: [{ form: 'hembesok', antal: 6, av: 6 }],
        komponenter: {
          uppgiftSaknas: { antal: 4, av: 6 },
          per: [
            { komponent: 'hemarbete', insatser: { antal: 2, av: 6 }, sessioner: { median: null } },
            { komponent: 'skolstod', forandring: [] },
          ],
        },
        efter: [{ manader: 6, ovantade: 3 }],
      },
    ]);
    const { svar } = (body.rader as readonly { efter: readonly { svar: object[] }[] }[])[0]
      ?.efter[0] ?? { svar: [] };
    expect(svar).toMatchObject([
      { fraga: 'borHemma', ja: { antal: 3, av: 3 } },
      { fraga: 'skolaEllerSysselsattning' },
      { fraga: 'nyaBrott', uppgiftSaknas: { antal: 1, av: 3 }, jaAvKanda: { antal: 0, av: 2 } },
      { fraga: 'missbruk', ja: { antal: 1, av: 3 }, jaAvKanda: { antal: 1, av: 3 } },
      { fraga: 'nyInsats', uppgiftSaknas: { antal: 3, av: 3 } },
    ]);
    expect(body['definitioner']).toHaveProperty('eftersvar');
  });

  it('is not for those who work with cases alone', async () => {
    expect((await ask('', person('behandlare', 'farsta'))).status).toBe(403);
  });

  it.each([
    ['?metod=HITTEPA', 'okand-metod'],
    ['?stadsdelsnamnd=paris', 'okand-stadsdelsnamnd'],
    ['?fran=2026-13', 'ogiltig-period'],
    ['?ar=2026', 'okand-parameter'],
  ])('refuses %s', async (query, code) => {
    expect((await ask(query)).body.type).toBe(`/problem/${code}`);
  });
});
