import {
  INSTRUMENTREGISTER,
  instrumentMedKod,
  texterDen,
  type Datum,
  type Instrument,
} from '../../../libs/domain/index.js';
import { formularOf } from './formular.js';
import { poangsattaSvar } from './poang.js';
import { sv, svarsfel } from './svarsfel.js';
import { tackOf } from './tack.js';

const DEN = '2026-11-22';
const AV = { datum: DEN, informant: 'barn' } as const;
const med = (kod: string): Instrument => {
  const found = instrumentMedKod(kod);
  if (found === undefined) throw new Error(`${kod} is not in the register`);
  return found;
};

describe('scoring what was answered', () => {
  it('holds for every instrument of the register when all answers are the least', () => {
    for (const instrument of INSTRUMENTREGISTER) {
      const svar = formularOf(instrument).fragor.map(({ min }) => min);
      const scored = poangsattaSvar(instrument, svar, AV);
      expect({ kod: instrument.kod, ...scored }).not.toHaveProperty('fel');
    }
  });

  it('tells the answers where they are scored, and the ready number where they are not', () => {
    expect(poangsattaSvar(med('ORS'), [1, 2, 3, 4], AV)).toEqual({
      poang: 10,
      underlag: { svar: [1, 2, 3, 4] },
    });
    expect(poangsattaSvar(med('SPSQ'), [2.5], AV)).toEqual({
      poang: 2.5,
      underlag: { poang: 2.5 },
    });
  });

  it('holds without a total while a subscale can be scored', () => {
    const ten = [...Array<number>(10).fill(1), ...Array<'saknas'>(15).fill('saknas')];
    expect(poangsattaSvar(med('SDQ'), ten, AV)).toEqual({
      poang: 'saknas',
      underlag: { svar: ten },
    });
    const none = Array<'saknas'>(25).fill('saknas');
    expect(poangsattaSvar(med('SDQ'), none, AV)).toMatchObject({
      fel: [{ code: 'for-manga-saknas' }],
    });
  });
});

describe('the form', () => {
  it('shows wording only where the licence lets it', () => {
    const itemtexter = ['Jag mår bra'];
    const svarstexter = ['nej', 'ja'];
    const own = { ...med('GBO'), itemtexter, svarstexter };
    const of = (instrument: Instrument, datum: Datum) =>
      formularOf(instrument, texterDen(instrument, datum));
    expect(JSON.stringify(of(own, DEN))).not.toMatch(/Jag mår bra|nej/);
    const avtal = { nummer: '2026-17', giltigTom: '2026-12-31' } as const;
    const licens = { ...own.licens, itemtextTillaten: true, avtal };
    expect(JSON.stringify(of({ ...own, licens }, '2027-01-01'))).not.toContain('Jag mår bra');
    expect(of({ ...own, licens }, '2026-12-31')).toMatchObject({
      fragor: [{ text: 'Jag mår bra' }, {}, {}],
      svarstexter,
      minst: 1,
    });
  });

  it('says in plain words what an answer may be', () => {
    const formular = formularOf(med('GAS_T'));
    expect(svarsfel(formular, [3, 1.5, -2, 'saknas'])).toEqual([
      expect.objectContaining({ pointer: '/svar/0', code: 'fel-svar' }),
      expect.objectContaining({
        pointer: '/svar/1',
        detail: 'Svaret på fråga 2 ska vara ett helt tal från −2 till 2.',
      }),
    ]);
    expect(svarsfel(formular, [])[0]?.detail).toContain('1–10 svar');
    expect(sv(-1.5)).toBe('−1,5');
  });
});

describe('the thanks', () => {
  it.each([
    ['ORS', 'hogre', 'Ju högre, desto bättre.'],
    ['SDQ', 'lagre', 'Ju lägre, desto bättre.'],
    ['SRS', 'hogre', 'Ju högre, desto bättre.'],
  ])('of %s tell the score and which way is better', (kod, battre, words) => {
    const tack = tackOf({ informant: 'barn' }, med(kod), { poang: 12, kurva: [] });
    expect(tack.poang).toMatchObject({ varde: 12, battre });
    expect(tack.ord).toContain(words);
    expect(tack).not.toHaveProperty('kurva');
  });

  it.each(['YPCORE', 'RCADS25', 'BYI_DEP'])('of %s tell no score, as the register says', (kod) => {
    expect(med(kod).aterkopplasInte).toMatch(/\.$/);
    const tack = tackOf({ informant: 'barn' }, med(kod), { poang: 12, kurva: [] });
    expect(Object.keys(tack)).toEqual(['tack', 'stod']);
  });

  it('without a total are thanks alone', () => {
    const tack = tackOf({ informant: 'larare' }, med('SDQ'), { poang: 'saknas', kurva: [] });
    expect(tack).toEqual({ tack: 'Tack! Dina svar är sparade.' });
  });
});

describe('an answer that somebody should see at once', () => {
  const YPCORE = [0, 0, 0, 4, ...Array<'saknas'>(6).fill('saknas')];

  it('is taken although it gives no total', () => {
    expect(poangsattaSvar(med('YPCORE'), YPCORE, AV)).toEqual({
      poang: 'saknas',
      underlag: { svar: YPCORE },
    });
  });

  it('tells a child where to turn also when the rest is refused', () => {
    const quiet = [0, 0, 0, 0, ...YPCORE.slice(4)];
    const refused = poangsattaSvar(med('YPCORE'), quiet, AV);
    expect(JSON.stringify(refused)).toContain('116 111');
    const adult = poangsattaSvar(med('YPCORE'), quiet, { ...AV, informant: 'vardnadshavare-1' });
    expect(JSON.stringify(adult)).not.toContain('116 111');
  });
});
