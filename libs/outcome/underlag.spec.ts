import { handelse, recorded } from '../../test/support/handelser.js';
import { insatsunderlag } from './underlag.js';
import { utfallsbidrag } from './bidrag.js';

const of = (...events: Parameters<typeof recorded>[0]) => insatsunderlag(recorded(events));
const bidrag = (...events: Parameters<typeof recorded>[0]) => {
  const underlag = of(...events);
  if (underlag === undefined) throw new Error('no underlag');
  return utfallsbidrag(underlag);
};
const BESLUT = handelse('BeslutFattat');
const START = handelse('InsatsPaborjad');
const FORE = handelse('SkattningRegistrerad', { skattningId: 's1', matpunkt: 'start', poang: 20 });
const EFTER = handelse('SkattningRegistrerad', {
  skattningId: 's2',
  matpunkt: 'avslut',
  datum: '2024-07-01',
  poang: 14.5,
});

describe('what one insats contributes', () => {
  it('is nothing without an opening event', () => {
    expect(of(handelse('GenomforandeplanUpprattad'))).toBeUndefined();
    expect(of()).toBeUndefined();
  });

  it('counts beslut, start, plan and the days between', () => {
    expect(bidrag(BESLUT, START, handelse('GenomforandeplanUpprattad'))).toEqual({
      beslutade: 1,
      startade: 1,
      medPlan: 1,
      beslutTillStartAntal: 1,
      beslutTillStartDagar: 22,
    });
  });

  it('does not count an avslag as decided', () => {
    expect(bidrag(handelse('BeslutFattat', { utfall: 'avslag' }))).toEqual({});
  });

  it('keeps a start before beslut out of the waiting time, and counts it', () => {
    const early = handelse('InsatsPaborjad', { datum: '2024-01-01' });
    expect(bidrag(BESLUT, early)).toEqual({ beslutade: 1, startade: 1, startForeBeslut: 1 });
  });

  it('sums a pair in whole hundredths', () => {
    const name = 'forandring|SDQ|1|vardnadshavare-1|';
    expect(bidrag(START, FORE, EFTER)).toMatchObject({
      medStartskattning: 1,
      medBadaSkattningarna: 1,
      [`${name}n`]: 1,
      [`${name}x`]: 2000,
      [`${name}y`]: 1450,
      [`${name}xy`]: 2000 * 1450,
    });
  });

  it('sums a pair of one who completed once more, and of nobody else', () => {
    const name = 'fullfoljdas-forandring|SDQ|1|vardnadshavare-1|';
    const slut = (avslutsorsak: string) => handelse('InsatsAvslutad', { avslutsorsak });
    expect(bidrag(START, FORE, EFTER, slut('FULLFOLJD_MAL'))).toMatchObject({
      [`${name}n`]: 1,
      [`${name}x`]: 2000,
      [`${name}y`]: 1450,
    });
    for (const events of [[], [slut('AVBROTT_FAMILJ')]]) {
      expect(bidrag(START, FORE, EFTER, ...events)).not.toHaveProperty([`${name}n`]);
    }
  });

  it.each([
    ['informant', { informant: 'barn' as const }],
    ['instrument', { instrument: 'SCORE15' }],
    ['version', { instrumentversion: 2 }],
    ['measure point', { matpunkt: 'mellan' as const }],
  ])('makes no pair of ratings that differ in %s', (_what, change) => {
    const other = handelse('SkattningRegistrerad', {
      skattningId: 's3',
      matpunkt: 'avslut',
      ...change,
    });
    expect(of(START, FORE, other)?.par).toEqual([]);
    expect(of(START, FORE, other)?.harStartskattning).toBe(true);
  });

  it('lets the newest of several start ratings count, whatever order they were recorded in', () => {
    const early = handelse('SkattningRegistrerad', {
      skattningId: 's0',
      datum: '2024-01-20',
      poang: 30,
    });
    expect(of(START, FORE, early, EFTER)?.par[0]?.start).toBe(2000);
    expect(of(START, early, FORE, EFTER)?.par[0]?.start).toBe(2000);
  });

  it('counts the reason, completion and length of a closed insats', () => {
    const end = handelse('InsatsAvslutad', { avslutsorsak: 'AVBROTT_UNG' });
    expect(bidrag(START, end)).toEqual({
      startade: 1,
      avslutade: 1,
      avbrott: 1,
      'avslutsorsak|AVBROTT_UNG': 1,
      insatstidAntal: 1,
      insatstidDagar: 151,
    });
    expect(bidrag(START, handelse('InsatsAvslutad'))).toMatchObject({ fullfoljda: 1 });
  });

  it('counts what never started by its reason, and not as an end', () => {
    const end = handelse('InsatsAvslutad', { avslutsorsak: 'ALDRIG_STARTAD' });
    expect(bidrag(BESLUT, end)).toEqual({
      beslutade: 1,
      aldrigStartade: 1,
      'avslutsorsak|ALDRIG_STARTAD': 1,
    });
  });
});
