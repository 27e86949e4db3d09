import type { Datum, SkattningRegistrerad } from '../domain/index.js';
import { addForandring, FORANDRING } from './parbidrag.js';
import { skattningspar } from './par.js';

type Skattning = SkattningRegistrerad['data'];

const skattning = (
  matpunkt: 'start' | 'avslut',
  datum: Datum,
  poang: number,
  over: Partial<Skattning> = {},
): Skattning => ({
  ...{ skattningId: `${matpunkt}-${poang}`, matpunkt, datum, poang, satt: 'papper' },
  ...{ instrument: 'SDQ', instrumentversion: 1, informant: 'barn', ...over },
});
const [TIDIGT, SENT] = ['2025-09-01', '2026-02-01'] as const;
const par = (...skattningar: readonly Skattning[]) =>
  skattningspar(skattningar).map(({ start, avslut }) => [start / 100, avslut / 100]);

describe('a pair', () => {
  it('is of the rating with the latest day at each end, whichever was recorded last', () => {
    const [start, avslut] = [skattning('start', TIDIGT, 20), skattning('avslut', SENT, 12)];
    const [nyare, slut] = [
      skattning('start', '2025-09-02', 18),
      skattning('avslut', '2026-02-02', 10),
    ];
    expect(par(start, avslut)).toEqual([[20, 12]]);
    expect(par(start, nyare, avslut, slut)).toEqual([[18, 10]]);
    expect(par(slut, avslut, nyare, start)).toEqual([[18, 10]]);
  });

  it('of one day is of what was recorded last', () => {
    const [a, b] = [skattning('start', TIDIGT, 20), skattning('start', TIDIGT, 18)];
    const [c, d] = [skattning('avslut', SENT, 12), skattning('avslut', SENT, 10)];
    expect(par(a, b, c, d)).toEqual([[18, 10]]);
    expect(par(d, c, b, a)).toEqual([[20, 12]]);
  });

  it('is by one informant on one version of one instrument, and each such makes its own', () => {
    const start = skattning('start', TIDIGT, 20);
    for (const other of [
      { informant: 'larare' },
      { instrument: 'SCORE15' },
      { instrumentversion: 2 },
    ] as const) {
      const annan = skattning('avslut', SENT, 12, other);
      expect(par(start, annan)).toEqual([]);
      expect(par(start, skattning('start', TIDIGT, 19, other), annan)).toEqual([[19, 12]]);
      expect(par(start, annan, skattning('avslut', TIDIGT, 11))).toEqual([[20, 11]]);
    }
  });

  it('needs a total at both ends', () => {
    expect(par(skattning('start', TIDIGT, 20))).toEqual([]);
    expect(par(skattning('avslut', SENT, 20))).toEqual([]);
    const utan = skattning('avslut', SENT, 20, { poang: 'saknas' });
    expect(par(skattning('start', TIDIGT, 20), utan)).toEqual([]);
  });
});

describe('what a pair adds', () => {
  const added = (start: number, avslut: number) => {
    const sums: Record<string, number> = {};
    const [one] = skattningspar([
      skattning('start', TIDIGT, start),
      skattning('avslut', SENT, avslut),
    ]);
    if (one !== undefined) addForandring(sums, FORANDRING, one);
    return Object.fromEntries(
      Object.entries(sums).map(([name, value]) => [
        name.replace('forandring|SDQ|1|barn|', ''),
        value,
      ]),
    );
  };

  it('is itself, its squares and its product, in hundredths, and nothing where that is nought', () => {
    const all = { n: 1, x: 200, y: 300, xx: 40_000, yy: 90_000, xy: 60_000 };
    expect(added(2, 3)).toEqual(all);
    expect(added(2, 0)).toEqual({ n: 1, x: 200, xx: 40_000 });
    expect(added(0, 3)).toEqual({ n: 1, y: 300, yy: 90_000 });
    expect(added(0, 0)).toEqual({ n: 1 });
  });
});
