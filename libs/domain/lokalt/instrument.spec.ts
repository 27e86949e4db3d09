import { instrumentMedKod, INSTRUMENTREGISTER } from '../instrument/index.js';
import { INSTRUMENTLISTA } from './instrument-form.js';
import { instrumentFel, readInstrument } from './instrument.js';

const SUMMA = { version: 1, total: { formel: 'summa' }, kalla: 'egen', osaker: false };
const EGET = {
  kod: 'EGET3',
  namn: 'Tre egna frågor',
  min: 0,
  max: 9,
  riktning: 'hogre-battre',
  informanter: ['barn'],
  antalItems: 3,
  svar: { min: 0, max: 3 },
  algoritmer: [SUMMA],
  licens: { licenskod: 'egen', text: 'egna ord', itemtextTillaten: true },
  kalla: 'egen',
};

/** What is told about an instrument: the form first, then the rules. */
function fel(over: object, ...others: readonly object[]) {
  const file = [{ ...EGET, ...over }, ...others];
  const wrongForm = INSTRUMENTLISTA(file, '');
  return wrongForm.length > 0 ? wrongForm : instrumentFel(readInstrument(file));
}
const told = (...args: Parameters<typeof fel>) =>
  fel(...args).map(({ pekare, text }) => `${pekare}: ${text}`);

describe('an instrument from a file', () => {
  it('is taken as it is, with what may be left out filled in', () => {
    expect(fel({})).toEqual([]);
    expect(readInstrument([EGET])).toMatchObject([{ version: 1, sprak: 'sv', decimaler: 0 }]);
  });

  it('may be what ships: every entry of the register obeys the rules that files must', () => {
    const shipped = INSTRUMENTREGISTER.map((instrument) => ({
      ...instrument,
      version: 2,
      giltigFrom: '2027-01-01',
    }));
    const file = JSON.parse(JSON.stringify(shipped)) as readonly unknown[];
    expect(INSTRUMENTLISTA(file, '')).toEqual([]);
    expect(instrumentFel(readInstrument(file))).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a misspelt field', { reverserad: [1] }, '/0/reverserad: hör inte hit'],
    ['a field of another kind', { antalItems: '3' }, '/0/antalItems: ska vara ett heltal 1–200'],
    ['a code with å', { kod: 'MÅENDE' }, '/0/kod: ska vara en kod'],
    ['an unknown informant', { informanter: ['mormor'] }, '/0/informanter/0: ska vara något av'],
    ['a day that is none', { giltigFrom: '2026-02-30' }, '/0/giltigFrom: ska vara ett datum'],
    ['ends in the wrong order', { max: -1 }, '/0/max: ska vara högre än min 0'],
    ['ages in the wrong order', { alder: { fran: 9, till: 8 } }, '/0/alder/till: ska inte vara'],
    ['an item that is not there', { reverserade: [4] }, '/0/reverserade/0: frågan 4 finns inte'],
    ['an item twice', { reverserade: [2, 2] }, '/0/reverserade/1: 2 står redan'],
    [
      'an item of a subscale that is not there',
      { delskalor: [{ kod: 'a', namn: 'A', items: [1, 7] }] },
      '/0/delskalor/0/items/1: frågan 7 finns inte',
    ],
    ['answers without a scoring', { algoritmer: [] }, '/0/algoritmer: saknas'],
    ['a scoring without answers', { svar: [] }, '/0/svar: ska vara en lista med 1–200 poster'],
    [
      'a range for each item but one',
      {
        svar: [
          { min: 0, max: 3 },
          { min: 0, max: 3 },
        ],
      },
      '/0/svar: ska ha ett svarsintervall för var och en av 3 frågor',
    ],
    [
      'a formula that is none',
      { algoritmer: [{ ...SUMMA, total: { formel: 'median' } }] },
      '/0/algoritmer/0/total/formel: ska vara något av summa, medel, delskalor',
    ],
    [
      'yes and no on another scale',
      { algoritmer: [{ ...SUMMA, total: { formel: 'antal-ja' } }] },
      '/0/algoritmer/0/total/formel: antal-ja kräver svaren 0 (nej) och 1 (ja)',
    ],
    [
      'a subscale that nobody declared',
      { algoritmer: [{ ...SUMMA, total: { formel: 'delskalor', koder: ['x'] } }] },
      '/0/algoritmer/0/total/koder/0: delskalan ”x” finns inte',
    ],
    [
      'a new scoring that does not say what it mends',
      { algoritmer: [SUMMA, { ...SUMMA, version: 2 }] },
      '/0/algoritmer/1/andring: saknas',
    ],
    [
      'a total beyond its range when an item is reversed',
      { max: 8, reverserade: [1] },
      '/0/algoritmer/0: poängen kan bli 9, utanför 0–8',
    ],
    ['a total beyond its range', { max: 8 }, '/0/algoritmer/0: poängen kan bli 9, utanför 0–8'],
    ['a range that nobody reaches', { max: 99 }, '/0/algoritmer/0: poängen blir som mest 9'],
    [
      'a subscale beyond its range',
      { delskalor: [{ kod: 'a', namn: 'A', items: [1, 2], min: 0, max: 5 }] },
      '/0/algoritmer/0: delskalan a kan bli 6, utanför 0–5',
    ],
    [
      'a cut-off with a gap',
      {
        gransvarden: [
          {
            omraden: [
              { betydelse: 'lågt', till: 3 },
              { betydelse: 'högt', fran: 5 },
            ],
            kalla: 'egen',
            osaker: true,
          },
        ],
      },
      '/0/gransvarden/0/omraden: poängen 4 ligger inte i något område',
    ],
    [
      'a norm of those who do not answer',
      { normer: [{ medel: 4, sd: 0, kalla: 'egen', osaker: true, informanter: ['larare'] }] },
      '/0/normer/0/informanter: larare svarar inte',
    ],
    [
      'wording without a licence for it',
      {
        licens: { ...EGET.licens, itemtextTillaten: false },
        itemtexter: ['a', 'b', 'c'],
      },
      '/0/itemtexter: får bara finnas när licensen tillåter det',
    ],
    [
      'wording on an unclear licence',
      { licens: { ...EGET.licens, licenskod: 'oklar' } },
      '/0/licens/itemtextTillaten: ska vara false',
    ],
    [
      'wording on a licence that asks for an agreement',
      { licens: { ...EGET.licens, licenskod: 'avtal' } },
      '/0/licens/avtal: saknas',
    ],
    [
      'too few wordings',
      { itemtexter: ['a'] },
      '/0/itemtexter: ska ha en text för var och en av 3',
    ],
    ['too few answers', { svarstexter: ['a', 'b'] }, '/0/svarstexter: ska ha en text för vart'],
    ['a name that is taken', { namn: 'sdq total' }, '/0: namnet ”sdq total” används redan av SDQ'],
    [
      'the name of an assessment',
      { alias: ['SAVRY'] },
      '/0: namnet ”SAVRY” används redan av SAVRY',
    ],
  ])('is refused for %s', (_what, over, expected) => {
    expect(told(over)[0]).toContain(expected);
  });

  const norm = { medel: 4, sd: 2, kalla: 'egen', osaker: true };
  const grans = (omraden: readonly object[]) => ({
    gransvarden: [{ omraden, kalla: 'egen', osaker: true }],
  });
  const [lagt, hogt] = [{ betydelse: 'lågt' }, { betydelse: 'högt' }];

  it.each<[string, object, string | undefined]>([
    ['a norm that varies', { normer: [norm] }, undefined],
    ['one that does not', { normer: [{ ...norm, sd: 0 }] }, '/0/normer/0/sd: ska vara större'],
    [
      'one of ages turned round',
      { normer: [{ ...norm, alder: { fran: 9, till: 8 } }] },
      '/0/normer/0/alder/till: ska inte vara',
    ],
    [
      'cut-offs side by side',
      grans([
        { ...lagt, till: 4 },
        { ...hogt, fran: 5 },
      ]),
      undefined,
    ],
    [
      'cut-offs that overlap',
      grans([
        { ...lagt, till: 5 },
        { ...hogt, fran: 5 },
      ]),
      '/0/gransvarden/0/omraden: poängen 5 ligger i flera områden',
    ],
    [
      'cut-offs that leave out the lowest',
      grans([{ ...hogt, fran: 1 }]),
      '/0/gransvarden/0/omraden: poängen 0 ligger inte i något',
    ],
    [
      'cut-offs that leave out the highest',
      grans([{ ...lagt, under: 9 }]),
      '/0/gransvarden/0/omraden: poängen 9 ligger inte i något',
    ],
    ['an end that nobody reaches', { min: -3 }, '/0/algoritmer/0: poängen blir som minst 0'],
    ['a range of one answer', { svar: { min: 3, max: 3 } }, '/0/svar/max: ska vara högre än min 3'],
  ])('has %s', (_what, over, expected) => {
    if (expected === undefined) expect(told(over)).toEqual([]);
    else expect(told(over).join('\n')).toContain(expected);
  });

  it('has a reliability between nought and one', () => {
    const of = (varde: number) =>
      told({ normer: [{ ...norm, reliabilitet: { varde, typ: 'alfa' } }] }).join();
    for (const wrong of [0, 1, 1.2]) expect(of(wrong)).toContain('ska ligga mellan 0 och 1');
    expect(of(0.8)).not.toContain('ska ligga mellan');
  });

  it('tells everything at once', () => {
    expect(told({ reverserade: [4], max: -1, itemtexter: ['a'] })).toHaveLength(3);
  });
});

describe('a version from a file', () => {
  const sdq = { ...instrumentMedKod('SDQ'), itemtexter: undefined };
  const asFile = (over: object) => JSON.parse(JSON.stringify({ ...sdq, ...over })) as object;

  it('replaces none: the one that is there stays as it is', () => {
    expect(told(asFile({}))).toEqual([
      '/0/version: SDQ finns redan i version 1; ge den nya en högre version',
    ]);
  });

  it('has a first day, since the older one held until then', () => {
    expect(told(asFile({ version: 2 }))[0]).toContain('/0/giltigFrom: saknas');
    expect(told(asFile({ version: 2, giltigFrom: '2027-01-01' }))).toEqual([]);
  });

  it('is not freer than the register says', () => {
    const licens = { licenskod: 'fri', text: 'vi tror det', itemtextTillaten: true };
    expect(told(asFile({ version: 2, giltigFrom: '2027-01-01', licens }))).toEqual([
      '/0/licens/licenskod: ska vara avtal, som SDQ har i registret',
    ]);
  });

  it('stands once in a file', () => {
    expect(told({}, EGET)).toEqual([
      '/1/version: EGET3 finns redan i version 1; ge den nya en högre version',
    ]);
  });
});
