import { AVSLUTSORSAK } from '../domain/index.js';
import type { Summor } from './summor.js';
import { utfallsvy } from './vy.js';

/** Sums of pairs whose starts and ends differ from person to person, each five points better at the end. */
function par(instrument: string, informant: string, n: number, vilkas = 'forandring'): Summor {
  const sums = { n, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  for (let one = 0; one < n; one += 1) {
    const [x, y] = [2000 + 100 * one, 1500 + 100 * one + (one % 2 === 0 ? 100 : -100)];
    sums.x += x;
    sums.y += y;
    sums.xx += x * x;
    sums.yy += y * y;
    sums.xy += x * y;
  }
  const named = ([name, sum]: [string, number]) => [
    `${vilkas}|${instrument}|1|${informant}|${name}`,
    sum,
  ];
  return Object.fromEntries(Object.entries(sums).map(named));
}

const view = (sums: Summor, effektstorlek = false) => utfallsvy(sums, { effektstorlek }).forandring;

describe('the view of a set of insatser', () => {
  it('shows zeros and every reason for a method nobody uses', () => {
    const all = utfallsvy({}, { effektstorlek: true });
    expect(all.antal.startade).toBe(0);
    expect(all.beslutTillStart).toEqual({ antal: 0, medelDagar: null });
    expect(all.avslutsorsaker.map(({ kod }) => kod)).toEqual(AVSLUTSORSAK.map(({ kod }) => kod));
    expect(all.forandring).toEqual([]);
  });

  it('keeps instruments and informants apart and says which way is better', () => {
    const rows = view({
      ...par('SDQ', 'barn', 6),
      ...par('WHO5', 'barn', 5),
      ...par('SDQ', 'larare', 7),
    });
    expect(rows.map((row) => [row.instrument, row.informant, row.n])).toEqual([
      ['SDQ', 'barn', 6],
      ['SDQ', 'larare', 7],
      ['WHO5', 'barn', 5],
    ]);
    expect(rows[0]?.riktning).toBe('hogre-samre');
    expect(rows[0]?.forandring.medel).toBe(-5);
    expect(rows[2]?.riktning).toBe('hogre-battre');
  });

  describe('of those who completed beside the others', () => {
    const delat = (alla: number, fullfoljda: number) =>
      view(
        {
          ...par('SDQ', 'barn', alla),
          ...par('SDQ', 'barn', fullfoljda, 'fullfoljdas-forandring'),
        },
        true,
      )[0];

    it('has the same figures for each group, and they add up', () => {
      const row = delat(22, 10);
      expect([row?.n, row?.fullfoljda.n, row?.ovriga.n]).toEqual([22, 10, 12]);
      const { start, forandring } = view(par('SDQ', 'barn', 10), true)[0] ?? {};
      expect(row?.fullfoljda).toMatchObject({ start, forandring });
      const mean = (one?: { n: number; start: { medel: number | null } }) =>
        (one?.n ?? 0) * (one?.start.medel ?? Number.NaN);
      expect(mean(row?.fullfoljda) + mean(row?.ovriga)).toBeCloseTo(mean(row), 9);
      expect(row?.ovriga.effektstorlek?.dz).toBeLessThan(-4);
    });

    it.each([
      [9, 5],
      [9, 4],
      [30, 1],
      [30, 29],
    ])(
      'shows neither of them where one is too small: %i pairs, %i completed',
      (alla, fullfoljda) => {
        const row = delat(alla, fullfoljda);
        expect(row?.start.medel).not.toBeNull();
        for (const one of [row?.fullfoljda, row?.ovriga]) {
          expect(one).toMatchObject({
            start: { medel: null, sd: null },
            forandring: { medel: null, sd: null, ki95: null },
            effektstorlek: { dz: null, varfor: 'for-fa-par' },
            varfor: 'for-fa-par',
          });
        }
      },
    );

    it('shows the one where nobody is in the other', () => {
      expect(delat(12, 12)?.fullfoljda.start.medel).not.toBeNull();
      expect(delat(12, 0)?.ovriga.start.medel).not.toBeNull();
    });
  });

  it('gives effect sizes only when asked', () => {
    expect(view(par('SDQ', 'barn', 12))[0]).not.toHaveProperty('effektstorlek');
    expect(view(par('SDQ', 'barn', 12), true)[0]?.effektstorlek?.dz).toBeLessThan(-4);
  });

  it('divides days by those whose days are known', () => {
    const sums = { startade: 9, beslutTillStartAntal: 4, beslutTillStartDagar: 50 };
    expect(utfallsvy(sums, { effektstorlek: false }).beslutTillStart).toEqual({
      antal: 4,
      medelDagar: 12.5,
    });
  });
});

describe('a row with few pairs', () => {
  it.each([1, 2, 4])('of %i shows how many, and why nothing else', (n) => {
    const inga = {
      start: { medel: null, sd: null },
      avslut: { medel: null, sd: null },
      forandring: { medel: null, sd: null, ki95: null },
      korrelation: null,
      varfor: 'for-fa-par',
    };
    expect(view(par('SDQ', 'barn', n))).toEqual([
      {
        ...{ instrument: 'SDQ', instrumentversion: 1, informant: 'barn', riktning: 'hogre-samre' },
        ...{ n, ...inga },
        fullfoljda: { n: 0, ...inga },
        ovriga: { n, ...inga },
      },
    ]);
  });

  it('is a row with figures from five', () => {
    const [row] = view(par('SDQ', 'barn', 5));
    expect(row).not.toHaveProperty('varfor');
    expect(row?.start.medel).toBe(22);
    expect(row?.start.sd).toBeCloseTo(Math.sqrt(2.5), 12);
    expect(row?.forandring.ki95?.[0]).toBeLessThan(-5);
    expect(row?.korrelation).toBeGreaterThan(0.8);
  });

  it.each([4, 5, 9])('of %i shows no effect size, and why', (n) => {
    const none = { dz: null, dzKi95: null, dzKiMetod: null, dav: null, gav: null };
    expect(view(par('SDQ', 'barn', n), true)[0]?.effektstorlek).toEqual({
      ...none,
      varfor: 'for-fa-par',
    });
  });

  it('shows effect sizes from ten', () => {
    const effect = view(par('SDQ', 'barn', 10), true)[0]?.effektstorlek;
    expect(effect).not.toHaveProperty('varfor');
    expect(effect?.dzKi95?.[1]).toBeLessThan(0);
    expect(effect?.gav).not.toBeNull();
  });
});
