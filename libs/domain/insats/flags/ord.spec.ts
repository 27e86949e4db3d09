import type { Datum } from '../../datum.js';
import { avslut, beslut, history, plan, start } from '../../testing.js';
import { mallhanvisning } from '../mall.js';
import type { InsatsEvent } from '../events.js';
import { kvalitetsflaggor, type KvalitetsflaggaKod } from './index.js';

const flagged = (kod: KvalitetsflaggaKod, ...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), '2027-01-01').filter((one) => one.kod === kod);
const session = (n: number): InsatsEvent => ({
  type: 'SessionGenomford',
  data: {
    ...{ sessionId: `p${n}`, datum: '2025-10-01', minuter: 60, form: 'mottagning' },
    ...{ deltagare: ['barn'], utanforKontorstid: false },
  },
});

describe('too few sessions', () => {
  it.each([
    [0, 'inga registrerade sessioner;'],
    [1, '1 registrerad session;'],
    [2, '2 registrerade sessioner;'],
  ])('are %d: %s', (n, ord) => {
    const life = [start(), ...Array.from({ length: n }, (_, i) => session(i)), avslut()];
    expect(flagged('FULLFOLJD_ORIMLIG', ...life)[0]?.text).toContain(`fullföljd med ${ord}`);
  });

  it('are not asked of one whom nobody knows', () => {
    expect(flagged('FULLFOLJD_ORIMLIG', start(), avslut())).toHaveLength(1);
    expect(flagged('FULLFOLJD_ORIMLIG', start({ anonym: true }), avslut())).toEqual([]);
  });
});

describe('what is dated long before the insats opened', () => {
  it('is held against the first opening by its day, whichever was recorded first', () => {
    const early = plan({ datum: '2025-07-01' });
    expect(flagged('HANDELSE_FORE_START', start(), early)).toHaveLength(1);
    const decided = beslut({ datum: '2025-08-20' });
    expect(flagged('HANDELSE_FORE_START', start(), decided, early)).toEqual([]);
  });
});

describe('a report of what was not carried out', () => {
  const rapport = (kvartal: string): InsatsEvent => ({
    type: 'EjVerkstalltBeslutRapporterat',
    data: { datum: '2026-07-10', kvartal, mottagare: ['ivo'], skal: 'resursbrist' },
  });
  const fel = (datum: Datum, kvartal: string, over: object = {}) =>
    flagged('RAPPORT_FEL_KVARTAL', beslut({ datum, ...over }), rapport(kvartal)).length;

  it('is of no quarter on whose last day it was still due', () => {
    expect(fel('2025-12-31', '2026-K1')).toBe(1);
    expect(fel('2025-12-31', '2026-K2')).toBe(0);
  });

  it('is not of what a court has decided, which has a date of its own', () => {
    expect(fel('2025-09-01', '2026-K1', { metod: 'UTJ', lagrum: 'annat' })).toBe(1);
  });
});

describe('the template of an insats', () => {
  it('names its own days and nämnd, where it has any', () => {
    const found = mallhanvisning(history(start()));
    for (const field of ['namnd', 'giltigFrom', 'giltigTom'])
      expect(found).not.toHaveProperty(field);
  });
});
