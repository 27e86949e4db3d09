import { handelse } from '../../test/support/handelser.js';
import { insats, openStage, person, type Stage } from './bevakning/testing/stage.js';

const BEHANDLARE = person('behandlare', 'farsta');
const ANNAN = person('behandlare', 'farsta');
const ID = insats(1);
const grund = { metod: 'SIG_U', stadsdelsnamnd: 'farsta', alderAr: 15 } as const;

const LIV = {
  [ID]: [
    handelse('InsatsPaborjad', { ...grund, datum: '2026-05-01' }),
    handelse('GenomforandeplanUpprattad', { datum: '2026-05-10', forvaring: 'papper' }),
    handelse('InsatsAvslutad', { datum: '2026-06-10' }),
  ],
};

describe('GET /v1/insatser/{insatsId}/forlopp, as it was known before', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(Date.now, LIV, { [ID]: { anvandare: BEHANDLARE.id } });
  });
  afterAll(() => stage.close());
  const ask = (query = '', who = BEHANDLARE, id = ID) =>
    stage.get(who, `/v1/insatser/${id}/forlopp${query}`);
  const tillstand = (body: object) =>
    (body as { forlopp: { tillstand: string } }).forlopp.tillstand;
  const flaggor = ({ kvalitetsflaggor }: Readonly<Record<string, unknown>>) =>
    (kvalitetsflaggor as readonly { readonly kod: string }[]).map(({ kod }) => kod);

  it('shows the course, the due dates and the flags up to a position, and says which', async () => {
    const nu = await ask();
    expect([nu.body.position, nu.body.somDetVar]).toEqual(['3', undefined]);
    expect(tillstand(nu.body)).toBe('avslutad');
    const first = await ask('?position=1');
    expect(first.body).toMatchObject({ position: '1', somDetVar: true });
    expect(tillstand(first.body)).toBe('pagaende');
    for (const { forlopp } of [nu.body, first.body]) {
      expect(forlopp).toMatchObject({ begransad: null, anonym: false });
    }
    expect(flaggor(first.body)).toContain('PLAN_SAKNAS');
    expect(flaggor((await ask('?position=2')).body)).toContain('PLAN_PAPPER');
    expect(first.body.bevakningar).toEqual(
      expect.arrayContaining([expect.objectContaining({ slag: 'plan', tillstand: 'oppen' })]),
    );
  });

  it('counts by when it was recorded, not by when it happened', async () => {
    const before = await ask('?per=2026-06-30');
    expect([before.status, before.body.type]).toEqual([404, '/problem/insats-fanns-inte-da']);
    const instant = new Date().toISOString();
    const { body } = await ask(`?per=${instant}`);
    expect(body).toMatchObject({ position: '3', forlopp: { tillstand: 'avslutad' } });
  });

  it('is for those who may see the insats now, and puts the reading down', async () => {
    expect((await ask('?position=1', ANNAN)).body.type).toBe('/problem/okand-insats');
    expect((await ask('?position=1', BEHANDLARE, insats(9))).body.type).toBe(
      '/problem/okand-insats',
    );
    const { entries } = await ask('?position=1');
    expect(entries).toMatchObject([{ resursId: ID, utfall: 'tillaten', atgard: 'insats.las' }]);
  });

  it.each([
    ['?till=3', 'okand-parameter'],
    ['?position=1&position=2', 'okand-parameter'],
    ['?position=ett', 'ogiltig-tidpunkt'],
    ['?position=1&per=2026-06-30', 'ogiltig-tidpunkt'],
    ['?per=2199-01-01', 'ogiltig-tidpunkt'],
    ['?per=2026-06-31', 'ogiltig-tidpunkt'],
    ['?per=2026-06-30T12:00:00', 'ogiltig-tidpunkt'],
    ['?per=2199-06-30T12:00:00Z', 'ogiltig-tidpunkt'],
  ])('refuses %s', async (query, code) => {
    const { status, body } = await ask(query);
    expect([status, body.type]).toEqual([400, `/problem/${code}`]);
  });

  it('refuses a parameter where none is read, also beside this route', async () => {
    const { status, body } = await stage.get(BEHANDLARE, '/v1/projektioner?per=2026-01-01');
    expect([status, body.type]).toEqual([400, '/problem/okand-parameter']);
  });

  it('goes by whose the insats is in the log, where the view has not heard of a move yet', async () => {
    expect((await ask()).status).toBe(200);
    await stage.record(
      ID,
      handelse('InsatsOverflyttad', { datum: '2026-06-11', tillNamnd: 'bromma' }),
    );
    expect((await ask()).body.type).toBe('/problem/okand-insats');
  });
});
