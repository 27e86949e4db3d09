import { handelse } from '../../../test/support/handelser.js';
import { insats, openStage, person, type Stage } from './testing/stage.js';

const NU = Date.UTC(2026, 5, 30, 10);
const BEHANDLARE = person('behandlare', 'farsta');
const KOLLEGA = person('behandlare', 'farsta');
const ANNANSTANS = person('behandlare', 'skarholmen');
const CHEF = person('enhetschef', 'farsta');

const MED_AVSLAG = person('behandlare', 'farsta');
const MED_MANGA = person('behandlare', 'alvsjo');
const CHEF_ALVSJO = person('enhetschef', 'alvsjo');

const sig = (
  stadsdelsnamnd = 'farsta',
  metod = 'SIG_U',
  datum: '2026-05-01' | '2026-04-01' = '2026-05-01',
) => handelse('InsatsPaborjad', { metod, stadsdelsnamnd, alderAr: 15, datum });
const slut = handelse('InsatsAvslutad', { datum: '2026-06-10' });
/** Nothing is asked of what is already refused. */
const avslag = handelse('BeslutFattat', { utfall: 'avslag', stadsdelsnamnd: 'farsta' });

const many = (from: number, n: number) => Array.from({ length: n }, (_, nr) => insats(from + nr));
const AVSLAG = many(1000, 201);
const MANGA = many(2000, 201);
const INGENS = many(3000, 201);
const [SIST, SKYDDAD, EFTER_AVSLAG] = [insats(9000), insats(9001), insats(9002)];

const LIV = {
  [insats(1)]: [sig()],
  [insats(2)]: [sig()],
  [insats(3)]: [sig('farsta', 'MST'), slut],
  [insats(4)]: [avslag],
  [insats(5)]: [sig()],
  [insats(6)]: [sig('skarholmen')],
  [insats(7)]: [sig()],
  ...Object.fromEntries(AVSLAG.map((id) => [id, [avslag]])),
  ...Object.fromEntries([...MANGA, ...INGENS, SKYDDAD].map((id) => [id, [sig('alvsjo')]])),
  [EFTER_AVSLAG]: [sig()],
  [SIST]: [sig('alvsjo', 'SIG_U', '2026-04-01')],
};
const AKTER = {
  ...Object.fromEntries([1, 3, 4].map((n) => [insats(n), { anvandare: BEHANDLARE.id }])),
  [insats(2)]: { anvandare: BEHANDLARE.id, skyddad: true },
  [insats(7)]: { anvandare: KOLLEGA.id },
  ...Object.fromEntries([...AVSLAG, EFTER_AVSLAG].map((id) => [id, { anvandare: MED_AVSLAG.id }])),
  ...Object.fromEntries([...MANGA, SIST].map((id) => [id, { anvandare: MED_MANGA.id }])),
  [SKYDDAD]: { anvandare: MED_MANGA.id, skyddad: true },
};

type Lista = Readonly<Record<string, unknown>> & {
  readonly rader: readonly Readonly<Record<string, unknown>>[];
  readonly hosIngen: { readonly rader: readonly { readonly insatsId: string }[] };
};

describe('GET /v1/overlamning', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(() => NU, LIV, AKTER);
  });
  afterAll(() => stage.close());

  const ask = async (who: Parameters<Stage['get']>[0], query: string) => {
    const { status, body, entries } = await stage.get(who, `/v1/overlamning${query}`);
    return { status, entries, body: body as unknown as Lista };
  };
  const ids = (rader: readonly object[]) =>
    rader.map((rad) => (rad as { readonly insatsId: string }).insatsId).sort();

  it('holds every open insats of somebody, with what is next and what is irregular', async () => {
    const { status, body } = await ask(CHEF, `?anvandare=${BEHANDLARE.id}`);
    expect(status).toBe(200);
    // The third is ended, but is to be asked after; the fourth was refused.
    expect(ids(body.rader)).toEqual([insats(1), insats(3)]);
    expect(body.rader.find(({ insatsId }) => insatsId === insats(1))).toMatchObject({
      tillstand: 'pagaende',
      forsenade: expect.any(Number),
      nasta: { lage: 'forsenad', adress: expect.stringContaining(insats(1)) },
      kvalitetsflaggor: expect.arrayContaining([{ kod: 'PLAN_SAKNAS', agare: 'behandlare' }]),
    });
    expect(body).toMatchObject({
      medarbetare: { id: BEHANDLARE.id },
      antal: { insatser: 2 },
      skyddade: 1,
    });
  });

  it('holds what lies with nobody, for a head of the nämnd', async () => {
    const { body } = await ask(CHEF, '?anvandare=ingen');
    expect(body).toMatchObject({ medarbetare: null, rader: [] });
    expect(ids(body.hosIngen.rader)).toEqual([insats(5)]);
    const own = await ask(BEHANDLARE, '?anvandare=jag');
    expect(own.body.hosIngen.rader).toEqual([]);
    // One who is named on a protected case sees it.
    expect(ids(own.body.rader)).toEqual([insats(1), insats(2), insats(3)]);
  });

  it('shows nobody the cases of a colleague, and tells the read audit what it shows', async () => {
    expect((await ask(KOLLEGA, `?anvandare=${BEHANDLARE.id}`)).body.rader).toEqual([]);
    const { entries } = await ask(CHEF, `?anvandare=${KOLLEGA.id}`);
    const told = entries.flatMap(({ resursId }) => resursId ?? []);
    expect(told.sort()).toEqual([insats(5), insats(7)]);
  });

  it('shows what is open after two hundred that are closed', async () => {
    const { body } = await ask(CHEF, `?anvandare=${MED_AVSLAG.id}`);
    expect(ids(body.rader)).toEqual([EFTER_AVSLAG]);
    expect(body).toMatchObject({ avkortad: false, antal: { insatser: 1 } });
  });

  it('counts every case before it cuts the list, and shows what is due first', async () => {
    const { body, entries } = await ask(CHEF_ALVSJO, `?anvandare=${MED_MANGA.id}`);
    expect(body).toMatchObject({
      ...{ antal: { insatser: 202, medForsenat: 202 }, skyddade: 1, avkortad: true },
      hosIngen: { antal: { insatser: 201 }, skyddade: 0, avkortad: true },
    });
    const shown = body.rader.map(({ insatsId }) => insatsId);
    expect([shown.length, shown[0], shown[199]]).toEqual([200, SIST, MANGA[198]]);
    expect(body.hosIngen.rader).toHaveLength(200);
    // What is counted only is read by nobody.
    const told = entries.flatMap(({ resursId }) => resursId ?? []);
    expect(new Set(told).size).toBe(400);
  });

  it.each([
    ['', 400, 'ogiltig-parameter'],
    ['?anvandare=maja', 400, 'ogiltig-parameter'],
    [`?anvandare=${insats(1)}`, 404, 'okand-medarbetare'],
    [`?anvandare=${ANNANSTANS.id}`, 404, 'okand-medarbetare'],
  ])('refuses %s', async (query, status, code) => {
    const answer = await ask(CHEF, query);
    expect([answer.status, answer.body['type']]).toEqual([status, `/problem/${code}`]);
  });

  it('has a worklist beside it that refuses whom nobody knows, too', async () => {
    for (const path of ['/v1/arbetslista', '/v1/arbetslista/flaggor']) {
      const { status, body } = await stage.get(CHEF, `${path}?anvandare=${ANNANSTANS.id}`);
      expect([path, status, body['type']]).toEqual([path, 404, '/problem/okand-medarbetare']);
      expect((await stage.get(CHEF, `${path}?anvandare=${KOLLEGA.id}`)).status).toBe(200);
    }
  });
});
