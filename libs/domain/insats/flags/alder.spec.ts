import { avslut, history, skattning, start } from '../../testing.js';
import type { InsatsEvent, SkattningRegistrerad } from '../events.js';
import { kvalitetsflaggor } from './index.js';

type Skattning = SkattningRegistrerad['data'];

const flagged = (...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), '2026-06-30').map(({ kod }) => kod);

const FAMILJ = { instrument: 'SCORE15', informant: 'vardnadshavare-1', poang: 30 } as const;

describe('a rating outside the ages of its form', () => {
  const KOD = 'SKATTNING_UTANFOR_ALDER';
  const SAMMA = '2025-09-15';

  it.each<[string, number | 'uppgift-saknas', Partial<Skattning>, boolean]>([
    ['a child of 5 that answers SDQ for itself', 5, { instrument: 'SDQ' }, true],
    ['a child of 10 on the very day', 10, { instrument: 'SDQ', datum: SAMMA }, true],
    ['one that may have turned 11 since', 10, { instrument: 'SDQ', datum: '2025-09-20' }, false],
    ['a guardian about a child of 5', 5, { informant: 'vardnadshavare-1' }, false],
    ['a guardian about a child of 18', 18, { informant: 'vardnadshavare-1' }, true],
    ['one that was 17 two years before', 17, { datum: '2027-09-20' }, true],
    ['a guardian in a family of a small child', 4, FAMILJ, false],
    ['an unknown age', 'uppgift-saknas', {}, false],
  ])('is flagged or not: %s', (_what, alderAr, over, expected) => {
    const told = flagged(start({ alderAr, datum: SAMMA }), skattning({ ...over }));
    expect(told.includes(KOD)).toBe(expected);
  });

  it('says the ages, and who they are for', () => {
    const [found] = kvalitetsflaggor(
      history(start({ alderAr: 5 }), skattning()),
      '2026-06-30',
    ).filter(({ kod }) => kod === KOD);
    expect(found?.text).toContain('SDQ är gjort för barn 11–17 år när barnet själv svarar');
  });
});

describe('a rating of a child that was none years old at the start', () => {
  it.each(['2025-09-10', '2023-09-10'] as const)('is never of less than none: %s', (datum) => {
    const [found] = kvalitetsflaggor(
      history(start({ alderAr: 0, datum: '2025-09-15' }), skattning({ datum })),
      '2026-06-30',
    ).filter(({ kod }) => kod === 'SKATTNING_UTANFOR_ALDER');
    expect(found?.text).toMatch(/^Barnet var 0 år; SDQ/);
  });
});

describe('an end as carried through', () => {
  const sessions = (n: number): readonly InsatsEvent[] =>
    Array.from({ length: n }, (_, i) => ({
      type: 'SessionGenomford',
      data: {
        ...{ sessionId: `p${i}`, datum: '2025-10-01', minuter: 60, form: 'mottagning' },
        ...{ deltagare: ['barn'], utanforKontorstid: 'nej' },
      },
    })) as unknown as readonly InsatsEvent[];

  it.each([
    ['without sessions', 0, 'FULLFOLJD_MAL', true],
    ['with one too few', 7, 'FULLFOLJD_DELVIS', true],
    ['with enough', 8, 'FULLFOLJD_MAL', false],
    ['that was none', 0, 'AVBROTT_FAMILJ', false],
  ])('is flagged or not by the template: %s', (_what, n, avslutsorsak, expected) => {
    const told = flagged(start(), ...sessions(n), avslut({ avslutsorsak }));
    expect(told.includes('FULLFOLJD_ORIMLIG')).toBe(expected);
  });

  it('is left alone where the template counts on no number', () => {
    expect(flagged(start({ metod: 'KP' }), avslut())).not.toContain('FULLFOLJD_ORIMLIG');
  });
});
