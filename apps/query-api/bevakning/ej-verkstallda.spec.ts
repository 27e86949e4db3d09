import { type Datum, namnderDen } from '../../../libs/domain/index.js';
import { handelse } from '../../../test/support/handelser.js';
import { kvartalOf } from './kvartal.js';
import { insats, openStage, person, type Stage } from './testing/stage.js';

const NU = Date.UTC(2026, 10, 22, 10);

const CHEF = person('enhetschef', 'farsta');
const ANNAN = person('enhetschef', 'skarholmen');
const BEHANDLARE = person('behandlare', 'farsta');

const GRUND = { stadsdelsnamnd: 'farsta', metod: 'SKKP' } as const;
const beslut = (datum: Datum, over = {}) =>
  handelse('BeslutFattat', {
    ...{ ...GRUND, datum, lagrum: 'sol-2025-11-1', behovsprovad: true, utfall: 'bifall' },
    ...over,
  });
const start = (datum: Datum) => handelse('InsatsPaborjad', { ...GRUND, datum });
const rapport = (kvartal: string, datum: Datum) =>
  handelse('EjVerkstalltBeslutRapporterat', {
    ...{ kvartal, datum, skal: 'utforare-saknas', mottagare: ['ivo', 'revisorer'] },
  });

const LIV = {
  // Seven months from decision to start, reported twice: as in the audited file.
  [insats(1)]: [beslut('2026-01-10'), rapport('2026-K2', '2026-07-05'), start('2026-08-12')],
  [insats(2)]: [beslut('2026-05-11')],
  [insats(3)]: [beslut('2026-05-11'), start('2026-08-11')],
  [insats(4)]: [beslut('2026-05-11', { utfall: 'avslag' })],
  [insats(5)]: [beslut('2026-05-11', { behovsprovad: false, lagrum: 'sol-2025-11-5' })],
  [insats(6)]: [beslut('2026-05-11', { stadsdelsnamnd: 'skarholmen' })],
  [insats(7)]: [beslut('2026-06-30')],
  [insats(8)]: [
    beslut('2026-01-10'),
    start('2026-02-01'),
    handelse('VerkstallighetAvbruten', { datum: '2026-04-01', skal: 'behandlare-saknas' }),
  ],
  [insats(9)]: [beslut('2026-05-01')],
};

describe('GET /v1/ej-verkstallda-beslut', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(() => NU, LIV, { [insats(9)]: { skyddad: true } });
  });
  afterAll(() => stage.close());

  const ask = async (kvartal: string, who = CHEF) => {
    const { body, status, entries } = await stage.get(
      who,
      `/v1/ej-verkstallda-beslut?kvartal=${kvartal}`,
    );
    return { status, entries, ...(body as unknown as Kvartalssvar) };
  };
  interface Kvartalssvar {
    readonly type: string;
    readonly ejVerkstallda: readonly { readonly insatsId: string }[];
    readonly avslutadeEfterRapport: readonly object[];
    readonly ejVisade: number;
    readonly errors: readonly object[];
  }
  const ids = ({ ejVerkstallda }: Kvartalssvar) => ejVerkstallda.map(({ insatsId }) => insatsId);

  it('lists what was not carried out within three months by the end of the quarter', async () => {
    const third = await ask('2026-K3');
    expect(ids(third)).toEqual([insats(8), insats(2)]);
    expect(third.ejVerkstallda).toMatchObject([
      {
        avser: 'avbrott',
        beslutsdatum: '2026-01-10',
        raknasFran: '2026-04-01',
        forfoll: '2026-07-01',
      },
      {
        avser: 'beslut',
        beslutsdatum: '2026-05-11',
        metod: { kod: 'SKKP' },
        dagar: 142,
        lag: 'sol-2025-34-1',
        ...{ rapporterad: false, skal: null },
      },
    ]);
  });

  it('has nothing on it whose three months end on the last day of the quarter', async () => {
    expect(ids(await ask('2026-K3'))).not.toContain(insats(7));
    expect(ids(await ask('2026-K4'))).toContain(insats(7));
  });

  it('says what was reported and why, and tells of it when it was carried out', async () => {
    expect((await ask('2026-K2')).ejVerkstallda).toMatchObject([
      { insatsId: insats(1), rapporterad: true, skal: 'utforare-saknas', dagar: 171 },
    ]);
    expect((await ask('2026-K3')).avslutadeEfterRapport).toMatchObject([
      {
        insatsId: insats(1),
        verkstalldes: '2026-08-12',
        dagar: 214,
        rapporteradeKvartal: ['2026-K2'],
      },
    ]);
    expect((await ask('2026-K4')).avslutadeEfterRapport).toEqual([]);
  });

  it('counts what may not be shown, and shows nothing of another nämnd', async () => {
    expect((await ask('2026-K3')).ejVisade).toBe(1);
    expect(ids(await ask('2026-K3', ANNAN))).toEqual([insats(6)]);
    expect((await ask('2026-K3', BEHANDLARE)).status).toBe(403);
  });

  it('is shown to the own revisor of a nämnd, and tells the one of the city why it is not', async () => {
    const own = await ask('2026-K3', person('revisor', 'farsta'));
    expect([own.status, ids(own)]).toEqual([200, [insats(8), insats(2)]]);
    const city = await ask('2026-K3', person('revisor', '*'));
    expect([city.status, city.errors]).toEqual([
      403,
      [
        expect.objectContaining({
          code: 'roll-for-hela-staden',
          detail: expect.stringMatching(/enskilda beslut, läses bara av .* nämndens egen revisor/),
        }),
      ],
    ]);
    expect(city.entries).toMatchObject([{ utfall: 'nekad', kod: 'roll-for-hela-staden' }]);
  });

  it('tells the read audit of every insats that is shown', async () => {
    const { entries } = await ask('2026-K3');
    const told = entries.flatMap(({ resursId }) => resursId ?? []);
    expect(told.sort()).toEqual([1, 2, 8].map(insats));
  });

  it.each(['', '2026', '2026-K5', '2027-K1', '1999-K1', '2026-k1'])(
    'has no list for %p',
    async (kvartal) => {
      expect((await ask(kvartal)).type).toBe('/problem/ogiltigt-kvartal');
    },
  );
});

describe('GET /v1/ej-verkstallda-beslut/statistik', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(() => NU, LIV, { [insats(9)]: { skyddad: true } });
  });
  afterAll(() => stage.close());

  const ask = (kvartal: string, who: Parameters<Stage['get']>[0]) =>
    stage.get(who, `/v1/ej-verkstallda-beslut/statistik?kvartal=${kvartal}`);

  it('counts the list, those included whom nobody may see, of the nämnder that may be read', async () => {
    const { body } = await ask('2026-K3', person('namndanalytiker', 'farsta'));
    expect(body.samtliga).toEqual({
      antal: 3,
      perLangd: { '3-6-man': 3, '6-9-man': 0, '9-12-man': 0, 'over-12-man': 0 },
    });
    expect(body.perMetod).toMatchObject([{ metod: { kod: 'SKKP' }, antal: 3 }]);
    const city = await ask('2026-K3', person('revisor', '*'));
    expect(city.body).toMatchObject({ namnder: 'alla', samtliga: { antal: 4 } });
    expect(city.body.definitioner).toHaveProperty('namnder');
  });

  const NOLL = { '3-6-man': 0, '6-9-man': 0, '9-12-man': 0, 'over-12-man': 0 };

  it('has a row for each nämnd of the day that may be read, zeros included', async () => {
    const farsta = await ask('2026-K3', person('namndanalytiker', 'farsta'));
    expect(farsta.body.perNamnd).toEqual([
      {
        stadsdelsnamnd: { kod: 'farsta', namn: 'Farsta' },
        ...{ antal: 3, perLangd: { ...NOLL, '3-6-man': 3 } },
      },
    ]);
    const none = await ask('2026-K3', person('namndanalytiker', 'jarva'));
    expect(none.body.perNamnd).toMatchObject([
      { stadsdelsnamnd: { kod: 'jarva' }, antal: 0, perLangd: NOLL },
    ]);
    const city = await ask('2026-K3', person('revisor', '*'));
    const rows = city.body.perNamnd as readonly {
      readonly stadsdelsnamnd: { readonly kod: string };
      readonly antal: number;
    }[];
    const koder = rows.map(({ stadsdelsnamnd: { kod } }) => kod);
    expect(koder).toEqual(namnderDen('2026-11-22').map(({ kod }) => kod));
    expect(rows.filter(({ antal }) => antal > 0)).toMatchObject([
      { stadsdelsnamnd: { kod: 'skarholmen' }, antal: 1 },
      { stadsdelsnamnd: { kod: 'farsta' }, antal: 3 },
    ]);
  });

  it('says what it counts, what it does not, as of which position, and that it has no denominator', async () => {
    const { body } = await ask('2026-K3', person('revisor', '*'));
    expect(body).toMatchObject({
      position: expect.stringMatching(/^\d+$/),
      organisation: 'per 2026-11-22',
      forbehall: expect.stringMatching(/inte skyddade/),
      definitioner: { namnare: expect.stringMatching(/^Nämnare saknas\./) },
    });
    const told = Object.keys(body.definitioner as object);
    const figures = ['antal', 'perMetod', 'perNamnd', 'namnare', 'position', 'utanfor'];
    expect(told).toEqual(expect.arrayContaining(figures));
  });

  it('waits until the quarter is over, and is not for those who work with cases', async () => {
    const analytiker = person('namndanalytiker', 'farsta');
    expect((await ask('2026-K4', analytiker)).body.type).toBe('/problem/ogiltigt-kvartal');
    expect((await ask('2026-K3', BEHANDLARE)).status).toBe(403);
  });

  it('says nothing of anybody', async () => {
    const { body, status } = await ask('2026-K3', person('revisor', '*'));
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toMatch(/00000000-/);
  });
});

describe('kvartalOf', () => {
  it('is three months, or as much of them as has been', () => {
    expect(kvartalOf('2026-K1', '2026-11-22')).toMatchObject({
      fran: '2026-01-01',
      till: '2026-03-31',
    });
    expect(kvartalOf('2026-K4', '2026-11-22')).toMatchObject({
      fran: '2026-10-01',
      till: '2026-11-22',
    });
  });
});
