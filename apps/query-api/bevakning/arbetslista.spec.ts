import { COMMANDS } from '../../command-api/commands/table.js';
import { handelse } from '../../../test/support/handelser.js';
import { STEG } from './nasta-steg.js';
import { insats, openStage, person, type Stage } from './testing/stage.js';

const NU = Date.UTC(2026, 5, 30, 10);

const BEHANDLARE = person('behandlare', 'farsta');
const CHEF = person('enhetschef', 'farsta');
const ENHETSCHEF = person('enhetschef', 'farsta', 'Öppenvård söder');
const ANNAN_CHEF = person('enhetschef', 'skarholmen');
const ANALYTIKER = person('namndanalytiker', 'farsta');

const sig = (stadsdelsnamnd = 'farsta') =>
  handelse('InsatsPaborjad', { metod: 'SIG_U', stadsdelsnamnd, alderAr: 15, datum: '2026-05-01' });
const plan = (forvaring: 'digitalt' | 'papper') =>
  handelse('GenomforandeplanUpprattad', { datum: '2026-05-10', forvaring });

/** Eight in Farsta, of which two have plans, one of them on paper; and one somewhere else. */
const LIV = {
  [insats(1)]: [sig(), plan('digitalt')],
  [insats(2)]: [sig(), plan('papper')],
  ...Object.fromEntries([3, 4, 5, 6, 7, 8].map((n) => [insats(n), [sig()]])),
  [insats(9)]: [sig('skarholmen')],
};

const AKTER = {
  [insats(2)]: { anvandare: BEHANDLARE.id },
  [insats(3)]: { anvandare: BEHANDLARE.id, enhet: 'Öppenvård söder' },
  [insats(4)]: { enhet: 'Öppenvård norr' },
};

describe('GET /v1/arbetslista', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(() => NU, LIV, AKTER);
  });
  afterAll(() => stage.close());

  const ask = (who: Parameters<Stage['get']>[0], query = '') =>
    stage.get(who, `/v1/arbetslista${query}`);
  const insatser = async (...args: Parameters<typeof ask>) => {
    const { body } = await ask(...args);
    return [...new Set(body.rader.map(({ insatsId }) => insatsId))].sort();
  };

  it('names the six of eight that have no plan', async () => {
    expect(await insatser(CHEF, '?slag=plan')).toEqual([3, 4, 5, 6, 7, 8].map(insats));
    const { body } = await ask(CHEF, '?slag=plan');
    expect(body.antal).toMatchObject({ totalt: 6, insatser: 6, perLage: { forsenad: 6 } });
    expect(body.rader[0]).toMatchObject({
      rubrik: 'Genomförandeplan',
      lage: 'forsenad',
      forfaller: '2026-05-31',
      dagarKvar: -30,
      metod: { kod: 'SIG_U', namn: 'Sociala insatsgrupper unga' },
      nastaSteg: { adress: `/v1/insatser/${insats(3)}/genomforandeplan` },
    });
  });

  it('shows the own insatser, and the flags on them with whose they are and how old', async () => {
    const { body, status } = await ask(BEHANDLARE);
    expect(status).toBe(200);
    expect(await insatser(BEHANDLARE)).toEqual([insats(2), insats(3)]);
    expect(body.kvalitetsflaggor).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ insatsId: insats(2), kod: 'PLAN_PAPPER', agare: 'behandlare' }),
        expect.objectContaining({ insatsId: insats(3), kod: 'PLAN_SAKNAS', alderDagar: 30 }),
      ]),
    );
  });

  it('shows a chief what the unit has and what no unit has, and nothing of another nämnd', async () => {
    expect(await insatser(ENHETSCHEF)).toEqual([1, 2, 3, 5, 6, 7, 8].map(insats));
    expect(await insatser(ANNAN_CHEF)).toEqual([insats(9)]);
  });

  it('is for those who work with cases', async () => {
    expect((await ask(ANALYTIKER)).status).toBe(403);
  });

  it('puts the most overdue first, and tells every insats it shows to the read audit', async () => {
    const { body, entries } = await ask(CHEF);
    const days = body.rader.map(({ forfaller }) => String(forfaller));
    expect(days).toEqual([...days].sort());
    const told = entries.filter(({ resursId }) => resursId !== undefined);
    expect(told.map(({ resursId }) => resursId).sort()).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map(insats),
    );
    expect(
      entries.every(({ atgard, utfall }) => `${atgard} ${utfall}` === 'bevakning.las tillaten'),
    ).toBe(true);
  });

  it('comes in pages that leave nothing out and show nothing twice', async () => {
    const whole = (await ask(CHEF)).body;
    const seen: unknown[] = [];
    let next = '';
    for (let page = 0; page < 20; page += 1) {
      const { body } = await ask(CHEF, `?hogst=3${next}`);
      expect(body.antal).toEqual(whole.antal);
      seen.push(...body.rader);
      if (typeof body.nasta !== 'string') break;
      next = `&efter=${body.nasta}`;
    }
    expect(seen).toEqual(whole.rader);
    expect(seen.length).toBeGreaterThan(12);
  });

  it('shows what has become done, with when, for thirty days', async () => {
    const done = await openStage(() => Date.UTC(2026, 4, 20, 10), LIV, AKTER);
    const { body } = await done.get(CHEF, '/v1/arbetslista?status=klar&slag=plan');
    await done.close();
    expect(body.rader).toMatchObject([
      { insatsId: insats(1), lage: 'klar', uppfylld: '2026-05-10', nastaSteg: null },
      { insatsId: insats(2), lage: 'klar' },
    ]);
    expect((await ask(CHEF, '?status=klar')).body.rader).toEqual([]);
  });

  it.each([
    ['?status=sen', 'ogiltig-parameter'],
    ['?slag=allt', 'ogiltig-parameter'],
    ['?hogst=0', 'ogiltig-parameter'],
    ['?hogst=201', 'ogiltig-parameter'],
    ['?efter=%20', 'ogiltig-parameter'],
    ['?metod=HITTEPA', 'okand-metod'],
    ['?insats=3f2c', 'ogiltig-parameter'],
    ['?anvandare=maja', 'ogiltig-parameter'],
    ['?stadsdelsnamnd=hittepa', 'okand-stadsdelsnamnd'],
    ['?stadsdelsnamnd=skarholmen', 'saknar-behorighet'],
    ['?behandlare=jag', 'okand-parameter'],
  ])('refuses %s', async (query, code) => {
    const { body } = await ask(CHEF, query);
    expect(body.type).toBe(`/problem/${code}`);
  });
});

describe('whose it is', () => {
  const KOLLEGA = person('behandlare', 'farsta');
  const RISK = handelse('SkattningRegistrerad', { datum: '2026-05-02', riskfragor: [6] });
  const slut = handelse('InsatsAvslutad', { datum: '2026-06-10' });
  /** The eighth is ended with nothing left to do, and holds an answer that nobody has looked at. */
  const liv = { ...LIV, [insats(7)]: [sig(), slut], [insats(8)]: [sig(), RISK, slut] };
  const akter = { ...AKTER, [insats(5)]: { anvandare: KOLLEGA.id } };
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(() => NU, liv, akter);
  });
  afterAll(() => stage.close());
  const ask = async (who: Parameters<Stage['get']>[0], path: string) =>
    (await stage.get(who, `/v1/arbetslista${path}`)).body;
  const insatser = ({ rader }: { readonly rader: readonly Readonly<Record<string, unknown>>[] }) =>
    [...new Set(rader.map(({ insatsId }) => insatsId))].sort();

  it('stands on every row, and is counted with what is overdue and what lies with nobody', async () => {
    const body = await ask(CHEF, '?slag=plan');
    const own = body.rader.find(({ insatsId }) => insatsId === insats(3));
    expect(own).toMatchObject({
      ansvariga: [{ id: BEHANDLARE.id, namn: 'Påhittad person' }],
      enhet: 'Öppenvård söder',
    });
    const { perAnsvarig, perEnhet } = body.antal as Readonly<Record<string, readonly object[]>>;
    expect(perAnsvarig).toEqual([
      expect.objectContaining({ ansvarig: null, antal: 2, forsenade: 2 }),
      expect.objectContaining({
        ansvarig: expect.objectContaining({ id: BEHANDLARE.id }),
        antal: 1,
      }),
      expect.objectContaining({ ansvarig: expect.objectContaining({ id: KOLLEGA.id }), antal: 1 }),
    ]);
    expect(perEnhet).toContainEqual({ enhet: 'Öppenvård norr', antal: 1, forsenade: 1 });
  });

  it('can be asked for: one worker, nobody, oneself, a unit, a nämnd', async () => {
    const of = async (query: string, who = CHEF) => insatser(await ask(who, query));
    expect(await of(`?slag=plan&anvandare=${KOLLEGA.id}`)).toEqual([insats(5)]);
    expect(await of('?slag=plan&anvandare=ingen')).toEqual([insats(4), insats(6)]);
    expect(await of('?anvandare=jag', BEHANDLARE)).toEqual([insats(2), insats(3)]);
    expect(await of(`?enhet=${encodeURIComponent('Öppenvård norr')}`)).toEqual([insats(4)]);
    expect(await of('?slag=plan&enhet=ingen')).toEqual([5, 6].map(insats));
    expect(await of(`?slag=plan&insats=${insats(5)}`)).toEqual([insats(5)]);
    expect(await of(`?slag=plan&insats=${insats(5).slice(0, 8)}`)).toContain(insats(5));
    expect(await of('?slag=plan&insats=ffffffff')).toEqual([]);
    expect(await of('?slag=plan&stadsdelsnamnd=farsta')).toEqual([3, 4, 5, 6].map(insats));
  });

  it.each(['', '/flaggor'])(
    'refuses a unit that does not exist: /v1/arbetslista%s',
    async (list) => {
      const of = (who: typeof CHEF, enhet: string) =>
        ask(who, `${list}?enhet=${encodeURIComponent(enhet)}`);
      expect(await of(CHEF, 'Öppenvård sodra')).toMatchObject({
        type: '/problem/okand-enhet',
        detail: expect.stringContaining('Öppenvård norr, Öppenvård söder eller ingen.'),
      });
      // Another unit is refused as one that does not exist, and is not told of.
      const other = await of(ENHETSCHEF, 'Öppenvård norr');
      const none = await of(ENHETSCHEF, 'Öppenvård öster');
      expect(other).toMatchObject({ type: '/problem/okand-enhet' });
      expect(JSON.stringify(none)).not.toContain('norr');
      expect(String(other['detail']).replace('norr', 'öster')).toBe(none['detail']);
      expect(await of(ENHETSCHEF, 'Öppenvård söder')).toMatchObject({
        position: expect.any(String),
      });
      expect(await of(BEHANDLARE, 'Öppenvård söder')).toMatchObject({
        position: expect.any(String),
      });
      expect(await of(KOLLEGA, 'Öppenvård söder')).toMatchObject({
        detail: expect.stringContaining('Ingen enhet har någon insats som du ser.'),
      });
    },
  );

  it('finds the plan that was never made before the insats ended', async () => {
    const body = await ask(CHEF, '?status=uteblev&slag=plan');
    expect(body.rader).toMatchObject([
      { insatsId: insats(7), tillstand: 'bortfallen', skal: 'uteblev' },
      { insatsId: insats(8) },
    ]);
  });

  it('puts an answer to look at first, on every page and whatever else is left to do', async () => {
    for (const query of ['?hogst=1', '?status=klar&hogst=1', '?metod=FFT']) {
      const { kvalitetsflaggor } = await ask(CHEF, query);
      expect(kvalitetsflaggor).toMatchObject([
        { kod: 'RISKSVAR', insatsId: insats(8) },
        ...Array.from({ length: (kvalitetsflaggor as []).length - 1 }, () => ({})),
      ]);
    }
  });

  it('lists flags of what is on no list of things to do, with owner and age, page by page', async () => {
    const first = await ask(CHEF, '/flaggor?hogst=3');
    expect(first.rader[0]).toMatchObject({ kod: 'RISKSVAR', ansvariga: [], agare: 'behandlare' });
    const seen = [...first.rader];
    for (let { nasta } = first; typeof nasta === 'string';) {
      const body = await ask(CHEF, `/flaggor?hogst=3&efter=${nasta}`);
      seen.push(...body.rader);
      nasta = body.nasta;
    }
    expect(seen).toEqual((await ask(CHEF, '/flaggor')).rader);
    expect(seen).toContainEqual(
      expect.objectContaining({ insatsId: insats(7), kod: 'PLAN_SAKNAS', alderDagar: 30 }),
    );
    expect(seen.filter(({ kod }) => kod === 'TILLBAKADATERAD')).toEqual([]);
    const plan = await ask(CHEF, `/flaggor?kod=PLAN_SAKNAS&anvandare=${KOLLEGA.id}`);
    expect(insatser(plan)).toEqual([insats(5)]);
    expect((await stage.get(ANALYTIKER, '/v1/arbetslista/flaggor')).status).toBe(403);
  });

  it('is counted per nämnd and unit for those who read no file, and names nobody', async () => {
    const { body, entries } = await stage.get(ANALYTIKER, '/v1/arbetslista/antal');
    expect(body['namnder']).toEqual(['farsta']);
    expect(body['definitioner']).toHaveProperty('namnder');
    expect(body.rader).toHaveLength(1);
    expect(body.rader[0]).toMatchObject({
      stadsdelsnamnd: { kod: 'farsta' },
      perSlag: { plan: { insatser: 4, oppna: 4, forsenade: 4 } },
      perEnhet: expect.arrayContaining([expect.objectContaining({ enhet: 'Öppenvård norr' })]),
    });
    expect(JSON.stringify(body)).not.toContain('-0000-');
    expect(entries.every(({ resursId }) => resursId === undefined)).toBe(true);
    expect((await stage.get(BEHANDLARE, '/v1/arbetslista/antal')).status).toBe(403);
    const other = await stage.get(ANALYTIKER, '/v1/arbetslista/antal?stadsdelsnamnd=skarholmen');
    expect(other.status).toBe(403);
  });
});

describe('who may not be seen', () => {
  it('is on no list, in no count and in no flag', async () => {
    const stage = await openStage(() => NU, LIV, {
      ...Object.fromEntries([3, 4, 5, 6, 7, 8].map((n) => [insats(n), { skyddad: true }])),
    });
    const { body } = await stage.get(CHEF, '/v1/arbetslista');
    await stage.close();
    const shown = [insats(1), insats(2)];
    expect([...new Set(body.rader.map(({ insatsId }) => insatsId))].sort()).toEqual(shown);
    expect(body.antal).toMatchObject({ insatser: 2 });
    const flags = body.kvalitetsflaggor as readonly { readonly insatsId: string }[];
    expect(flags.filter(({ insatsId }) => !shown.includes(insatsId))).toEqual([]);
  });
});

describe('the next step', () => {
  it('leads to a route that records', () => {
    const paths = new Set(COMMANDS.map(({ route }) => route.path));
    for (const { path, annars = [] } of Object.values(STEG)) {
      expect([path, ...annars].filter((one) => !paths.has(one))).toEqual([]);
    }
  });
});
