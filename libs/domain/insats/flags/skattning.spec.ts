import type { Datum } from '../../datum.js';
import { avslut, history, skattning, start } from '../../testing.js';
import type { InsatsEvent, SkattningEjGenomford } from '../events.js';
import { kvalitetsflaggor } from './index.js';

const SENT: Datum = '2027-01-01';
const saknas = (today: Datum, ...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), today)
    .filter(({ kod }) => kod === 'BASLINJE_SAKNAS' || kod === 'SLUTMATNING_SAKNAS')
    .map(({ kod, sedan, text }) => `${kod} ${sedan} ${/\((.*)\)/.exec(text)?.[1] ?? '-'}`);
const ej = (over: Partial<SkattningEjGenomford['data']>): InsatsEvent => ({
  type: 'SkattningEjGenomford',
  data: {
    ...{ datum: '2025-10-01', matpunkt: 'start', instrument: 'SDQ', informant: 'barn' },
    ...{ skal: 'glomt', ...over },
  },
});
/** The four that the template asks for at the start, the sample first. */
const alla = () =>
  [
    {},
    { informant: 'vardnadshavare-1' as const },
    { instrument: 'SCORE15' },
    { instrument: 'SCORE15', informant: 'vardnadshavare-1' as const },
  ].map((one, i) => skattning({ skattningId: `s1${i}`, ...one }));
const slut = (over: object = {}) =>
  skattning({ skattningId: 's2', datum: '2026-02-15', matpunkt: 'avslut', ...over });

describe('a rating that the template asks for', () => {
  const vilka =
    'SCORE15 av vårdnadshavare 1, SDQ av vårdnadshavare 1, SCORE15 av barnet eller den unge, SDQ av barnet eller den unge';

  it('is missed when it was due, with which', () => {
    expect(saknas('2025-10-06', start())).toEqual([]);
    expect(saknas('2025-10-07', start())).toEqual([`BASLINJE_SAKNAS 2025-10-06 ${vilka}`]);
    const ended = [start(), ...alla(), avslut()];
    expect(saknas('2026-03-17', ...ended)).toEqual([]);
    expect(saknas('2026-03-18', ...ended)).toEqual([`SLUTMATNING_SAKNAS 2026-03-17 ${vilka}`]);
  });

  it('is missed one by one: what one informant answered on one form is not what another did', () => {
    const utanSdqAvBarnet = vilka.replace(', SDQ av barnet eller den unge', '');
    const ended = [start(), skattning(), avslut(), slut()];
    expect(saknas(SENT, ...ended)).toEqual([
      `BASLINJE_SAKNAS 2025-10-06 ${utanSdqAvBarnet}`,
      `SLUTMATNING_SAKNAS 2026-03-17 ${utanSdqAvBarnet}`,
    ]);
    expect(saknas(SENT, start(), ...alla().slice(1))).toEqual([
      'BASLINJE_SAKNAS 2025-10-06 SDQ av barnet eller den unge',
    ]);
    expect(saknas(SENT, start(), ...alla())).toEqual([]);
  });

  it('is explained one by one: a reason for one says nothing of the others', () => {
    const vh = { informant: 'vardnadshavare-1' } as const;
    const score = { instrument: 'SCORE15' };
    expect(saknas(SENT, start(), ej({}))).toEqual([
      'BASLINJE_SAKNAS 2025-10-06 SCORE15 av vårdnadshavare 1, SDQ av vårdnadshavare 1, SCORE15 av barnet eller den unge',
    ]);
    const all = [ej({}), ej(vh), ej(score), ej({ ...vh, ...score })];
    expect(saknas(SENT, start(), ...all)).toEqual([]);
  });

  it('is not missed where the insats ended before it was due', () => {
    expect(saknas('2025-09-25', start(), avslut({ datum: '2025-09-20' }))).toEqual([]);
    expect(saknas(SENT, start(), avslut({ datum: '2025-10-20' }), slut())).toEqual([
      `BASLINJE_SAKNAS 2025-10-06 ${vilka}`,
      `SLUTMATNING_SAKNAS 2025-11-19 ${vilka.replace(', SDQ av barnet eller den unge', '')}`,
    ]);
  });

  it('at one end only is not missed at the other', () => {
    const mst = [start({ metod: 'MST' }), avslut()];
    const missad = ['SLUTMATNING_SAKNAS 2026-03-17 MST_UO av behandlare'];
    expect(saknas(SENT, ...mst)).toEqual(missad);
    // Another form than the one that is asked for stands for nothing.
    expect(saknas(SENT, ...mst, slut())).toEqual(missad);
    const utfall = { instrument: 'MST_UO', informant: 'behandlare' } as const;
    expect(saknas(SENT, ...mst, slut(utfall))).toEqual([]);
  });
});

describe('where the template asks for none', () => {
  const kf = start({ metod: 'FB_EM' });

  it('nothing is missed until somebody has begun to measure', () => {
    expect(saknas(SENT, kf, avslut())).toEqual([]);
    expect(saknas(SENT, start({ metod: 'FAR', anonym: true }), avslut())).toEqual([]);
  });

  it('the other half of a pair is', () => {
    expect(saknas(SENT, kf, skattning())).toEqual([]);
    expect(saknas('2026-03-17', kf, skattning(), avslut())).toEqual([]);
    expect(saknas('2026-03-18', kf, skattning(), avslut())).toEqual([
      'SLUTMATNING_SAKNAS 2026-03-17 -',
    ]);
    expect(saknas(SENT, kf, slut(), avslut())).toEqual(['BASLINJE_SAKNAS 2026-02-15 -']);
    expect(saknas(SENT, kf, slut(), ej({}), avslut())).toEqual([]);
    expect(saknas(SENT, kf, slut(), ej({ matpunkt: 'avslut' }), avslut())).toHaveLength(1);
    expect(saknas(SENT, kf, skattning(), ej({ matpunkt: 'avslut' }), avslut())).toEqual([]);
    expect(saknas(SENT, kf, skattning(), avslut({ avslutsorsak: 'AVLIDEN' }))).toEqual([]);
  });
});

describe('BASLINJE_SEN', () => {
  it('goes by the first rating by its day, in whatever order they were recorded', () => {
    const [inTime, late, later] = (['2025-10-06', '2025-10-07', '2025-10-08'] as const).map(
      (datum, i) => skattning({ skattningId: `s${i}`, datum }),
    ) as [InsatsEvent, InsatsEvent, InsatsEvent];
    const sen = (...events: readonly InsatsEvent[]) =>
      kvalitetsflaggor(history(start(), ...events), SENT)
        .filter(({ kod }) => kod === 'BASLINJE_SEN')
        .map(({ handelseId }) => handelseId);
    expect(sen(late, inTime)).toEqual([]);
    expect(sen(later, late)).toEqual(['h3']);
    expect(sen(late, later)).toEqual(['h2']);
  });
});
