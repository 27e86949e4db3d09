import type { InsatsEvent } from '../../libs/domain/index.js';
import { dos, malforlopp } from '../../libs/outcome/index.js';
import { dag, handelse, history, recorded } from '../../test/support/handelser.js';
import { genomforandeOf, genomforandeProjection } from './index.js';

const TODAY = dag('2026-02-01');
const START = handelse('InsatsPaborjad', { datum: '2024-02-01' });
const PLAN = handelse('GenomforandeplanUpprattad', {
  datum: '2024-02-10',
  malsattningar: [
    { malsattningId: 'm1', omrade: 'utbildning', startlage: -1 },
    { malsattningId: 'm2', omrade: 'halsa', startlage: -2 },
  ],
});
const bedomt = (
  typ: 'UppfoljningGenomford' | 'InsatsAvslutad',
  datum: string,
  ...nivaer: readonly (readonly [string, number | 'uppgift-saknas'])[]
) =>
  handelse(typ, {
    datum: dag(datum),
    maluppfyllelse: nivaer.map(([malsattningId, niva]) => ({ malsattningId, niva })),
  });
const session = (datum: string, minuter: number) =>
  handelse('SessionGenomford', { datum: dag(datum), minuter });
const AVSLUT = bedomt('InsatsAvslutad', '2024-07-01', ['m1', 1]);

describe('the goals of one insats', () => {
  it('go from the start by each follow-up to the end, each with its change', () => {
    const held = recorded([
      ...[START, PLAN, bedomt('UppfoljningGenomford', '2024-05-01', ['m1', 0], ['m2', -1])],
      ...[bedomt('UppfoljningGenomford', '2024-06-01', ['m2', 'uppgift-saknas']), AVSLUT],
    ]);
    expect(malforlopp(held)).toEqual([
      {
        ...{ malsattningId: 'm1', omrade: 'utbildning', startlage: -1, fran: '2024-02-10' },
        uppfoljningar: [{ datum: '2024-05-01', niva: 0 }],
        avslut: { datum: '2024-07-01', niva: 1 },
        ...{ forandring: 2, galler: true },
      },
      expect.objectContaining({ malsattningId: 'm2', avslut: null, forandring: 1 }),
    ]);
  });

  it('stay when a revision sets others, and are no longer in force', () => {
    const revision = handelse('GenomforandeplanReviderad', {
      datum: '2024-03-01',
      malsattningar: [{ malsattningId: 'm3', omrade: 'halsa', startlage: 0 }],
    });
    const held = recorded([START, PLAN, revision]);
    expect(
      malforlopp(held).map(({ malsattningId, galler, forandring }) => [
        malsattningId,
        galler,
        forandring,
      ]),
    ).toEqual([
      ['m1', false, null],
      ['m2', false, null],
      ['m3', true, null],
    ]);
  });
});

describe('the dose of one insats', () => {
  it('is its sessions and minutes, and how many a week', () => {
    const held = recorded([START, session('2024-02-08', 60), session('2024-02-15', 45)]);
    expect(dos(held, dag('2024-02-29'))).toEqual({
      ...{ sessioner: 2, minuter: 105, forsta: '2024-02-08', sista: '2024-02-15' },
      perVecka: 0.5,
    });
    expect(dos(held, dag('2024-02-05')).perVecka).toBeNull();
  });
});

describe('genomforande', () => {
  const cells = (...events: readonly InsatsEvent[]) =>
    genomforandeProjection.cells(history(...events));
  const rader = (...liv: readonly (readonly InsatsEvent[])[]) =>
    genomforandeOf(
      liv.flatMap((events) =>
        cells(...events).map(({ key, sums }) => ({
          ...{ metod: key.metod ?? '', manad: key.manad ?? '', summor: sums },
        })),
      ),
      TODAY,
    );
  const sessions = (n: number) => Array.from({ length: n }, () => session('2024-03-01', 60));

  it('counts what has started and ended, in the month it ended', () => {
    expect(cells(START, PLAN)).toEqual([]);
    expect(cells(START, PLAN, session('2024-03-01', 50), AVSLUT)).toEqual([
      {
        key: { stadsdelsnamnd: 'skarholmen', metod: 'FFT', manad: '2024-07' },
        sums: {
          ...{ avslutade: 1, 'sessioner|1': 1, 'minuter|50': 1 },
          ...{ medMal: 1, mal: 2, malBedomda: 1, malUppat: 1, malUppnadda: 1 },
          ...{ 'malomrade|halsa|insatser': 1, 'malomrade|halsa|mal': 1 },
          ...{ 'malomrade|utbildning|insatser': 1, 'malomrade|utbildning|mal': 1 },
          ...{ 'malomrade|utbildning|medBedomt': 1, 'malomrade|utbildning|bedomda': 1 },
          ...{ 'malomrade|utbildning|steg': 2, 'malomrade|utbildning|uppat': 1 },
          ...{ 'malomrade|utbildning|uppnadda': 1 },
          ...{ 'form|hembesok': 1, utanforKontorstid: 1 },
          ...{ 'syn|barnet|ej-angivet': 1, 'syn|vardnadshavare|ej-angivet': 1 },
        },
      },
    ]);
  });

  it('gives median and quartiles of sessions and minutes, and of sessions at drop-out', () => {
    const avbrott = handelse('InsatsAvslutad', {
      datum: '2024-07-01',
      avslutsorsak: 'AVBROTT_FAMILJ',
    });
    const liv = [1, 2, 3, 4, 10].map((n) => [START, ...sessions(n), AVSLUT]);
    const [fft] = rader(...liv, ...[1, 1, 2, 2, 9].map((n) => [START, ...sessions(n), avbrott]));
    expect(fft).toMatchObject({
      metod: { kod: 'FFT' },
      avslutade: 10,
      sessioner: { n: 10, median: 2, undreKvartil: 1.25, ovreKvartil: 3.75, varfor: null },
      minuter: { median: 120 },
      sessionerVidAvbrott: { n: 5, median: 2, undreKvartil: 1, ovreKvartil: 2 },
    });
  });

  it('tells no median of so few that it would be about them', () => {
    const [fft] = rader([START, AVSLUT]);
    expect(fft?.sessioner).toEqual({
      ...{ n: 1, median: null, undreKvartil: null, ovreKvartil: null, varfor: 'for-fa' },
    });
  });

  it('tells how many ended without any session on record, which count as zero in the median', () => {
    const utan = Array.from({ length: 4 }, () => [START, AVSLUT]);
    const [fft] = rader(...utan, [START, ...sessions(3), AVSLUT]);
    expect(fft).toMatchObject({
      utanSessioner: { antal: 4, av: 5, andel: 0.8 },
      sessioner: { n: 5, median: 0 },
    });
    expect(rader([START, ...sessions(3), AVSLUT])[0]?.utanSessioner.antal).toBe(0);
  });

  it('tells the share of goals that moved, and never calls one unchanged that nobody rated', () => {
    const ned = bedomt('InsatsAvslutad', '2024-07-01', ['m1', -2], ['m2', -2]);
    const [fft] = rader(
      [START, PLAN, AVSLUT],
      [START, PLAN, ned],
      [START, PLAN, handelse('InsatsAvslutad', { datum: '2024-08-01', maluppfyllelse: [] })],
    );
    expect(fft?.mal).toMatchObject({
      medMal: { antal: 3, av: 3 },
      bedomda: { antal: 3, av: 6 },
      uppat: { antal: 1, av: 3 },
      oforandrade: { antal: 1, av: 3 },
      nedat: { antal: 1, av: 3 },
      uppnadda: { antal: 1, av: 3 },
    });
    expect(fft?.manader.map(({ manad }) => manad)).toEqual(['2024-07', '2024-08']);
  });
});
