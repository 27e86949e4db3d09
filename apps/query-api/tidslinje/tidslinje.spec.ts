import { TIDSLINJE_STIL_HASH } from '../../../libs/rapport/index.js';
import { handelse } from '../../../test/support/handelser.js';
import { insats, openStage, person, type Answer, type Stage } from '../bevakning/testing/stage.js';

const BEHANDLARE = person('behandlare', 'farsta');
const ANNAN = person('behandlare', 'farsta');
const REVISOR = person('revisor', 'farsta');
const ID = insats(1);
const grund = { metod: 'FFT', stadsdelsnamnd: 'farsta', alderAr: 15 } as const;
const NU = Date.parse('2026-05-20T10:00:00Z');

const LIV = {
  [ID]: [
    handelse('InsatsPaborjad', { ...grund, datum: '2026-05-01' }),
    handelse('GenomforandeplanUpprattad', {
      datum: '2026-05-10',
      malsattningar: [{ malsattningId: 'm1', omrade: 'utbildning', startlage: -2 }],
    }),
    handelse('SkattningRegistrerad', {
      ...{ datum: '2026-05-12', informant: 'barn', instrument: 'SDQ', poang: 27 },
      riskfragor: [3],
    }),
    handelse('DelaktighetNoterad', { datum: '2026-05-13', svar: 'ja', form: 'samtal' }),
    handelse('UppfoljningGenomford', { datum: '2026-05-18', nastaUppfoljning: '2026-11-26' }),
  ],
};

describe('GET /v1/insatser/{insatsId}/tidslinje', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(() => NU, LIV, { [ID]: { anvandare: BEHANDLARE.id } });
  });
  afterAll(() => stage.close());
  const ask = (query = '', who = BEHANDLARE, id = ID) =>
    stage.get(who, `/v1/insatser/${id}/tidslinje${query}`);
  const rubriker = ({ tidslinje }: Answer) =>
    (tidslinje as { poster: readonly { rubrik: string }[] }).poster.map(({ rubrik }) => rubrik);

  it('is a page to print, with its own style and nothing else let in', async () => {
    const { status, text, headers } = await ask();
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src ${TIDSLINJE_STIL_HASH}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    );
    expect(text).toContain('<h1>Din tidslinje</h1>');
    expect(text).toContain('Gjord onsdag 20 maj 2026');
    expect(text).toContain('tisdag 12 maj 2026');
    expect(text).not.toContain('<script');
  });

  it('has no id, code, score, method, district or sex in the page or in the data', async () => {
    const page = (await ask()).text.replace(/<style>[^]*<\/style>/, '');
    const { tidslinje } = (await ask('?format=json')).body;
    for (const text of [page, JSON.stringify(tidslinje)]) {
      expect(text).not.toMatch(/FFT|SDQ|farsta|utbildning|flicka|pojke|riskfrag|poang|27\b/i);
      expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|\d{6,8}[-+]?\d{4}/);
    }
  });

  it('is data, too, as of today', async () => {
    const { body } = await ask('?format=json');
    expect(body).toMatchObject({
      ...{ projektion: 'insats-forlopp', dag: '2026-05-20' },
      tidslinje: { lage: 'pagar', nu: 'Du får hjälp just nu.', mal: ['Hur det går i skolan.'] },
    });
    expect(rubriker(body).slice(0, 3)).toEqual([
      'Hjälpen började',
      'Planen blev klar',
      'Du svarade på frågor',
    ]);
  });

  it('tells the day that was agreed on for the next follow-up, and no other of it', async () => {
    const { tidslinje } = (await ask('?format=json')).body as unknown as {
      tidslinje: { poster: readonly Record<'slag' | 'rubrik' | 'nar', string>[] };
    };
    const nasta = tidslinje.poster.filter(
      ({ slag, rubrik }) => slag !== 'har-hant' && rubrik === 'Hur går det?',
    );
    expect(nasta.map(({ slag, nar }) => `${slag} ${nar}`)).toEqual([
      'kommer torsdag 26 november 2026',
    ]);
    expect((await ask()).text).toContain('torsdag 26 november 2026');
  });

  it('tells what was known before, when it is asked for', async () => {
    const { body } = await ask('?format=json&position=1');
    expect(body).toMatchObject({ position: '1', somDetVar: true });
    expect(rubriker(body)).not.toContain('Planen blev klar');
    expect((await ask('?position=1')).text).not.toContain('Planen blev klar');
  });

  it('is for those who may read the insats, and puts the reading down', async () => {
    expect((await ask('', ANNAN)).body.type).toBe('/problem/okand-insats');
    expect((await ask('', BEHANDLARE, insats(9))).body.type).toBe('/problem/okand-insats');
    expect((await ask('', BEHANDLARE, 'inget-id')).status).toBe(404);
    const { entries } = await ask();
    expect(entries).toMatchObject([
      { resursId: ID, utfall: 'tillaten', atgard: 'insats.tidslinje' },
    ]);
  });

  it('is not for the auditor, who reads the course but none of the answers that the page tells of', async () => {
    const forlopp = await stage.get(REVISOR, `/v1/insatser/${ID}/forlopp`);
    expect(forlopp.status).toBe(200);
    expect(forlopp.text).toContain('DelaktighetNoterad');
    expect(forlopp.text).not.toContain('"svar":');
    const { status, text, body } = await ask('', REVISOR);
    expect([status, body.type]).toEqual([403, '/problem/saknar-behorighet']);
    expect(text).not.toContain('Din tidslinje');
  });

  it.each([
    ['?format=pdf', 'ogiltig-parameter'],
    ['?format=html&format=json', 'ogiltig-parameter'],
    ['?till=3', 'okand-parameter'],
    ['?position=1&per=2026-05-01', 'ogiltig-tidpunkt'],
    ['?per=2199-01-01', 'ogiltig-tidpunkt'],
  ])('refuses %s', async (query, code) => {
    const { status, body } = await ask(query);
    expect([status, body.type]).toEqual([400, `/problem/${code}`]);
  });
});
