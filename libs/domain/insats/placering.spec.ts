import { accepterad, avbojd, beslut, erbjuden, given, history, start, TODAY } from '../testing.js';
import type { Datum } from '../datum.js';
import { metodMedKod, METODREGISTER } from '../metod/index.js';
import type { InsatsAccepterad, InsatsErbjuden, InsatsEvent } from './events.js';
import { kvalitetsflaggor } from './flags/index.js';

type Svar = InsatsAccepterad['data']['svar'];

const ja = (...part: readonly Svar[number]['part'][]): Svar =>
  part.map((one) => ({ part: one, svar: 'ja' }));
const VH1 = 'vardnadshavare-1';
const VH2 = 'vardnadshavare-2';
const offer = (over: Partial<InsatsErbjuden['data']> = {}) =>
  erbjuden({ metod: 'TFCO', alderAr: 16, erbjudenTill: ['barn', VH1, VH2], ...over });
const accept = (svar: Svar, datum: Datum = '2025-08-25') => accepterad({ svar, datum });
const asked = (svar: Svar) => ({ type: 'AccepteraInsats', data: accept(svar).data }) as const;
const refused = ['placering-utan-vardnadshavare'];
const lvu = beslut({ metod: 'TFCO', lagrum: 'lvu-1990-3', alderAr: 16 });

describe('a placement', () => {
  it('is accepted by a guardian, whatever the young person says', () => {
    given(offer())
      .when(asked(ja('barn')))
      .then(refused);
    given(offer({ alderAr: 'uppgift-saknas' }))
      .when(asked(ja('barn')))
      .then(refused);
    given(offer())
      .when(asked(ja('barn', VH1)))
      .then([accept(ja('barn', VH1))]);
    given(offer(), accept(ja(VH1)))
      .when(asked(ja('barn')))
      .then([accept(ja('barn'))]);
  });

  it('is not accepted over the no of one of them, unless that no does not count', () => {
    const nej: Svar = [...ja('barn', VH1), { part: VH2, svar: 'nej' }];
    given(offer()).when(asked(nej)).then(refused);
    const egen: Svar = [...ja('barn', VH1), { part: VH2, svar: 'kravs-ej' }];
    given(offer())
      .when(asked(egen))
      .then([accept(egen)]);
  });

  it('is not accepted on a yes that was taken back, while the no itself is recorded', () => {
    const nej = avbojd({ datum: '2025-08-26', av: [VH1] });
    given(offer(), accept(ja(VH1)))
      .when({ type: 'AvbojInsats', data: nej.data })
      .then([nej]);
    const later = { type: 'AccepteraInsats', data: accept(ja('barn'), '2025-08-27').data } as const;
    given(offer(), accept(ja(VH1)), nej)
      .when(later)
      .then(refused);
  });

  it('asks nobody of whom the law says that it may be done all the same', () => {
    given(offer(), lvu)
      .when(asked(ja('barn')))
      .then([accept(ja('barn'))]);
    given(offer(), beslut({ metod: 'TFCO', lagrum: 'lvu-1990-22', alderAr: 16 }))
      .when(asked(ja('barn')))
      .then(refused);
    given(offer({ alderAr: 18 }))
      .when(asked(ja('barn')))
      .then([accept(ja('barn'))]);
    given(offer({ metod: 'FFT' }))
      .when(asked(ja('barn')))
      .then([accept(ja('barn'))]);
  });

  it('is free of the guardians of somebody who came of age between offer and answer', () => {
    const egen: Svar = [...ja('barn'), { part: VH1, svar: 'kravs-ej' }];
    given(offer({ alderAr: 17 }))
      .when(asked(egen))
      .then([accept(egen)]);
    given(offer({ alderAr: 17 }))
      .when(asked(ja('barn')))
      .then(refused);
    given(offer()).when(asked(egen)).then(refused);
  });

  it('needs a decision that gives it and still holds, where it goes without consent', () => {
    const later = { type: 'AccepteraInsats', data: accept(ja('barn'), '2025-10-02').data } as const;
    const upphort = {
      type: 'BeslutUpphort',
      data: { datum: '2025-10-01', skal: 'aterkallat' },
    } as const;
    for (const ended of [
      [{ ...lvu, data: { ...lvu.data, utfall: 'avslag' as const } }],
      [{ ...lvu, data: { ...lvu.data, giltigTom: '2025-10-01' as const } }],
      [lvu, upphort],
    ]) {
      given(offer(), ...ended)
        .when(later)
        .then(refused);
    }
    given(offer(), lvu)
      .when(later)
      .then([accept(ja('barn'), '2025-10-02')]);
  });

  it('is flagged when it began and no answer stands there', () => {
    const begun = start({ metod: 'TFCO', alderAr: 16 });
    const codes = (...events: readonly InsatsEvent[]) =>
      kvalitetsflaggor(history(...events), TODAY).filter(
        ({ kod }) => kod === 'SAMTYCKE_OFULLSTANDIGT',
      ).length;
    const sol = beslut({ metod: 'TFCO', alderAr: 16 });
    expect(codes(offer(), sol, begun)).toBe(1);
    expect(codes(sol, begun)).toBe(1);
    expect(codes(offer(), accept(ja('barn', VH1)), sol, begun)).toBe(0);
    expect(codes(offer(), lvu, begun)).toBe(0);
    expect(codes(start({ metod: 'TFCO', alderAr: 18 }))).toBe(0);
  });

  it('needs the guardian again when the decision without consent is annulled', () => {
    const data = { datum: TODAY, handelseId: 'h2', skal: 'aldrig-intraffat' } as const;
    given(offer(), lvu, accept(ja('barn')))
      .when({ type: 'MakuleraHandelse', data })
      .then(refused);
  });

  it('is flagged until both have been asked, and free of that where no consent is needed', () => {
    const svar: Svar = [...ja('barn', VH1), { part: VH2, svar: 'ej-tillfragad' }];
    const flags = (...events: readonly InsatsEvent[]) =>
      kvalitetsflaggor(history(...events), TODAY)
        .filter(({ kod }) => kod === 'SAMTYCKE_OFULLSTANDIGT')
        .map(({ text }) => text);
    expect(flags(offer(), accept(svar))).toEqual([
      expect.stringContaining('en vårdnadshavare är inte tillfrågad'),
    ]);
    expect(flags(offer({ metod: 'FFT' }), accept(svar))).toEqual([]);
    expect(flags(offer(), accept(ja('barn')))).toEqual([
      expect.stringContaining('krävs före 18 år'),
    ]);
    expect(flags(offer(), accept(svar), lvu)).toEqual([]);
  });
});

describe('what is never given without assessment', () => {
  const ALLTID = ['KP', 'SKKP', 'KF', 'TFCO', 'UTJ', 'UOV'];

  it.each(ALLTID)('%s: no offer, no decision and nobody unknown', (metod) => {
    const alderAr = metodMedKod(metod)?.alderFran ?? 14;
    const utan = { metod, alderAr, behovsprovad: false };
    given()
      .when({ type: 'ErbjudInsats', data: offer(utan).data })
      .then(['behovsprovning-kravs']);
    given()
      .when({ type: 'FattaBeslut', data: beslut({ ...utan, lagrum: 'sol-2025-11-5' }).data })
      .then(['behovsprovning-kravs']);
    given()
      .when({
        type: 'FattaBeslut',
        data: beslut({ metod, alderAr, lagrum: 'sol-2025-11-5' }).data,
      })
      .then(['lagrum-motsager-provning']);
    given()
      .when({ type: 'PaborjaInsats', data: start({ metod, alderAr, anonym: true }).data })
      .then(['anonym-kraver-service']);
  });

  it.each(ALLTID)('%s: a start without decision and commission is flagged', (metod) => {
    const alderAr = metodMedKod(metod)?.alderFran ?? 14;
    const codes = kvalitetsflaggor(history(start({ metod, alderAr })), TODAY).map(({ kod }) => kod);
    expect(codes).toEqual(expect.arrayContaining(['BESLUT_SAKNAS', 'UPPDRAG_SAKNAS']));
  });

  it('holds every placement and every sanction of the register', () => {
    const those = METODREGISTER.filter(
      ({ placering, niva }) => placering === true || niva === 'pafoljd',
    );
    expect(those.map(({ kod }) => kod)).toEqual(['TFCO', 'UTJ', 'UOV']);
    for (const { alltidBehovsprovad } of those) expect(alltidBehovsprovad).toBe(true);
  });

  it.each([
    ['UTJ', 'brb-32-2'],
    ['UOV', 'brb-32-3a'],
    ['TFCO', 'lvu-1990-2'],
  ])('%s can be decided by %s', (metod, lagrum) => {
    const decided = beslut({ metod, lagrum, alderAr: 15 });
    given().when({ type: 'FattaBeslut', data: decided.data }).then([decided]);
  });
});
