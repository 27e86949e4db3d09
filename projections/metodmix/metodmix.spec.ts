import fc from 'fast-check';
import { METODREGISTER, namnderDen } from '../../libs/domain/index.js';
import { addAll } from '../../libs/outcome/index.js';
import { handelse, history } from '../../test/support/handelser.js';
import { insatstypsmixOf, metodmixOf, metodmixProjection, type Mixurval } from './index.js';

const cellsOf = (...events: Parameters<typeof history>) =>
  metodmixProjection.cells(history(...events));

const FFT = {
  metod: 'FFT',
  stadsdelsnamnd: 'skarholmen',
  aldersgrupp: '13-15',
  kon: 'pojke',
};

describe('metodmix', () => {
  it('counts an insats once, in the month it started', () => {
    const events = [
      handelse('BeslutFattat', { datum: '2024-01-31' }),
      handelse('InsatsPaborjad', { datum: '2024-02-01' }),
      handelse('InsatsAvslutad'),
    ];
    expect(cellsOf(...events)).toEqual([
      { key: { ...FFT, manad: '2024-02' }, sums: { beslutade: 1, startade: 1, avslutade: 1 } },
    ]);
    expect(cellsOf(...events.slice(0, 1))).toEqual([
      { key: { ...FFT, manad: '2024-01' }, sums: { beslutade: 1 } },
    ]);
  });

  it.each<[number | 'uppgift-saknas', string]>([
    [0, '0-6'],
    [6, '0-6'],
    [7, '7-12'],
    [12, '7-12'],
    [13, '13-15'],
    [16, '16-17'],
    [17, '16-17'],
    [18, '18-20'],
    [20, '18-20'],
    [21, '21-'],
    ['uppgift-saknas', 'okand'],
  ])('puts the age %s in %s', (alderAr, aldersgrupp) => {
    expect(cellsOf(handelse('InsatsPaborjad', { alderAr }))[0]?.key.aldersgrupp).toBe(aldersgrupp);
  });

  it('counts no refusal, nothing annulled, restricted or gallrat', () => {
    const start = handelse('InsatsPaborjad');
    expect(cellsOf(handelse('BeslutFattat', { utfall: 'avslag' }))).toEqual([]);
    expect(cellsOf(handelse('InsatsErbjuden'))).toEqual([]);
    expect(cellsOf(start, handelse('HandelseMakulerad', { handelseId: 'e1' }))).toEqual([]);
    expect(cellsOf(start, handelse('BehandlingBegransad'))).toEqual([]);
    const lifted = cellsOf(start, handelse('BehandlingBegransad'), handelse('BegransningHavd'));
    expect(lifted).toHaveLength(1);
    expect(cellsOf(start, handelse('InsatsGallrad'))).toEqual([]);
  });

  it('follows what is corrected', () => {
    const andringar = [{ falt: 'alderAr', fran: 15, till: 16 }];
    const corrected = handelse('UppgiftRattad', { handelseId: 'e1', andringar });
    expect(cellsOf(handelse('InsatsPaborjad'), corrected)[0]?.key.aldersgrupp).toBe('16-17');
  });

  it('keeps what is left of gallrade insatser, without age, sex and month', () => {
    const summor = { startade: 3, avslutade: 2, 'avslutsorsak|ANNAT': 2 };
    const celler = [{ metod: 'MST', stadsdelsnamnd: 'farsta', summor }];
    const event = { type: 'UtfallAvidentifierat', data: { celler } };
    const left = { id: 'e1', recordedAt: 0, position: 1n, ...event };
    expect(metodmixProjection.cells({ stream: 'insatser-1', events: [left] })).toEqual([
      {
        key: {
          metod: 'MST',
          stadsdelsnamnd: 'farsta',
          aldersgrupp: 'okand',
          kon: 'uppgift-saknas',
          manad: 'okand',
        },
        sums: { startade: 3, avslutade: 2 },
      },
    ]);
  });
});

const rad = (over: object, summor: object) => ({
  ...{ ...FFT, manad: '2024-02', ...over },
  summor: summor as Readonly<Record<string, number>>,
});
const ROWS = [
  rad({}, { beslutade: 2, startade: 2 }),
  rad({ aldersgrupp: '16-17', manad: '2024-03' }, { startade: 1, avslutade: 1 }),
  rad({ metod: 'MST', kon: 'flicka' }, { startade: 1 }),
  rad({ metod: 'MST', aldersgrupp: 'okand', manad: 'okand' }, { startade: 4 }),
  rad({ stadsdelsnamnd: 'norrmalm' }, { startade: 5 }),
  rad({ stadsdelsnamnd: 'ostermalm', metod: 'EX_FT' }, { startade: 5 }),
];
const PER = { per: '2026-06-30' } as const;

describe('the mix that is asked for', () => {
  const asked = (urval: Mixurval) => metodmixOf(ROWS, urval);
  const one = (urval: Mixurval, namnd: string, metod: string) =>
    asked(urval).find((row) => row.stadsdelsnamnd.kod === namnd && row.metod.kod === metod);

  it('has every method that can be chosen in every nämnd, zeros included', () => {
    const aktiva = METODREGISTER.filter(({ status }) => status === 'aktiv').length;
    expect(asked(PER)).toHaveLength(namnderDen('2026-06-30').length * (aktiva + 1));
    expect(one(PER, 'farsta', 'FFT')).toEqual({
      stadsdelsnamnd: { kod: 'farsta', namn: 'Farsta' },
      metod: { kod: 'FFT', namn: expect.any(String) as string },
      insatstyp: 'familjebehandling',
      antal: { beslutade: 0, startade: 0, avslutade: 0 },
      andelAvStartade: null,
      startadeINamnden: 0,
    });
  });

  it('shows each share of what the nämnd started', () => {
    expect(one(PER, 'skarholmen', 'FFT')).toMatchObject({
      antal: { beslutade: 2, startade: 3, avslutade: 1 },
      andelAvStartade: 0.375,
      startadeINamnden: 8,
    });
    expect(one(PER, 'skarholmen', 'BSFT')?.andelAvStartade).toBe(0);
  });

  it('is told by type too, whichever the methods, zeros included', () => {
    const rows = [...ROWS, rad({ metod: 'KP' }, { startade: 2, beslutade: 3 })];
    const typer = insatstypsmixOf(metodmixOf(rows, PER));
    const of = (namnd: string) => typer.filter((row) => row.stadsdelsnamnd.kod === namnd);
    expect(
      of('skarholmen').map((row) => [row.insatstyp.kod, row.antal.startade, row.andelAvStartade]),
    ).toEqual([
      ['familjebehandling', 8, 0.8],
      ['placering-familj', 0, 0],
      ['kontaktperson-familj', 2, 0.2],
      ['foraldrastod', 0, 0],
      ['annan', 0, 0],
    ]);
    expect(of('farsta').map((row) => row.andelAvStartade)).toEqual([null, null, null, null, null]);
    expect(of('skarholmen')[2]).toMatchObject({ antal: { beslutade: 3 }, startadeINamnden: 10 });
  });

  it('adds merged nämnder under the one of the day, or keeps them as they were', () => {
    expect(one(PER, 'norra-innerstaden', 'FFT')).toMatchObject({ startadeINamnden: 10 });
    expect(one({}, 'norrmalm', 'FFT')).toMatchObject({ startadeINamnden: 5 });
    expect(one({}, 'norra-innerstaden', 'FFT')).toBeUndefined();
  });

  it('is of one nämnd, and of its successor where it is no more', () => {
    const koder = (urval: Mixurval) => [
      ...new Set(asked(urval).map(({ stadsdelsnamnd: { kod } }) => kod)),
    ];
    expect(koder({ ...PER, stadsdelsnamnd: 'farsta' })).toEqual(['farsta']);
    expect(koder({ ...PER, stadsdelsnamnd: 'norrmalm' })).toEqual(['norra-innerstaden']);
    expect(koder({ stadsdelsnamnd: 'norrmalm' })).toEqual(['norrmalm']);
  });

  it('is of a target group and of a period, both ends included', () => {
    const startade = (urval: Mixurval) =>
      asked({ ...PER, ...urval, stadsdelsnamnd: 'skarholmen' }).reduce(
        (sum, { antal }) => sum + antal.startade,
        0,
      );
    expect(startade({})).toBe(8);
    expect(startade({ aldersgrupp: '13-15' })).toBe(3);
    expect(startade({ kon: 'flicka' })).toBe(1);
    expect(startade({ fran: '2024-02', till: '2024-02' })).toBe(3);
    expect(startade({ fran: '2024-03' })).toBe(1);
    expect(startade({ till: '2024-01' })).toBe(0);
  });
});

describe('whatever is recorded', () => {
  const insats = fc.record({
    metod: fc.constantFrom('FFT', 'MST', 'BSFT'),
    stadsdelsnamnd: fc.constantFrom('norrmalm', 'ostermalm', 'farsta'),
    alderAr: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant('uppgift-saknas' as const)),
    kon: fc.constantFrom('flicka' as const, 'pojke' as const),
    startad: fc.boolean(),
  });

  it('the whole is the number of insatser, and every nämnd and month adds up to it', () => {
    fc.assert(
      fc.property(fc.array(insats, { maxLength: 30 }), (all) => {
        const cells = all.flatMap(({ startad, ...grund }) =>
          cellsOf(
            handelse('BeslutFattat', grund),
            ...(startad ? [handelse('InsatsPaborjad', grund)] : []),
          ),
        );
        const { beslutade = 0, startade = 0 } = addAll(cells.map(({ sums }) => sums));
        expect([beslutade, startade]).toEqual([
          all.length,
          all.filter(({ startad }) => startad).length,
        ]);
        const rows = cells.map(({ key, sums }) => rad(key, sums));
        for (const urval of [{}, PER]) {
          const mix = metodmixOf(rows, urval);
          expect(mix.reduce((sum, { antal }) => sum + antal.startade, 0)).toBe(startade);
          const shares = mix.reduce((sum, row) => sum + (row.andelAvStartade ?? 0), 0);
          const giving = new Set(
            mix.filter((row) => row.startadeINamnden > 0).map((row) => row.stadsdelsnamnd.kod),
          );
          expect(shares).toBeCloseTo(giving.size, 4);
          const typer = insatstypsmixOf(mix);
          expect(typer.reduce((sum, { antal }) => sum + antal.startade, 0)).toBe(startade);
        }
      }),
      { numRuns: 60 },
    );
  });
});
