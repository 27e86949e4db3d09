import {
  AVSLUTSORSAK,
  efterfoljare,
  findMetod,
  findNamnd,
  instrumentDen,
  instrumentMedKod,
  INSTRUMENTREGISTER,
  kodGallerDen,
  mallFor,
  METODMALLAR,
  metodMedKod,
  METODREGISTER,
  namnderDen,
  namndGallerDen,
  NAMNDREGISTER,
  poangsatt,
  RegistertillaggRefused,
  UPPGIFTSLAMNARE,
  utokaRegister,
  type Registertillagg,
} from '../index.js';

const METOD = {
  kod: 'NYTT',
  namn: 'Ny metod',
  niva: 'indikerad',
  manualbaserad: 'nej',
  rekommendation: 'ingen',
  status: 'aktiv',
  kalla: 'egen',
};
const NAMND = {
  kod: 'soderort',
  namn: 'Söderort',
  omradeskategori: 'C',
  giltigFrom: '2027-07-01',
  foregangare: ['farsta', 'skarpnack'],
  kalla: 'påhittad',
};
const KOD = { kod: 'idrottsforening', namn: 'Idrottsförening', definition: 'En förening.' };
const ORSAK = {
  kod: 'PAUS_LANG',
  namn: 'Lång paus',
  definition: 'Insatsen avslutades efter en lång paus.',
  fullfoljd: 'delvis',
  avbrott: false,
};
const SCORE15 = {
  ...instrumentMedKod('SCORE15'),
  version: 2,
  giltigFrom: '2026-06-01',
  algoritmer: [
    { version: 1, total: { formel: 'summa' }, reverserade: [], kalla: 'egen', osaker: true },
  ],
};
const MALL = {
  metod: 'NYTT',
  namnd: 'soderort',
  uppfoljning: { varjeDagar: 7 },
  fullfoljd: { orsaker: ['PAUS_LANG'] },
  giltigFrom: '2026-01-01',
  kalla: 'egen',
};

const LISTS = [METODREGISTER, INSTRUMENTREGISTER, NAMNDREGISTER, AVSLUTSORSAK, METODMALLAR];
const sizes = () => LISTS.map(({ length }) => length);

function refusal(tillagg: Registertillagg): RegistertillaggRefused {
  try {
    utokaRegister(tillagg);
  } catch (error) {
    if (error instanceof RegistertillaggRefused) return error;
  }
  throw new Error('not refused');
}
const told = (tillagg: Registertillagg) =>
  refusal(tillagg).fel.map(({ fil, pekare, text }) => `${fil} ${pekare}: ${text}`);

describe('utokaRegister', () => {
  it.each<[string, Registertillagg, string]>([
    [
      'a code that is there',
      { metoder: [{ ...METOD, kod: 'FFT' }] },
      'metoder.json /0: namnet ”FFT”',
    ],
    [
      'a type that nobody knows',
      { metoder: [{ ...METOD, insatstyp: 'terapi' }] },
      'metoder.json /0/insatstyp: ”terapi” finns inte i kodverket insatstyp; där finns familjebehandling',
    ],
    ['a name that is there', { metoder: [{ ...METOD, namn: 'fft' }] }, 'används redan av FFT'],
    ['a file that is no list', { metoder: {} }, 'metoder.json : ska vara en lista med 0–500'],
    [
      'a status for the demo',
      { metoder: [{ ...METOD, status: 'exempel' }] },
      '/0/status: ska vara',
    ],
    [
      'an end before its beginning',
      { metoder: [{ ...METOD, giltigFrom: '2026-02-01', giltigTom: '2026-01-01' }] },
      '/0/giltigTom: ska vara 2026-02-01 eller senare',
    ],
    [
      'ages in the wrong order',
      { metoder: [{ ...METOD, alderFran: 9, alderTill: 8 }] },
      '/0/alderTill: ska inte vara lägre',
    ],
    ['two of a name', { metoder: [METOD, { ...METOD, kod: 'ANNAN' }] }, '/1: namnet ”Ny metod”'],
    ['a list that may not grow', { kodverk: { matpunkt: [] } }, 'kodverk.json /matpunkt: hör inte'],
    [
      'a code without its own fields',
      { kodverk: { avslutsorsak: [KOD] } },
      'kodverk.json /avslutsorsak/0/fullfoljd: saknas',
    ],
    [
      'a code that is there',
      { kodverk: { uppgiftslamnare: [{ ...KOD, kod: 'polis-aklagare' }] } },
      'kodverk.json /uppgiftslamnare/0: namnet ”polis-aklagare” används redan',
    ],
    [
      'an older word that another code has',
      { kodverk: { kontaktorsak: [{ ...KOD, koppling: 'barn', alias: ['VINR'] }] } },
      'kodverk.json /kontaktorsak/0: namnet ”VINR” används redan av V_VALD',
    ],
    [
      'a definition that is none',
      { kodverk: { uppgiftslamnare: [{ ...KOD, definition: 'förening' }] } },
      '/uppgiftslamnare/0/definition: ska vara en mening',
    ],
    [
      'a board without a first day',
      { namnder: [{ ...NAMND, giltigFrom: undefined }] },
      '/0/giltigFrom',
    ],
    [
      'a board by another name of one that is there',
      { namnder: [{ ...NAMND, namn: 'SDN Farsta' }] },
      'används redan av farsta',
    ],
    [
      'a board taken over from nobody',
      { namnder: [{ ...NAMND, foregangare: ['ingenstans'] }] },
      'namnder.json /0/foregangare/0: nämnden ”ingenstans” finns inte',
    ],
    [
      'a board taken over twice',
      { namnder: [{ ...NAMND, foregangare: ['norrmalm'] }] },
      'har redan gått upp i norra-innerstaden',
    ],
    [
      'a board that takes over one that begins later',
      { namnder: [{ ...NAMND, giltigFrom: '2006-01-01', foregangare: ['farsta'] }] },
      'nämnden ”farsta” börjar först 2007-01-01',
    ],
    [
      'a template of nothing known',
      { metodmallar: [{ ...MALL, metod: 'OKAND' }] },
      'metodmallar.json /0/metod: metoden ”OKAND” finns inte',
    ],
    [
      'a template twice',
      {
        metoder: [METOD],
        kodverk: { avslutsorsak: [ORSAK] },
        namnder: [NAMND],
        metodmallar: [MALL, MALL],
      },
      'metodmallar.json /1/version: mallen för NYTT står redan i version 1',
    ],
  ])('refuses %s and adds nothing', (_what, tillagg, expected) => {
    const before = sizes();
    expect(told(tillagg).join('\n')).toContain(expected);
    expect(sizes()).toEqual(before);
  });

  it('adds nothing of any file when one of them is wrong, and says so', () => {
    const before = sizes();
    const error = refusal({
      metoder: [METOD],
      instrument: [{}],
      namnder: [{ ...NAMND, kod: 'Ö' }],
    });
    expect(sizes()).toEqual(before);
    expect(metodMedKod('NYTT')).toBeUndefined();
    expect(error.code).toBe('registertillagg-ogiltigt');
    expect(error.message).toContain('inget av dem lades till');
    expect(error.message).toContain('instrument.json /0/kod: saknas');
    expect(error.message).toContain('namnder.json /0/kod: ska vara en kod av a–z');
  });

  it('does not tell more faults than somebody reads', () => {
    const metoder = Array.from({ length: 30 }, () => 7);
    expect(refusal({ metoder }).message).toContain('… och 10 fel till.');
  });

  it('adds to every register, and what was asked before is answered anew', () => {
    expect(findMetod('ny metod')).toBeUndefined();
    expect(efterfoljare('farsta', '2027-08-01')).toBe('farsta');
    expect(mallFor('NYTT', 'soderort', '2027-08-01').metod).toBe('*');
    const utokning = utokaRegister({
      metoder: [METOD],
      instrument: [JSON.parse(JSON.stringify(SCORE15)) as unknown],
      kodverk: { uppgiftslamnare: [KOD], avslutsorsak: [ORSAK] },
      namnder: [NAMND],
      metodmallar: [MALL],
    });
    expect(utokning).toEqual({
      ...{ metoder: 1, instrument: 1, koder: 2, namnder: 1, metodmallar: 1, mal: 0 },
    });
    expect(findMetod('ny metod')).toMatchObject({ kod: 'NYTT', alias: [] });
    expect(kodGallerDen(UPPGIFTSLAMNARE, 'idrottsforening', '2026-01-01')).toBe(true);
    expect(kodGallerDen(AVSLUTSORSAK, 'PAUS_LANG', '2026-01-01')).toBe(true);
    expect(mallFor('NYTT', 'soderort', '2027-08-01').uppfoljning).toEqual({ varjeDagar: 7 });
  });

  it('lets a board begin on its day, and end those it took over the day before', () => {
    expect(namndGallerDen('soderort', '2027-06-30')).toBe(false);
    expect(namndGallerDen('farsta', '2027-06-30')).toBe(true);
    expect(namndGallerDen('farsta', '2027-07-01')).toBe(false);
    expect(efterfoljare('farsta', '2027-08-01')).toBe('soderort');
    expect(findNamnd('Söderort SDF')?.kod).toBe('soderort');
    const kods = (datum: '2027-06-30' | '2027-07-01') => namnderDen(datum).map(({ kod }) => kod);
    expect(kods('2027-06-30')).toHaveLength(11);
    expect(kods('2027-07-01')).toHaveLength(10);
  });

  it('keeps the older version of an instrument, which old answers are bound to', () => {
    expect(instrumentDen('SCORE15', '2026-05-31')?.version).toBe(1);
    expect(instrumentDen('SCORE15', '2026-06-01')?.version).toBe(2);
    const svar = Array<number>(15).fill(1);
    const scores = [1, 2].map((version) => {
      const instrument = instrumentMedKod('SCORE15', version);
      return instrument && poangsatt(instrument, svar);
    });
    expect(scores).toMatchObject([{ poang: 55 }, { poang: 15 }]);
  });

  it('is done once', () => {
    const before = sizes();
    expect(refusal({ metoder: [{ ...METOD, kod: 'ANNAN', namn: 'Annan' }] }).code).toBe(
      'register-redan-utokat',
    );
    expect(sizes()).toEqual(before);
  });
});
