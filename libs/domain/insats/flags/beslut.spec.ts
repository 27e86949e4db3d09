import type { Datum } from '../../datum.js';
import {
  accepterad,
  avbojd,
  avslut,
  beslut,
  erbjuden,
  history,
  start,
  TODAY,
  uppdrag,
} from '../../testing.js';
import type { BeslutAndrat, InsatsEvent } from '../events.js';
import { kvalitetsflaggor } from './index.js';

const on = (today: Datum, kod: string, ...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), today).filter((one) => one.kod === kod);

describe('BESLUT_SAKNAS', () => {
  const at = (today: Datum, ...events: readonly InsatsEvent[]) =>
    on(today, 'BESLUT_SAKNAS', ...events).map(({ sedan, agare }) => `${sedan} ${agare}`);
  const lovad = [erbjuden(), accepterad()];

  it('comes the day after the decision was due, and goes with it', () => {
    expect(at('2025-09-08', ...lovad)).toEqual([]);
    expect(at('2025-09-09', ...lovad)).toEqual(['2025-09-08 socialsekreterare']);
    expect(at('2025-09-09', ...lovad, beslut({ datum: '2025-09-09' }))).toEqual([]);
    expect(at(TODAY, erbjuden({ behovsprovad: false }), accepterad())).toEqual([]);
  });

  it('is said at once of what has begun, and still when it has ended', () => {
    expect(at('2025-09-15', erbjuden(), start())).toEqual(['2025-09-15 socialsekreterare']);
    expect(at('2025-09-15', start({ metod: 'KP' }))).toEqual(['2025-09-15 socialsekreterare']);
    expect(at('2025-09-15', start({ metod: 'SKKP' }))).toHaveLength(1);
    expect(at(TODAY, start({ metod: 'KP' }), avslut())).toHaveLength(1);
    expect(at(TODAY, start())).toEqual([]);
  });

  it('says whether the insats has begun', () => {
    const text = (...events: readonly InsatsEvent[]) =>
      on(TODAY, 'BESLUT_SAKNAS', ...events)[0]?.text;
    expect(text(...lovad)).toContain('Familjen har tackat ja');
    expect(text(erbjuden(), start())).toContain('Insatsen är påbörjad utan beslut');
  });

  it('is not said of what the family declined after all', () => {
    expect(at(TODAY, ...lovad, avbojd({ datum: '2025-10-01' }))).toEqual([]);
  });
});

describe('TILL_NACKDEL_UTAN_STOD', () => {
  const andrat = (over: Partial<BeslutAndrat['data']>): BeslutAndrat => ({
    type: 'BeslutAndrat',
    data: { datum: '2025-12-01', andring: 'minskat', tillNackdel: true, ...over },
  });
  const texts = (over: Partial<BeslutAndrat['data']>) =>
    on(TODAY, 'TILL_NACKDEL_UTAN_STOD', beslut(), andrat(over)).map(({ text }) => text);

  it('is said until the decision says by what law', () => {
    expect(texts({})).toEqual([expect.stringContaining('(14 kap. 9 § SoL)')]);
    expect(texts({ lagstodAngivet: false })).toHaveLength(1);
    expect(texts({ lagstodAngivet: true })).toEqual([]);
    expect(texts({ tillNackdel: false })).toEqual([]);
  });

  it('does not name a section that was not in force', () => {
    const text = (datum: Datum) => on(TODAY, 'TILL_NACKDEL_UTAN_STOD', andrat({ datum }))[0]?.text;
    expect(text('2025-06-30')).not.toContain('14 kap.');
    expect(text('2025-07-01')).toContain('(14 kap. 9 § SoL)');
  });
});

describe('RAPPORT_FEL_KVARTAL', () => {
  const rapport = (kvartal: string, datum: Datum = '2026-04-10'): InsatsEvent => ({
    type: 'EjVerkstalltBeslutRapporterat',
    data: { datum, kvartal, mottagare: ['ivo'], skal: 'resursbrist' },
  });
  const at = (...events: readonly InsatsEvent[]) =>
    on(TODAY, 'RAPPORT_FEL_KVARTAL', beslut(), ...events).map(({ handelseId }) => handelseId);
  const late = start({ datum: '2026-02-01' });

  it('is said of a quarter on whose list the decision is not', () => {
    expect(at(rapport('2025-K3'))).toEqual(['h2']);
    expect(at(rapport('2025-K4'))).toEqual([]);
    expect(at(rapport('2026-K1'))).toEqual([]);
    expect(at(rapport('2025-K4'), start())).toEqual(['h2']);
    expect(at(rapport('2026-K1'), late)).toEqual([]);
    expect(at(rapport('2026-K2'), late)).toEqual(['h2']);
  });

  it('goes by the days: overdue within the quarter, and not settled before it or in time', () => {
    const due = (datum: Datum, started: Datum | undefined, kvartal: string) =>
      on(
        TODAY,
        'RAPPORT_FEL_KVARTAL',
        beslut({ datum }),
        ...(started === undefined ? [] : [start({ datum: started })]),
        rapport(kvartal),
      ).length;
    expect(due('2025-09-30', undefined, '2025-K4')).toBe(0);
    expect(due('2025-10-31', undefined, '2025-K4')).toBe(1);
    expect(due('2025-09-30', '2025-12-31', '2025-K4')).toBe(0);
    expect(due('2025-09-30', '2025-12-30', '2025-K4')).toBe(1);
    expect(due('2025-09-01', '2026-01-01', '2026-K1')).toBe(0);
    expect(due('2025-09-01', '2025-12-31', '2026-K1')).toBe(1);
  });

  it('is not said where any of its interruptions is on the list, nor of what is only watched', () => {
    const avbruten: InsatsEvent = {
      type: 'VerkstallighetAvbruten',
      data: { datum: '2025-10-01', skal: 'annat' },
    };
    expect(at(start(), avbruten, rapport('2026-K1'))).toEqual([]);
    expect(at(start(), avbruten, rapport('2025-K4'))).toEqual(['h4']);
    const utan = beslut({ behovsprovad: false, lagrum: 'sol-2025-11-5' });
    expect(on(TODAY, 'RAPPORT_FEL_KVARTAL', utan, rapport('2026-K1'))).toHaveLength(1);
  });
});

describe('a decision and the law it rests on', () => {
  it('are told where they contradict each other', () => {
    const flagged = (over: Parameters<typeof beslut>[0]) =>
      on(TODAY, 'LAGRUM_MOTSAGER', beslut(over)).map(({ text }) => text);
    expect(flagged({ lagrum: 'sol-2025-11-5' })).toEqual([
      expect.stringContaining('som behovsprövat, men lagrummet sol-2025-11-5'),
    ]);
    expect(flagged({ behovsprovad: false })).toEqual([expect.stringContaining('ej behovsprövat')]);
    expect(flagged({})).toEqual([]);
    expect(flagged({ lagrum: 'sol-2001-3-6a', behovsprovad: false })).toEqual([]);
  });

  it('leave out a commission only where nothing was assessed', () => {
    const flagged = (...events: readonly InsatsEvent[]) =>
      on(TODAY, 'UPPDRAG_SAKNAS', ...events).length;
    expect(flagged(erbjuden(), start())).toBe(1);
    expect(flagged(erbjuden(), uppdrag(), start())).toBe(0);
    expect(flagged(start({ metod: 'KP' }))).toBe(1);
    expect(flagged(start())).toBe(0);
  });

  it('miss no commission where a second is dated before the start', () => {
    const [late, early] = [uppdrag({ datum: '2025-09-16' }), uppdrag({ datum: '2025-09-01' })];
    const flagged = (...events: readonly InsatsEvent[]) =>
      on(TODAY, 'UPPDRAG_SAKNAS', ...events).length;
    expect(flagged(beslut(), late, start())).toBe(1);
    expect(flagged(beslut(), late, start(), early)).toBe(0);
  });
});
