import type { Datum } from '../datum.js';
import {
  laggTillMallar,
  LOKALA_MALLAR,
  mallFor,
  METODMALLAR,
  readMall,
  valideraMall,
} from './index.js';

const cadence = (metod: string, namnd: string, datum: Datum = '2026-01-15') =>
  mallFor(metod, namnd, datum).uppfoljning;

/** An addition the way a file says it. */
const lokal = (over: object) => ({
  metod: 'REPULSE',
  version: 1,
  giltigFrom: '2020-01-01',
  kalla: 'Beslut i nämnden.',
  ...over,
});

describe('metodmallarna', () => {
  it.each([
    ['SIG_U', 'enskede-arsta-vantor', { varjeDagar: 35 }],
    ['SIG_U', 'skarholmen', { varjeDagar: 21 }],
    ['SIG_U', 'farsta', { varjeDagar: 35 }],
    ['SIG_V', 'skarholmen', { varjeDagar: 21 }],
    ['SIG_V', 'farsta', { varjeDagar: 35 }],
    ['MST', 'farsta', { vidHalvtid: true }],
    ['FB_EM', 'skarholmen', { varjeManad: 3 }],
    ['KP', 'farsta', { varjeDagar: 90 }],
    ['FAR', 'farsta', { ingen: true }],
    ['REPULSE', 'farsta', { varjeManad: 3 }],
    ['finns-inte', 'farsta', { varjeManad: 3 }],
  ])('%s in %s is followed up as its template says', (metod, namnd, uppfoljning) => {
    expect(cadence(metod, namnd)).toEqual(uppfoljning);
  });

  it('says of every entry where it comes from, and would be let in again as a later version', () => {
    for (const mall of METODMALLAR) {
      expect(mall.kalla).toMatch(/\.$/);
      const later = { ...mall, version: mall.version + 1, giltigFrom: '2026-01-01' };
      expect(valideraMall(later)).toEqual([]);
    }
  });

  it('lets no law be named without a source for the number of days', () => {
    for (const metod of ['KP', 'SKKP', 'KF']) {
      const mall = mallFor(metod, 'farsta', '2026-01-15');
      expect([mall.lopandeUppfoljningEnligtLag, mall.kalla.includes('eget val')]).toEqual([
        true,
        true,
      ]);
    }
  });
});

describe('a template that is added', () => {
  it('applies from its date, and the insatser from before keep theirs', () => {
    const added = lokal({
      namnd: 'bromma',
      uppfoljning: { varjeDagar: 14 },
      giltigFrom: '2026-03-01',
    });
    expect(valideraMall(added)).toEqual([]);
    expect(cadence('REPULSE', 'bromma', '2026-03-01')).toEqual({ varjeManad: 3 });
    laggTillMallar([readMall(added)]);
    expect(cadence('REPULSE', 'bromma', '2026-02-28')).toEqual({ varjeManad: 3 });
    expect(cadence('REPULSE', 'bromma', '2026-03-01')).toEqual({ varjeDagar: 14 });
    expect(cadence('REPULSE', 'farsta', '2026-03-01')).toEqual({ varjeManad: 3 });
    expect(valideraMall(added).map(({ pekare }) => pekare)).toEqual(['/version']);
  });

  it('follows into the nämnd that takes over, until that one has its own', () => {
    laggTillMallar([readMall(lokal({ namnd: 'rinkeby-kista', uppfoljning: { varjeDagar: 10 } }))]);
    expect(cadence('REPULSE', 'jarva')).toEqual({ varjeDagar: 10 });
    expect(cadence('REPULSE', 'rinkeby-kista', '2022-01-15')).toEqual({ varjeDagar: 10 });
    laggTillMallar([
      readMall(
        lokal({ namnd: 'jarva', uppfoljning: { varjeDagar: 12 }, giltigFrom: '2026-01-01' }),
      ),
    ]);
    expect(cadence('REPULSE', 'jarva', '2025-12-31')).toEqual({ varjeDagar: 10 });
    expect(cadence('REPULSE', 'jarva', '2026-01-01')).toEqual({ varjeDagar: 12 });
  });
});

describe('a template that is added after another', () => {
  it('takes over what it says, and neither its days nor its nämnd', () => {
    const forst = lokal({
      ...{ metod: 'TRAPPAN', uppfoljning: { varjeDagar: 40 } },
      ...{ giltigFrom: '2021-01-01', giltigTom: '2021-12-31' },
    });
    const sedan = lokal({ metod: 'TRAPPAN', version: 2, giltigFrom: '2021-06-01' });
    laggTillMallar([readMall(forst), readMall(sedan)]);
    const mall = mallFor('TRAPPAN', 'farsta', '2026-01-15');
    expect(mall).toMatchObject({ version: 2, uppfoljning: { varjeDagar: 40 } });
    expect(mall).not.toHaveProperty('giltigTom');
    expect(LOKALA_MALLAR.filter(({ metod }) => metod === 'TRAPPAN')).toHaveLength(2);
  });
});

describe('valideraMall', () => {
  const punkt = {
    matpunkt: 'start',
    instrument: ['SDQ'],
    informanter: ['barn'],
    fonster: { fran: -7, till: 7 },
  };

  it.each<[string, object, string]>([
    ['an unknown method', { metod: 'HITTEPA' }, '/metod'],
    ['an unknown nämnd', { namnd: 'hittepa' }, '/namnd'],
    [
      'an unknown instrument',
      { matpunkter: [{ ...punkt, instrument: ['HITTEPA'] }] },
      '/matpunkter/0/instrument/0',
    ],
    [
      'an unknown reason for ending',
      { fullfoljd: { orsaker: ['HITTEPA'] } },
      '/fullfoljd/orsaker/0',
    ],
    [
      'a window that ends before it begins',
      { matpunkter: [{ ...punkt, fonster: { fran: 7, till: 0 } }] },
      '/matpunkter/0/fonster/till',
    ],
    [
      'repetition at the start',
      { matpunkter: [{ ...punkt, varjeManad: 1 }] },
      '/matpunkter/0/varjeManad',
    ],
    [
      'a length turned round',
      { forvantadLangdDagar: { min: 9, max: 3 } },
      '/forvantadLangdDagar/max',
    ],
    ['ages turned round', { malgrupp: { alderFran: 9, alderTill: 3 } }, '/malgrupp/alderTill'],
    [
      'an end before the beginning',
      { giltigFrom: '2026-02-01', giltigTom: '2026-01-31' },
      '/giltigTom',
    ],
    [
      'two cadences at once',
      { uppfoljning: { varjeDagar: 3, varjeManad: 3 } },
      '/uppfoljning/varjeManad',
    ],
    ['a misspelt field', { planfrist: 3 }, '/planfrist'],
    ['no source', { kalla: '' }, '/kalla'],
  ])('refuses %s', (_, over, pekare) => {
    const faults = valideraMall(lokal({ version: 9, ...over }), '/3');
    expect(faults.map((fault) => fault.pekare)).toEqual([`/3${pekare}`]);
    for (const { text } of faults) expect(text).not.toBe('');
  });

  it('knows what is added together with it', () => {
    const added = lokal({ metod: 'NY_METOD', namnd: 'ny-namnd' });
    const kanda = { metoder: new Set(['NY_METOD']), namnder: new Set(['ny-namnd']) };
    expect(valideraMall(added, '', kanda)).toEqual([]);
    expect(valideraMall(added)).toHaveLength(2);
  });

  it('asks for a first day, so that what has started keeps what it had', () => {
    const [fault] = valideraMall(lokal({ version: 9, giltigFrom: undefined }));
    expect(fault?.pekare).toBe('/giltigFrom');
  });
});

describe('a template that says only what is new', () => {
  const RYTM = { uppfoljning: { varjeDagar: 14 }, giltigFrom: '2026-05-01' };

  it('takes the rest from the version before it', () => {
    laggTillMallar([readMall(lokal({ metod: 'FFT', version: 2, ...RYTM }))]);
    const [before, after] = (['2026-04-30', '2026-05-01'] as const).map((day) =>
      mallFor('FFT', 'farsta', day),
    );
    expect(before).toMatchObject({ version: 1, uppfoljning: { varjeManad: 3 } });
    expect(after).toEqual({ ...before, version: 2, kalla: 'Beslut i nämnden.', ...RYTM });
    expect(after?.matpunkter).not.toEqual([]);
  });

  it('takes the rest from the method where it is for one nämnd, and from none that comes later', () => {
    laggTillMallar([
      readMall(lokal({ metod: 'MST', version: 2, efterAvslut: [12], giltigFrom: '2026-06-01' })),
      readMall(lokal({ metod: 'MST', namnd: 'farsta', ...RYTM })),
    ]);
    expect(mallFor('MST', 'farsta', '2026-07-01')).toMatchObject({
      ...{ namnd: 'farsta', version: 1, ...RYTM },
      ...{ efterAvslut: [6, 18], malgrupp: { alderFran: 12, alderTill: 17 } },
    });
    expect(mallFor('MST', 'skarpnack', '2026-07-01')).toMatchObject({
      ...{ version: 2, efterAvslut: [12], uppfoljning: { vidHalvtid: true } },
    });
  });

  it('of a method without one is as the common one', () => {
    laggTillMallar([readMall(lokal({ metod: 'KOMET', ...RYTM }))]);
    expect(mallFor('KOMET', 'farsta', '2026-07-01')).toMatchObject({
      ...{ metod: 'KOMET', planFristDagar: 30, matpunkter: [] },
    });
  });
});
