import { utokaRegister } from '../../domain/index.js';
import { allaMalrader, malrader, type Malgrupp } from './malrader.js';
import { utgivenGrupp } from './vy.js';

type Antal = Readonly<Record<string, number | 'dolt'>>;

function grupp(period: string, omrade: string, antal: Antal): Malgrupp {
  const rad = Object.entries(antal).map(([matt, varde]) => ({ matt, varde }));
  const plats = { period, omrade, metod: 'alla', bakgrund: 'alla' };
  return { ...plats, ...utgivenGrupp({ antal: rad, forandring: [] }) };
}

const FARSTA = 'namnd:farsta';
const HASSELBY = 'namnd:hasselby-vallingby';

describe('the targets of a place', () => {
  beforeAll(() => {
    const mal = (over: object) => ({
      indikator: 'plan',
      giltigFrom: '2025-01-01',
      kalla: 'prov',
      ...over,
    });
    utokaRegister({
      mal: [
        mal({ varde: 0.5 }),
        mal({ varde: 0.9, namnd: 'farsta' }),
        mal({ varde: 0.95, namnd: 'farsta', giltigFrom: '2026-05-01' }),
      ],
    });
  });

  const rader = [
    grupp('2025', FARSTA, { startade: 100, medPlan: 80 }),
    grupp('2024', FARSTA, { startade: 100, medPlan: 60 }),
    grupp('2025', HASSELBY, {
      ...{ startade: 100, medPlan: 'dolt', erbjudna: 200, accepterade: 160 },
      ...{ avslutade: 90, fullfoljda: 30 },
    }),
    grupp('2024', HASSELBY, { erbjudna: 200, accepterade: 120 }),
  ];

  it('are its own before the city’s, beside the year before', () => {
    expect(malrader({ omrade: FARSTA, period: '2025' }, rader)).toEqual([
      {
        ...{ omrade: FARSTA, stadsdelsnamnd: 'farsta', indikator: 'plan' },
        ...{ namn: 'Andel startade insatser med genomförandeplan', riktning: 'hogre-battre' },
        mal: { varde: 0.9, kalla: 'prov', giltigFrom: '2025-01-01', galler: 'namnden' },
        nu: { taljare: 80, namnare: 100, andel: 0.8, ki95: expect.anything() },
        fore: { taljare: 60, namnare: 100, andel: 0.6, ki95: expect.anything() },
        skillnad: { andel: expect.closeTo(0.2, 12), ki95: expect.anything() },
        lage: 'inte-natt',
        lasning: expect.stringContaining('minst 90 %'),
      },
    ]);
  });

  it('are those of the period’s last day', () => {
    const varde = (period: string) => malrader({ omrade: FARSTA, period }, [])[0]?.mal.varde;
    expect(['2025-K4', '2026-K1', '2026-K2'].map(varde)).toEqual([0.9, 0.9, 0.95]);
    expect(malrader({ omrade: FARSTA, period: '2024' }, rader)).toEqual([]);
  });

  it('say of each why nothing can be said', () => {
    const found = malrader({ omrade: HASSELBY, period: '2025' }, rader);
    expect(Object.fromEntries(found.map((one) => [one.indikator, one.lage]))).toEqual({
      acceptans: 'ratt-hall',
      plan: 'dolt',
      fullfoljda: 'saknas',
      'utredning-60-dagar': 'gar-inte-att-berakna',
      'ateraktualisering-6': 'saknas',
      'ateraktualisering-12': 'saknas',
      'ateraktualisering-24': 'saknas',
    });
    const brist = (id: string) => found.find(({ indikator }) => indikator === id)?.brist;
    expect(brist('fullfoljda')).toEqual({ nar: 'aret-fore', skal: 'inte-publicerad' });
    expect(brist('ateraktualisering-12')).toEqual({ nar: 'nu', skal: 'bara-for-staden' });
    const [kvartal] = malrader({ omrade: HASSELBY, period: '2025-K2' }, []).slice(-1);
    expect(kvartal?.brist).toEqual({ nar: 'nu', skal: 'bara-for-stadens-ar' });
    expect(found.find(({ indikator }) => indikator === 'plan')?.mal.galler).toBe('staden');
  });

  it('are listed for the city and every nämnd there was, in the order of their names', () => {
    const plan = allaMalrader('2025', rader).filter(({ indikator }) => indikator === 'plan');
    const names = plan.map(({ omrade }) => omrade);
    expect(names[0]).toBe('stad');
    expect(names.slice(1)).toEqual([...names.slice(1)].sort());
    expect(names).toHaveLength(12);
    expect(plan[0]).toMatchObject({ stadsdelsnamnd: null, mal: { galler: 'staden' } });
  });
});
