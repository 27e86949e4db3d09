import type { InsatsEvent } from '../../domain/index.js';
import { dag, handelse, history } from '../../../test/support/handelser.js';
import { addAll } from '../summor.js';
import { registreringsceller } from './bidrag.js';
import { registreringskvalitet } from './registrering-vy.js';
import { slapningsklass } from './slapning.js';

const TODAY = dag('2024-12-01');

const sums = (...events: readonly InsatsEvent[]) =>
  addAll(registreringsceller(history(...events)).map((cell) => cell.sums));
const vy = (...events: readonly InsatsEvent[]) => registreringskvalitet(sums(...events), TODAY);

const START = handelse('InsatsPaborjad', { datum: '2024-02-01' });
const PLAN = handelse('GenomforandeplanUpprattad');

describe('lag', () => {
  it.each([
    [-1, 'framdaterad'],
    [0, 'samma-dag'],
    [1, 'hogst-7-dagar'],
    [7, 'hogst-7-dagar'],
    [8, 'hogst-30-dagar'],
    [30, 'hogst-30-dagar'],
    [31, 'hogst-90-dagar'],
    [90, 'hogst-90-dagar'],
    [91, 'over-90-dagar'],
  ])('of %i days is %s', (dagar, klass) => {
    expect(slapningsklass(dagar)).toBe(klass);
  });

  it('is told in days, by class and by the one in the middle', () => {
    // The helper records everything on 1 August 2024.
    const { slapning } = vy(
      handelse('InsatsPaborjad', { datum: '2024-08-01' }),
      handelse('UppdragLamnat', { datum: '2024-07-30' }),
      handelse('UppdragMottaget', { datum: '2024-06-02' }),
    );
    expect(slapning.map(({ typ }) => typ)).toEqual([
      'alla',
      'InsatsPaborjad',
      'UppdragLamnat',
      'UppdragMottaget',
    ]);
    expect(slapning[0]).toMatchObject({
      antal: 3,
      medelDagar: 62 / 3,
      medianklass: 'hogst-7-dagar',
      sena: { antal: 1, av: 3 },
      tillbakadaterade: { antal: 1, av: 3 },
    });
  });

  it('is counted by the corrected day, and not of what mends and annuls', () => {
    const mended = handelse('UppgiftRattad', {
      handelseId: 'e1',
      andringar: [{ falt: 'datum', fran: '2024-02-01', till: '2024-08-01' }],
    });
    const [all, ...rest] = vy(START, mended).slapning;
    expect(rest.map(({ typ }) => typ)).toEqual(['InsatsPaborjad']);
    expect(all?.klasser['samma-dag']).toBe(1);
  });

  it('tells of a start that is written in after what followed it, and of no other', () => {
    const late = (...events: readonly InsatsEvent[]) =>
      vy(...events).slapning.find(({ typ }) => typ === 'InsatsPaborjad')?.iEfterhand;
    expect(late(PLAN, START)).toBe(1);
    expect(late(START, PLAN)).toBe(0);
  });
});

describe('what is mended', () => {
  it('is counted by event and field, with reasons', () => {
    const { rattelser, handelser } = vy(
      START,
      handelse('UppgiftRattad', {
        handelseId: 'e1',
        andringar: [
          { falt: 'metod', fran: 'FFT', till: 'BSFT' },
          { falt: 'kon', fran: 'pojke', till: 'flicka' },
        ],
        skal: 'fel-kod',
      }),
      PLAN,
      handelse('HandelseMakulerad', { handelseId: 'e3', skal: 'dubblett' }),
      handelse('IndividBytt', { skal: 'sammanslagen' }),
      handelse('UppgiftIfragasatt', { handelseId: 'e1', av: 'ombud' }),
    );
    expect(rattelser).toEqual({
      rattade: [
        { typ: 'InsatsPaborjad', falt: 'kon', antal: 1 },
        { typ: 'InsatsPaborjad', falt: 'metod', antal: 1 },
      ],
      rattelseskal: [{ vad: 'fel-kod', antal: 1 }],
      makulerade: [{ vad: 'GenomforandeplanUpprattad', antal: 1 }],
      makuleringsskal: [{ vad: 'dubblett', antal: 1 }],
      individbyten: [{ vad: 'sammanslagen', antal: 1 }],
      ifragasatta: [{ typ: 'InsatsPaborjad', av: 'ombud', antal: 1 }],
    });
    expect(handelser.reduce((total, { antal }) => total + antal, 0)).toBe(6);
  });
});

describe('answers that tell nothing', () => {
  const koder = (falt: string, ...events: readonly InsatsEvent[]) =>
    vy(...events).koder.find((one) => one.falt === falt);

  it('are a share of the answers in their field', () => {
    const ended = (skal: 'annat' | 'genomfort') => handelse('BeslutUpphort', { skal });
    const events = [START, ended('annat'), ended('genomfort'), ended('genomfort')];
    expect(koder('skal', ...events)?.annat).toMatchObject({ antal: 1, av: 3, andel: 1 / 3 });
  });

  it('are counted choice by choice in a list, and goal by goal in a plan', () => {
    const concern = handelse('NyOroInkommen', { kontaktorsaker: ['B_ANN', 'B_PSYK'] });
    expect(koder('kontaktorsaker', START, concern)?.annat).toMatchObject({ antal: 1, av: 2 });
    const goals = ['annat', 'utbildning', 'annat'].map((omrade, i) => ({
      ...{ malsattningId: `m${i}`, omrade, startlage: 0 },
    }));
    const plan = handelse('GenomforandeplanUpprattad', { malsattningar: goals });
    expect(koder('malsattningar.omrade', START, plan)?.annat).toMatchObject({ antal: 2, av: 3 });
  });

  it('keeps annat and uppgift-saknas apart, and has no share of what cannot be answered so', () => {
    const found = koder('kon', handelse('InsatsPaborjad', { kon: 'uppgift-saknas' }));
    expect(found).toMatchObject({ uppgiftSaknas: { antal: 1, av: 1 } });
    expect(found).not.toHaveProperty('annat');
  });
});

describe('answers that no other view counts', () => {
  it('are counted one by one, choice by choice in a list', () => {
    const noes = (av: readonly ('barn' | 'vardnadshavare-1')[]) => handelse('InsatsAvbojd', { av });
    const { fordelningar } = vy(START, noes(['barn', 'vardnadshavare-1']), noes(['barn']));
    expect(fordelningar).toEqual([
      {
        ...{ typ: 'InsatsAvbojd', falt: 'av' },
        svar: [
          { vad: 'barn', antal: 2 },
          { vad: 'vardnadshavare-1', antal: 1 },
        ],
      },
    ]);
  });
});

describe('what an insats has', () => {
  it('is counted in the month it started and in the month it ended', () => {
    const cells = registreringsceller(
      history(START, PLAN, handelse('SkattningRegistrerad'), handelse('InsatsAvslutad')),
    );
    const month = (manad: string) => cells.find(({ key }) => key.manad === manad)?.sums;
    expect(month('2024-02')).toMatchObject({
      startade: 1,
      medPlan: 1,
      planDigital: 1,
      medStartskattning: 1,
    });
    expect(month('2024-07')).toMatchObject({ avslutade: 1, slutskattningAktuell: 1 });
    expect(month('2024-07')).not.toHaveProperty('medSlutskattning');
  });

  it('tells a plan without goals, and asks for no plan where there is no file', () => {
    const empty = handelse('GenomforandeplanReviderad', { malsattningar: [] });
    expect(vy(START, PLAN, empty).insatser.planUtanMal).toMatchObject({ antal: 1, av: 1 });
    const later = handelse('GenomforandeplanReviderad', { datum: '2025-12-01' });
    expect(vy(START, PLAN, later, empty).insatser.planUtanMal).toMatchObject({ antal: 0, av: 1 });
    const anonym = vy(handelse('InsatsPaborjad', { anonym: true })).insatser;
    expect(anonym).toMatchObject({ startade: 0, startadeAnonymt: 1 });
  });

  it('asks for no rating at the end of the one who died', () => {
    const died = handelse('InsatsAvslutad', { avslutsorsak: 'AVLIDEN' });
    expect(vy(START, died).insatser.medSlutskattning).toMatchObject({ antal: 0, av: 0 });
  });
});

describe('what is expected', () => {
  const SDQ = { instrument: 'SDQ', informant: 'vardnadshavare-1' } as const;
  const start = (...events: readonly InsatsEvent[]) =>
    vy(START, ...events).vantat.find(({ vad }) => vad === 'skattning-start');

  it('is made, not made with a reason, or missing', () => {
    // A boy of 15 in FFT: SCORE-15 and SDQ by guardian and by himself.
    expect(start()).toMatchObject({ forvantade: 4, saknade: { antal: 4 } });
    const made = handelse('SkattningRegistrerad', { ...SDQ, datum: '2024-02-05' });
    const declined = handelse('SkattningEjGenomford', {
      ...{ datum: '2024-02-05', matpunkt: 'start', instrument: 'SDQ', informant: 'barn' },
      skal: 'avbojt',
    });
    expect(start(made, declined)).toMatchObject({
      forvantade: 4,
      gjorda: { antal: 1 },
      gjordaSent: 0,
      ejGenomforda: [{ skal: 'avbojt', antal: 1 }],
      saknade: { antal: 2 },
    });
  });

  it('is late when it is made after its day, and not missing before it', () => {
    const late = handelse('SkattningRegistrerad', { ...SDQ, datum: '2024-06-01' });
    expect(start(late)).toMatchObject({ gjorda: { antal: 1 }, gjordaSent: 1 });
    const plan = (today: string) =>
      registreringskvalitet(sums(START), dag(today)).vantat.find(({ vad }) => vad === 'plan');
    expect(plan('2024-03-02')).toMatchObject({ forvantade: 0, kommande: 1 });
    expect(plan('2024-03-03')).toMatchObject({ forvantade: 1, kommande: 0 });
  });
});
