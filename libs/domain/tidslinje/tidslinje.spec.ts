import type { Datum } from '../datum.js';
import type { InsatsEvent, Siplage } from '../insats/events.js';
import {
  accepterad,
  avbojd,
  avslut,
  beslut,
  erbjuden,
  history,
  plan,
  skattning,
  start,
  uppfoljning,
} from '../testing.js';
import { ev } from '../bevakning/testing.js';
import { tidslinje } from './index.js';
import { dagIOrd, veckaIOrd } from './datumord.js';

const den = (dag: Datum, ...events: readonly InsatsEvent[]) => tidslinje(history(...events), dag);
const rubriker = (dag: Datum, ...events: readonly InsatsEvent[]) =>
  den(dag, ...events).poster.map(({ slag, rubrik }) => `${slag}: ${rubrik}`);
const bifall = beslut();
/** Both forms that the template of the method asks the child for at the start. */
const svarat = [skattning(), skattning({ skattningId: 's9', instrument: 'SCORE15' })];

describe('given a life, when the child reads its timeline', () => {
  it('then what has happened comes first, in order, with its day', () => {
    const { poster, nu, lage } = den(
      '2025-09-25',
      ...[erbjuden(), accepterad(), bifall, start(), skattning(), plan()],
    );
    expect(
      poster.filter(({ slag }) => slag === 'har-hant').map(({ nar, text }) => `${nar}: ${text}`),
    ).toEqual([
      'onsdag 20 augusti 2025: Du fick en fråga. Vill du ha hjälp?',
      'måndag 25 augusti 2025: Du sa ja till hjälpen.',
      'måndag 1 september 2025: Det blev bestämt att du får hjälp.',
      'måndag 15 september 2025: Nu kom hjälpen i gång.',
      'torsdag 18 september 2025: Du svarade på frågor om hur du mår.',
      'lördag 20 september 2025: I planen står vad ni ska göra. Du får läsa den.',
    ]);
    expect([lage, nu]).toEqual(['pagar', 'Du får hjälp just nu.']);
  });

  it('then what comes is said by the week, in the order of the weeks, and each thing once', () => {
    const kommer = den('2025-09-16', bifall, start()).poster.filter(
      ({ slag }) => slag === 'kommer',
    );
    expect(kommer.map(({ rubrik }) => rubrik)).toEqual([
      'Frågor till dig',
      'En plan',
      'Hur går det?',
      'Hjälpen tar slut',
    ]);
    for (const { nar, sakerhet } of kommer) {
      expect(sakerhet).toBe('vecka');
      expect(nar).toMatch(/^omkring vecka \d+, i \p{L}+ 202[56]$/u);
    }
  });

  it('then a day that was agreed on is said as a day', () => {
    const { poster } = den(
      '2025-11-20',
      ...[bifall, start(), plan(), skattning(), uppfoljning({ nastaUppfoljning: '2025-12-01' })],
    );
    expect(poster).toContainEqual(
      expect.objectContaining({
        ...{ slag: 'kommer', sakerhet: 'dag', dag: '2025-12-01' },
        ...{ nar: 'måndag 1 december 2025', rubrik: 'Hur går det?' },
      }),
    );
  });

  it('then what is late is said kindly, once the day has been and not on it', () => {
    const life = [bifall, start(), ...svarat];
    const forfaller = '2025-10-15';
    expect(rubriker(forfaller, ...life)).toContain('kommer: En plan');
    const late = den('2025-10-16', ...life).poster.find(({ slag }) => slag === 'sen');
    expect(late).toEqual({
      ...{ slag: 'sen', sakerhet: 'vecka', dag: forfaller, rubrik: 'En plan' },
      nar: 'omkring vecka 42, i oktober 2025',
      text: 'Ni ska göra en plan. Du får vara med och tycka. Det skulle ha hänt redan. Fråga din kontakt varför det dröjer.',
    });
    expect(rubriker('2025-10-16', ...life, plan())).not.toContain('sen: En plan');
  });

  it('then answers of others are not told, neither made nor to come', () => {
    const andras = skattning({ informant: 'vardnadshavare-1', skattningId: 's2' });
    expect(rubriker('2025-09-20', bifall, start(), andras)).not.toContain(
      'har-hant: Du svarade på frågor',
    );
    const egna = rubriker('2025-09-20', bifall, start(), ...svarat);
    expect(egna).toContain('har-hant: Du svarade på frågor');
    expect(egna).not.toContain('kommer: Frågor till dig');
  });

  it('then two forms on one day are one line', () => {
    const two = [skattning(), skattning({ skattningId: 's2', instrument: 'ORS' })];
    const told = rubriker('2025-09-20', bifall, start(), ...two);
    expect(told.filter((one) => one.endsWith('Du svarade på frågor'))).toHaveLength(1);
  });

  it('then what the goals are about is said in plain words, each once, and of the plan that holds', () => {
    const mal = (...omraden: readonly string[]) =>
      omraden.map((omrade, n) => ({ malsattningId: `m${n}`, omrade, startlage: -2 }));
    const ny = ev('GenomforandeplanReviderad', '2025-10-20', {
      malsattningar: mal('halsa', 'halsa', 'brott'),
      skal: 'nya-behov',
    });
    expect(den('2025-09-25', bifall, start(), plan()).mal).toEqual(['Hur det går i skolan.']);
    expect(den('2025-10-25', bifall, start(), plan(), ny).mal).toEqual([
      'Hur du mår.',
      'Vad man får och inte får göra.',
    ]);
  });

  it('then a follow-up at which the child was heard is one line, not two', () => {
    const hord = (datum: Datum) =>
      ev('DelaktighetNoterad', datum, { steg: 'uppfoljning', svar: 'ja', form: 'samtal' });
    const told = rubriker(
      '2025-12-01',
      ...[bifall, start(), uppfoljning(), hord('2025-11-15'), hord('2025-11-20')],
    );
    expect(told.filter((one) => one.startsWith('har-hant')).slice(2)).toEqual([
      'har-hant: Hur går det?',
      'har-hant: Du fick säga vad du tycker',
    ]);
  });

  it('then a plan made with others is told, and one that was not made is nobody’s to explain', () => {
    const sip = (status: 'genomford' | 'inte-genomford' | 'samtycke-saknas') =>
      rubriker(
        '2025-10-05',
        ...[bifall, ev('SipRegistrerad', '2025-10-01', { status, samtycke: 'ja' })],
      );
    expect(sip('genomford')).toContain('har-hant: Ett möte');
    expect(sip('inte-genomford')).not.toContain('har-hant: Ett möte');
    expect(sip('samtycke-saknas')).not.toContain('har-hant: Ett möte');
  });

  it('then of two that contradict each other of one day the newest is told', () => {
    const sip = (status: Siplage, datum: Datum = '2025-10-01') =>
      ev('SipRegistrerad', datum, { status, samtycke: 'ja' });
    const told = (...events: readonly InsatsEvent[]) =>
      rubriker('2025-10-05', bifall, ...events).filter((one) => one === 'har-hant: Ett möte')
        .length;
    expect(told(sip('genomford'), sip('inte-genomford'))).toBe(0);
    expect(told(sip('genomford'), sip('samtycke-saknas'))).toBe(0);
    expect(told(sip('inte-genomford'), sip('genomford'))).toBe(1);
    expect(told(sip('genomford'), sip('inte-genomford'), sip('genomford'))).toBe(1);
    expect(told(sip('genomford'), sip('planerad'), sip('uppgift-saknas'))).toBe(1);
    expect(told(sip('genomford'), sip('inte-genomford', '2025-10-03'))).toBe(1);
    expect(told(sip('inte-genomford', '2025-10-03'), sip('genomford'))).toBe(1);
  });

  it('then nothing of a concern, a risk, a session or a report is there', () => {
    const life = [
      ...[bifall, start(), skattning({ riskfragor: [9] })],
      ev('NyOroInkommen', '2025-10-01', { uppgiftslamnare: 'POLIS', kontaktorsaker: ['B_BROTT'] }),
      ev('SessionGenomford', '2025-10-02', { sessionId: 'x' }),
      ev('DelaktighetNoterad', '2025-10-03', { steg: 'uppfoljning', svar: 'nej', form: 'ingen' }),
    ];
    const hant = rubriker('2025-10-05', ...life).filter((one) => one.startsWith('har-hant'));
    expect(hant).toEqual([
      'har-hant: Beslutet blev ja',
      'har-hant: Hjälpen började',
      'har-hant: Du svarade på frågor',
    ]);
  });
});

describe('given a life of another shape', () => {
  const paus = ev('VerkstallighetAvbruten', '2025-10-01', { skal: 'familjen-pausar' });
  const igen = ev('VerkstallighetAterupptagen', '2025-11-01');
  const UTAN_BESLUT = start({ metod: 'SIG_U' });

  it('paused: it says so, and by when it goes on', () => {
    const { nu, poster } = den('2025-10-10', bifall, start(), plan(), skattning(), paus);
    expect(nu).toBe('Hjälpen har paus just nu.');
    expect(poster.slice(-1).map(({ text }) => text)).toEqual([
      'Senast då ska hjälpen vara i gång igen.',
    ]);
  });

  it('paused where no law sets a day: nobody has said when', () => {
    const { poster } = den('2025-10-10', UTAN_BESLUT, plan(), skattning(), paus);
    expect(poster.at(-1)).toMatchObject({
      ...{ slag: 'kommer', sakerhet: 'obestamd', nar: 'dagen är inte bestämd' },
      text: 'Ingen har sagt när. Du kan fråga din kontakt.',
    });
  });

  it('gone on after a pause: the expected end is moved by it', () => {
    const slutet = (...more: readonly InsatsEvent[]) =>
      den('2025-11-10', bifall, start(), ...more).poster.find(
        ({ rubrik }) => rubrik === 'Hjälpen tar slut',
      )?.dag ?? '';
    expect(slutet(paus, igen) > slutet()).toBe(true);
    expect(den('2025-11-10', bifall, start(), paus, igen).lage).toBe('pagar');
  });

  it('ended: it says so, and what is still asked of the child', () => {
    const { nu, poster, mal } = den('2026-02-20', bifall, start(), plan(), avslut());
    expect(mal).toEqual([]);
    expect(nu).toBe('Den här hjälpen är slut.');
    expect(poster.find(({ rubrik }) => rubrik === 'Hjälpen tog slut')?.nar).toBe(
      'söndag 15 februari 2026',
    );
    expect(poster.filter(({ slag }) => slag === 'sen')).toEqual([]);
    expect(poster.some(({ rubrik }) => rubrik === 'En plan')).toBe(false);
  });

  it('ended long ago: what counts for nothing any longer is not asked for', () => {
    const soon = rubriker('2026-02-20', bifall, start(), avslut());
    const late = rubriker('2026-06-20', bifall, start(), avslut());
    expect(soon).toContain('kommer: Frågor till dig');
    expect(late).not.toContain('sen: Frågor till dig');
  });

  it('declined: nothing of a decision, and no word on who said no', () => {
    const { nu, poster } = den('2025-08-26', erbjuden(), avbojd());
    expect(nu).toBe('Svaret på frågan blev nej. Du kan alltid fråga igen.');
    expect(poster.map(({ rubrik }) => rubrik)).toEqual([
      'Frågan om hjälp',
      'Svaret blev nej',
      'Ska någon höra av sig?',
    ]);
  });

  it('asked and not answered: the answer is late after its day, and it is nobody’s fault', () => {
    expect(rubriker('2025-09-03', erbjuden())).toContain('kommer: Svaret');
    const { poster } = den('2025-09-04', erbjuden());
    expect(poster.at(-1)?.text).toBe('Svaret har inte kommit än. Du får fråga om det du undrar.');
  });

  it('decided and never started: late after the day of the law, and it says so when given up', () => {
    expect(den('2025-09-10', bifall)).toMatchObject({ lage: 'vantar' });
    expect(rubriker('2025-09-10', bifall)).toEqual([
      'har-hant: Beslutet blev ja',
      'kommer: Hjälpen börjar',
    ]);
    expect(rubriker('2026-01-10', bifall)).toContain('sen: Hjälpen börjar');
    const given = den('2026-02-20', bifall, avslut({ avslutsorsak: 'ALDRIG_VERKSTALLD' }));
    expect([given.lage, given.poster.at(-1)?.rubrik]).toEqual([
      'blev-inte-av',
      'Hjälpen blev inte av',
    ]);
  });

  it('started without a decision: it is not asked whether it will be, on that day or later', () => {
    const life = [erbjuden(), accepterad(), start()];
    const paus = ev('VerkstallighetAvbruten', '2025-09-18');
    expect(rubriker('2025-09-10', ...life.slice(0, 2))).toContain('sen: Det blir bestämt');
    for (const dag of ['2025-09-15', '2025-09-20', '2026-05-20'] as const) {
      expect(den(dag, ...life).lage).toBe('pagar');
      expect(rubriker(dag, ...life).filter((one) => one.endsWith('Det blir bestämt'))).toEqual([]);
    }
    expect(rubriker('2025-09-20', ...life, paus)).not.toContain('sen: Det blir bestämt');
  });

  it('refused: it says so, and nothing more is to come', () => {
    const { lage, poster } = den('2025-09-20', beslut({ utfall: 'avslag' }));
    expect([lage, poster.map(({ rubrik }) => rubrik)]).toEqual(['avslag', ['Beslutet blev nej']]);
  });

  it('nothing offered: it says so', () => {
    const inget = ev('InsatsEjErbjuden', '2025-08-20', { skal: ['RESURS'] });
    expect(rubriker('2025-08-21', inget)).toEqual(['har-hant: Inte just då']);
  });

  it('a decision with a last day: that day, and no guess beside it', () => {
    const { poster } = den('2025-09-20', beslut({ giltigTom: '2026-03-31' }), start(), plan());
    const slut = poster.filter(({ rubrik }) => rubrik.endsWith('tar slut'));
    expect(slut.map(({ nar, rubrik }) => `${nar}: ${rubrik}`)).toEqual([
      'tisdag 31 mars 2026: Beslutet tar slut',
    ]);
  });

  it('offered to a guardian alone, or for parents: it speaks of the family', () => {
    const forVuxna = [
      erbjuden({ erbjudenTill: ['vardnadshavare-1'] }),
      accepterad({ svar: [{ part: 'vardnadshavare-1', svar: 'ja' }] }),
      start(),
    ];
    const { nu, tilltal, poster } = den('2025-09-20', ...forVuxna);
    expect([tilltal, nu]).toEqual(['ni', 'Din familj får hjälp just nu.']);
    expect(poster.slice(0, 2).map(({ text }) => text)).toEqual([
      'Din familj fick en fråga. Vill ni ha hjälp?',
      'Svaret på frågan blev ja.',
    ]);
    expect(den('2025-09-20', start({ metod: 'KOMET' })).tilltal).toBe('ni');
    expect(den('2025-09-20', start()).tilltal).toBe('du');
  });

  it('of a method whose length nobody knows: no guess at its end', () => {
    const { poster } = den('2025-09-20', start({ metod: 'SKOL' }));
    expect(poster.at(-1)).toMatchObject({ sakerhet: 'obestamd', rubrik: 'Hjälpen tar slut' });
  });

  it('longer than its method usually is: it is said so, and not that something went wrong', () => {
    const { poster } = den('2026-06-20', bifall, start());
    expect(poster.find(({ rubrik }) => rubrik === 'Hjälpen tar slut')).toMatchObject({
      ...{ slag: 'sen', text: 'Den brukar vara slut nu. Fråga din kontakt hur det blir.' },
    });
  });

  it('given without a name: what was done, and no due dates', () => {
    const { poster } = den('2025-09-20', start({ metod: 'RADGIVNING', anonym: true }));
    expect(poster.map(({ slag }) => slag)).toEqual(['har-hant']);
  });

  it('annulled all through: nothing', () => {
    const makulerad = ev('HandelseMakulerad', '2025-09-20', {
      handelseId: 'h1',
      skal: 'aldrig-intraffat',
    });
    expect(den('2025-09-21', start(), makulerad)).toMatchObject({
      lage: 'tom',
      poster: [],
      mal: [],
    });
  });

  it('the child has died: nobody is asked for anything', () => {
    const { poster } = den(
      '2026-02-20',
      bifall,
      start(),
      plan(),
      avslut({ avslutsorsak: 'AVLIDEN' }),
    );
    expect(poster.at(-1)?.text).toBe('Nu är den här hjälpen slut.');
  });
});

describe('days as they are said', () => {
  it.each([
    ['2026-03-03', 'tisdag 3 mars 2026', 'omkring vecka 10, i mars 2026'],
    ['2025-12-29', 'måndag 29 december 2025', 'omkring vecka 1, i januari 2026'],
    ['2027-01-03', 'söndag 3 januari 2027', 'omkring vecka 53, i december 2026'],
    ['2024-02-29', 'torsdag 29 februari 2024', 'omkring vecka 9, i februari 2024'],
    ['1969-12-31', 'onsdag 31 december 1969', 'omkring vecka 1, i januari 1970'],
  ] as const)('%s is %s', (dag, iOrd, vecka) => {
    expect([dagIOrd(dag), veckaIOrd(dag)]).toEqual([iOrd, vecka]);
  });
});
