import { indikatorMedId, type Indikator } from '../../domain/index.js';
import type { Malfraga, Mallage } from './mallage.js';
import { malvarde } from './malvarde.js';
import { malord } from './mal-lasning.js';
import { andelAv, DOLD, type Visadandel, type Visatantal } from './vy.js';

function indikator(id: string): Indikator {
  const found = indikatorMedId(id);
  if (found === undefined) throw new Error(id);
  return found;
}

const FULLFOLJDA = indikator('fullfoljda');
const NY_ORO = indikator('ateraktualisering-12');

function andel(taljare: Visatantal, namnare: Visatantal): Visadandel {
  return { indikator: '', namn: '', ...andelAv(taljare, namnare) };
}

function fraga(over: Partial<Malfraga>): Malfraga {
  const fore = 'inte-publicerad';
  return { indikator: FULLFOLJDA, varde: 0.8, nu: andel(90, 100), fore, ...over };
}

describe('a level', () => {
  it.each<[number, Mallage, string]>([
    [90, 'natt', 'Målet minst 80 % är nått: hela intervallet 82,6 till 94,5 % uppfyller det.'],
    [
      70,
      'inte-natt',
      'Målet minst 80 % är inte nått: inget i intervallet 60,4 till 78,1 % uppfyller det.',
    ],
    [
      80,
      'osakert',
      'Det går inte att säga om målet minst 80 % är nått: det ligger inom intervallet 71,1 till 86,7 %.',
    ],
  ])('of 80 %% is judged by the whole interval of %d in 100', (taljare, lage, lasning) => {
    expect(malvarde(fraga({ nu: andel(taljare, 100) }))).toEqual({ lage, skillnad: null, lasning });
  });

  it('is a ceiling where lower is better', () => {
    const hog = (taljare: number) =>
      malvarde(fraga({ indikator: NY_ORO, varde: 0.2, nu: andel(taljare, 200) }));
    expect(hog(20)).toMatchObject({ lage: 'natt' });
    expect(hog(60)).toMatchObject({ lage: 'inte-natt' });
    expect(hog(40).lasning).toContain('målet högst 20 % är nått');
  });

  it('is reached and not reached by nothing, and of nothing when few are counted', () => {
    for (let n = 1; n <= 60; n += 1) {
      for (let x = 0; x <= n; x += 1) {
        for (const varde of [0, 0.25, 0.5, 0.8, 1]) {
          const nu = andel(x, n);
          const [lag, hog] = nu.ki95 ?? [0, 1];
          const { lage } = malvarde(fraga({ varde, nu }));
          expect(lage === 'natt').toBe(lag >= varde);
          expect(lage === 'inte-natt').toBe(hog < varde);
          expect(lag > varde && hog < varde).toBe(false);
        }
      }
    }
  });
});

describe('a direction', () => {
  const fore = andel(60, 100);
  it.each<['oka' | 'minska', number, Mallage, string]>([
    ['oka', 80, 'ratt-hall', 'Andelen har ökat, som målet säger'],
    ['oka', 40, 'fel-hall', 'Andelen har minskat, tvärt emot målet'],
    ['oka', 65, 'osakert', 'Det går inte att säga om andelen har ökat eller minskat'],
    ['minska', 80, 'fel-hall', 'Andelen har ökat, tvärt emot målet'],
    ['minska', 40, 'ratt-hall', 'Andelen har minskat, som målet säger'],
  ])('%s is judged by the difference since the year before: %d against 60', (...row) => {
    const [varde, taljare, lage, lasning] = row;
    const found = malvarde(fraga({ varde, nu: andel(taljare, 100), fore }));
    expect(found).toMatchObject({ lage, lasning: expect.stringContaining(lasning) });
    expect(found.skillnad?.andel).toBeCloseTo(taljare / 100 - 0.6, 12);
    const [lag, hog] = found.skillnad?.ki95 ?? [0, 0];
    expect(lage === 'osakert').toBe(lag <= 0 && hog >= 0);
  });

  it('needs the year before, which a level does not', () => {
    const utan = malvarde(fraga({ varde: 'oka' }));
    expect(utan).toMatchObject({
      lage: 'saknas',
      brist: { nar: 'aret-fore', skal: 'inte-publicerad' },
      lasning: 'Andelen året före är inte publicerad för perioden.',
    });
    expect(malvarde(fraga({ varde: 0.8 })).lage).toBe('natt');
  });
});

describe('what is not shown', () => {
  const HIDDEN = [andel(DOLD, 94), andel(37, DOLD), andel(DOLD, DOLD)];

  it.each(HIDDEN)('is told as hidden, and no figure is made of what stands beside it: %j', (nu) => {
    for (const varde of [0.8, 'oka', 'minska'] as const) {
      const found = malvarde(fraga({ varde, nu, fore: andel(50, 100) }));
      expect(found).toMatchObject({ lage: 'dolt', skillnad: null, brist: { nar: 'nu' } });
      expect(found.lasning).not.toMatch(/\d/);
    }
  });

  it.each(HIDDEN)('is told as hidden of the year before too: %j', (fore) => {
    const riktat = malvarde(fraga({ varde: 'oka', fore }));
    expect(riktat).toMatchObject({ lage: 'dolt', skillnad: null, brist: { nar: 'aret-fore' } });
    expect(riktat.lasning).not.toMatch(/\d/);
    expect(malvarde(fraga({ varde: 0.8, fore }))).toMatchObject({ lage: 'natt', skillnad: null });
  });

  it.each([
    ['a group of nobody', andel(0, 0), 'namnare-noll', 'ingen insats räknas'],
    ['what has not left', 'inte-publicerad', 'inte-publicerad', 'är inte publicerad'],
    ['what no table has', 'bara-for-staden', 'bara-for-staden', 'bara för hela staden'],
  ] as const)('is missing for %s, and says which', (_what, nu, skal, words) => {
    expect(malvarde(fraga({ nu }))).toMatchObject({
      ...{ lage: 'saknas', brist: { nar: 'nu', skal } },
      lasning: expect.stringContaining(words),
    });
  });

  it.each(['utredning-60-dagar', 'medelforandring'])('cannot be followed: %s', (id) => {
    const found = malvarde(fraga({ indikator: indikator(id), varde: 'oka' }));
    expect(found).toMatchObject({ lage: 'gar-inte-att-berakna', skillnad: null });
    expect(found.lasning).toMatch(/^Målet går inte att följa här/);
  });
});

describe('the words of a target', () => {
  it.each([
    [FULLFOLJDA, 0.8, 'minst 80 %'],
    [FULLFOLJDA, 0.875, 'minst 87,5 %'],
    [NY_ORO, 0.05, 'högst 5 %'],
    [FULLFOLJDA, 'oka', 'ska öka'],
    [NY_ORO, 'minska', 'ska minska'],
  ] as const)('tell which way: %#', (one, varde, words) => {
    expect(malord({ riktning: one.riktning, varde })).toBe(words);
  });
});
