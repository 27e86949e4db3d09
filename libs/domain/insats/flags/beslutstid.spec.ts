import type { Datum } from '../../datum.js';
import { avslut, beslut, history, start, TODAY } from '../../testing.js';
import type { BeslutAndrat, InsatsEvent } from '../events.js';
import { kvalitetsflaggor, type KvalitetsflaggaKod } from './index.js';

const since = (kod: KvalitetsflaggaKod, today: Datum, ...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), today)
    .filter((one) => one.kod === kod)
    .map(({ sedan }) => sedan);

describe('BESLUT_UTGANGET', () => {
  const beslutat = beslut({ giltigTom: '2026-03-05' });
  const utganget = (today: Datum, ...events: readonly InsatsEvent[]) =>
    since('BESLUT_UTGANGET', today, beslutat, ...events);
  const andrat = (datum: Datum, giltigTom?: Datum): BeslutAndrat => ({
    type: 'BeslutAndrat',
    data: {
      ...{ datum, andring: 'forlangt', tillNackdel: false },
      ...(giltigTom === undefined ? {} : { giltigTom }),
    },
  });

  it('comes the day after, while the insats goes on, and stays on one that ended later', () => {
    expect(utganget('2026-03-05', start())).toEqual([]);
    expect(utganget('2026-03-06', start())).toEqual(['2026-03-05']);
    expect(utganget(TODAY, start(), avslut({ datum: '2026-03-05' }))).toEqual([]);
    expect(utganget(TODAY, start(), avslut({ datum: '2026-03-06' }))).toHaveLength(1);
  });

  it('is not said of what never began, or of a decision that was ended', () => {
    expect(utganget(TODAY)).toEqual([]);
    const upphort: InsatsEvent = {
      type: 'BeslutUpphort',
      data: { datum: '2026-03-01', skal: 'genomfort' },
    };
    expect(utganget(TODAY, start(), upphort)).toEqual([]);
  });

  it('goes by the latest change that names a last day, in whatever order they were recorded', () => {
    const [first, second] = [
      andrat('2026-02-01', '2026-04-01'),
      andrat('2026-03-01', '2026-12-31'),
    ];
    expect(utganget(TODAY, start(), first)).toEqual(['2026-04-01']);
    expect(utganget(TODAY, start(), first, second)).toEqual([]);
    expect(utganget(TODAY, start(), second, first)).toEqual([]);
    expect(utganget(TODAY, start(), second, andrat('2026-04-01'))).toEqual([]);
  });
});

describe('START_FORE_BESLUT', () => {
  const fore = (giltigFrom: Datum, started: Datum) =>
    since('START_FORE_BESLUT', TODAY, beslut({ giltigFrom }), start({ datum: started }));

  it('is said of a start before the decision holds, and once where it is before the decision too', () => {
    expect(fore('2025-09-10', '2025-09-09')).toEqual(['2025-09-09']);
    expect(fore('2025-09-10', '2025-09-10')).toEqual([]);
    expect(fore('2025-09-10', '2025-09-01')).toEqual(['2025-09-01']);
    expect(fore('2025-09-10', '2025-08-31')).toEqual(['2025-08-31']);
    expect(since('START_FORE_BESLUT', TODAY, beslut({ giltigFrom: '2025-09-10' }))).toEqual([]);
  });

  it('is not said of what is given without individual assessment: it waits for no decision', () => {
    const service = { behovsprovad: false, lagrum: 'sol-2025-11-5' } as const;
    const fore = (over: Parameters<typeof beslut>[0]) =>
      since('START_FORE_BESLUT', TODAY, beslut(over), start({ datum: '2025-08-31' }));
    expect(fore({})).toEqual(['2025-08-31']);
    expect(fore(service)).toEqual([]);
    const later = { ...service, datum: '2025-08-01', giltigFrom: '2025-09-10' } as const;
    expect(fore({ ...later, behovsprovad: true, lagrum: 'sol-2025-11-1' })).toHaveLength(1);
    expect(fore(later)).toEqual([]);
  });
});
