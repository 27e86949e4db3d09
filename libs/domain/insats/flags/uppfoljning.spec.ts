import type { Datum } from '../../datum.js';
import { avslut, beslut, history, plan, skattning, start, uppfoljning } from '../../testing.js';
import type { InsatsEvent } from '../events.js';
import { AGARE, kvalitetsflaggor, type KvalitetsflaggaKod } from './index.js';

const flaggor = (kod: KvalitetsflaggaKod, today: Datum, ...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), today).filter((one) => one.kod === kod);
const antal = (...args: Parameters<typeof flaggor>) => flaggor(...args).length;

describe('UPPF_FORSENAD', () => {
  const sig = start({ metod: 'SIG_U', stadsdelsnamnd: 'skarholmen' });
  const at = (today: Datum, ...more: readonly InsatsEvent[]) =>
    antal('UPPF_FORSENAD', today, sig, ...more);

  it('shows the day after the follow-up was due, by the template of the nämnd', () => {
    expect([at('2025-10-06'), at('2025-10-07')]).toEqual([0, 1]);
  });

  it('goes when it is made', () => {
    expect(at('2025-10-20', uppfoljning({ datum: '2025-10-10' }))).toBe(0);
  });

  it('stays after the end where it was due by then, until it is recorded', () => {
    const slutet = avslut({ datum: '2025-10-07' });
    expect(at('2026-10-20', slutet)).toBe(1);
    expect(at('2026-10-20', avslut({ datum: '2025-10-06' }))).toBe(0);
    expect(at('2026-10-20', avslut({ datum: '2025-10-07', avslutsorsak: 'AVLIDEN' }))).toBe(0);
    const found = uppfoljning({ datum: '2025-10-07' });
    expect(at('2026-10-20', slutet, found)).toBe(0);
    const [flagga] = flaggor('UPPF_FORSENAD', '2026-10-20', sig, slutet);
    expect(flagga).toMatchObject({ handelseId: 'h1', sedan: '2025-10-06' });
    expect(flagga?.text).toBe(
      'Uppföljningen skulle ha gjorts senast den 2025-10-06, och insatsen är avslutad. Registrera uppföljningen om den gjordes.',
    );
  });

  it('says whose it is, since when and for how many days', () => {
    expect(flaggor('UPPF_FORSENAD', '2025-10-20', sig)).toMatchObject([
      { agare: 'socialsekreterare', sedan: '2025-10-06', alderDagar: 14, handelseId: 'h1' },
    ]);
  });
});

describe('UTANFOR_MALGRUPP', () => {
  it.each([
    ['FFT', 10, 1],
    ['FFT', 11, 0],
    ['FFT', 18, 0],
    ['FFT', 19, 1],
    ['FFT', 'uppgift-saknas' as const, 0],
    ['TRAPPAN', 3, 1],
    ['FB_EM', 2, 0],
    ['SIG_U', 40, 0],
  ])('%s at the age of %s', (metod, alderAr, expected) => {
    expect(antal('UTANFOR_MALGRUPP', '2025-09-15', start({ metod, alderAr }))).toBe(expected);
  });
});

describe('SKATTNING_UTANFOR_FONSTER', () => {
  const outside = (...events: readonly InsatsEvent[]) =>
    antal('SKATTNING_UTANFOR_FONSTER', '2026-06-30', start(), plan(), ...events);
  const vidAvslut = (datum: Datum) => skattning({ datum, matpunkt: 'avslut' });

  it('shows a rating outside the days of the template', () => {
    expect(outside(skattning({ datum: '2025-09-01' }))).toBe(0);
    expect(outside(skattning({ datum: '2025-08-31' }))).toBe(1);
    expect(outside(skattning(), avslut(), vidAvslut('2026-03-17'))).toBe(0);
    expect(outside(skattning(), avslut(), vidAvslut('2026-03-18'))).toBe(1);
  });

  it('says nothing of what the template does not plan, or another flag has told', () => {
    expect(outside(skattning({ datum: '2025-08-31', informant: 'larare' }))).toBe(0);
    expect(outside(skattning({ datum: '2025-12-01' }))).toBe(0);
    expect(outside(skattning({ datum: '2025-12-01', matpunkt: 'mellan' }))).toBe(0);
    const mellan = skattning({
      ...{ datum: '2025-12-01', matpunkt: 'mellan', instrument: 'TAMR', poang: 10 },
      informant: 'vardnadshavare-1',
    });
    const mst = [start({ metod: 'MST' }), avslut(), mellan];
    expect(antal('SKATTNING_UTANFOR_FONSTER', '2026-06-30', ...mst)).toBe(0);
  });
});

describe('EJ_VERKSTALLD_3M', () => {
  const at = (today: Datum, ...events: readonly InsatsEvent[]) =>
    antal('EJ_VERKSTALLD_3M', today, ...events);

  it('is about decisions that the law asks to have reported, and no other', () => {
    expect(at('2026-02-01', beslut())).toBe(1);
    expect(at('2026-02-01', beslut({ behovsprovad: false, lagrum: 'sol-2025-11-5' }))).toBe(0);
  });

  it('stays on what was carried out late, and comes of a long interruption', () => {
    expect(at('2026-06-30', beslut(), start({ datum: '2026-01-15' }))).toBe(1);
    const avbruten: InsatsEvent = {
      type: 'VerkstallighetAvbruten',
      data: { datum: '2025-10-01', skal: 'annat' },
    };
    expect(at('2026-01-01', beslut(), start(), avbruten)).toBe(0);
    expect(at('2026-01-02', beslut(), start(), avbruten)).toBe(1);
    const text = (...events: readonly InsatsEvent[]) =>
      flaggor('EJ_VERKSTALLD_3M', '2026-06-30', ...events).map((one) => one.text.split(' tre')[0]);
    expect(text(beslut(), start(), avbruten)).toEqual(['Insatsen har varit avbruten i']);
    expect(text(beslut())).toEqual(['Beslutet verkställdes inte inom']);
  });
});

describe('every flag', () => {
  it('has an owner', () => {
    for (const agare of Object.values(AGARE)) {
      expect(['behandlare', 'socialsekreterare', 'enhetschef']).toContain(agare);
    }
  });

  it('has an age, and is never younger than nothing', () => {
    const annat = flaggor('KOD_ANNAT', '2025-09-20', start({ metod: 'OTHER' }));
    expect(annat).toMatchObject([{ sedan: '2025-09-15', alderDagar: 5 }]);
    const today = flaggor('KOD_ANNAT', '2025-09-15', start({ metod: 'OTHER' }));
    expect(today).toMatchObject([{ alderDagar: 0 }]);
    expect(flaggor('SEN_REG', '2025-01-01', start())).toEqual([]);
  });
});
