import { readFileSync } from 'node:fs';
import { mean, variance } from '../summary.js';
import {
  arDefinierad,
  standardiseradForandring,
  type Effektmatt,
  type Intervallmetod,
  type Matt,
  type Parmoment,
  type StandardiseradForandring,
} from '../index.js';

function momentOf(pairs: readonly (readonly [number, number])[]): Parmoment {
  const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
  const d = pairs.map(([a, b]) => b - a);
  const [sdX, sdY, sdD] = [x, y, d].map((values) => Math.sqrt(variance(values)));
  if (sdX === undefined || sdY === undefined || sdD === undefined) throw new Error('no spread');
  const r = (sdX * sdX + sdY * sdY - sdD * sdD) / (2 * sdX * sdY);
  return { n: pairs.length, meanX: mean(x), meanY: mean(y), sdX, sdY, sdD, r };
}

function changes(moment: Parmoment): Record<'dz' | 'dav' | 'drm' | 'becker', Effektmatt> {
  const all = standardiseradForandring(moment, 'hogre-battre');
  if (!arDefinierad(all)) throw new Error(all.text);
  const one = (matt: Matt<Effektmatt>) => {
    if (!arDefinierad(matt)) throw new Error(matt.text);
    return matt;
  };
  return { dz: one(all.dz), dav: one(all.dav), drm: one(all.drm), becker: one(all.becker) };
}

function g(effekt: Effektmatt): number {
  if ('odefinierad' in effekt.hedges) throw new Error(effekt.hedges.text);
  return effekt.hedges.g;
}

function gLimits(effekt: Effektmatt, metod: Intervallmetod): readonly number[] {
  if ('odefinierad' in effekt.hedges) throw new Error(effekt.hedges.text);
  return effekt.hedges.intervall.find((interval) => interval.metod === metod)?.intervall ?? [];
}

const SLEEP = momentOf([
  [0.7, 1.9],
  [-1.6, 0.8],
  [-0.2, 1.1],
  [-1.2, 0.1],
  [-0.1, -0.1],
  [3.4, 4.4],
  [3.7, 5.5],
  [0.8, 1.6],
  [0, 4.6],
  [2, 3.4],
]);

describe('standardised change of the sleep data', () => {
  // R's `sleep` (Cushny & Peebles 1905), as printed in effectsize's vignette on standardised
  // differences and beside `repeated_measures_d`; there group 1 minus group 2, hence the sign.
  it.each([
    ['dz', 'normalapproximation', 1.17, 0.41, 1.94],
    ['dz', 'icke-central t', 1.17, 0.38, 1.94],
    ['drm', 'Cooper-Hedges', 0.75, 0.33, 1.17],
    ['dav', 'Algina-Keselman', 0.76, 0.39, 1.13],
    ['becker', 'Becker', 0.81, 0.3, 1.31],
  ] as const)(
    'agrees with effectsize: Hedges-corrected %s by %s',
    (name, metod, est, low, high) => {
      const effekt = changes(SLEEP)[name];
      expect(g(effekt)).toBeCloseTo(est, 2);
      const [lag = NaN, hog = NaN] = gLimits(effekt, metod);
      expect(lag).toBeCloseTo(low, 2);
      expect(hog).toBeCloseTo(high, 2);
    },
  );

  it('has a d_z of 1.28 (0.41 to 2.12), as effectsize::cohens_d prints', () => {
    const { d, intervall } = changes(SLEEP).dz;
    expect(d).toBeCloseTo(1.284558, 6);
    expect(d * Math.sqrt(10)).toBeCloseTo(4.0621, 4);
    expect(intervall[0]?.intervall[0]).toBeCloseTo(0.41, 2);
    expect(intervall[0]?.intervall[1]).toBeCloseTo(2.12, 2);
  });

  it('turns its sign where higher is worse, and the interval with it', () => {
    const worse = standardiseradForandring(SLEEP, 'hogre-samre') as StandardiseradForandring;
    expect(worse.dz).toMatchObject({ d: expect.closeTo(-1.284558, 6) as number });
    const { intervall } = worse.dz as Effektmatt;
    expect(intervall[0]?.intervall[0]).toBeCloseTo(-2.12, 2);
  });
});

describe('standardised change of Morris 2008', () => {
  // Morris 2008 (doi:10.1177/1094428106291059), table 4, treatment and control groups; values as the
  // tests of the R package metafor print them for measures SMCR and SMCC.
  it.each([
    [30.6, 38.5, 15, 11.6, 20, 0.47, 0.5056, 0.0594, 0.5417, 0.0573],
    [23.5, 26.8, 3.1, 4.1, 50, 0.64, 1.0481, 0.0254, 1.0198, 0.0304],
    [0.5, 0.7, 0.1, 0.1, 9, 0.77, 1.8054, 0.2322, 2.6619, 0.5048],
    [53.4, 75.9, 14.5, 4.4, 10, 0.89, 1.4181, 0.1225, 1.9088, 0.2822],
    [35.6, 36, 4.7, 4.6, 14, 0.44, 0.0801, 0.0802, 0.0765, 0.0716],
    [23.1, 19.7, 13.8, 14.8, 20, 0.47, -0.2365, 0.0544, -0.2213, 0.0512],
    [24.9, 25.3, 4.1, 3.3, 42, 0.64, 0.0958, 0.0173, 0.1219, 0.024],
    [0.6, 0.6, 0.2, 0.2, 9, 0.77, 0, 0.0511, 0, 0.1111],
    [55.7, 60.7, 17.3, 17.9, 11, 0.89, 0.2667, 0.0232, 0.5575, 0.105],
    [34.8, 33.4, 3.1, 6.9, 14, 0.44, -0.425, 0.0864, -0.2126, 0.073],
  ])('agrees with metafor for %d to %d', (meanX, meanY, sdX, sdY, n, r, gb, vb, gz, vz) => {
    const sdD = Math.sqrt(sdX * sdX + sdY * sdY - 2 * r * sdX * sdY);
    const { dz, becker } = changes({ n, meanX, meanY, sdX, sdY, sdD, r });
    expect(g(becker)).toBeCloseTo(gb, 4);
    expect(g(dz)).toBeCloseTo(gz, 4);
    // metafor puts g, not d, into the variance: exchange the term.
    const withG = (effekt: Effektmatt) =>
      (effekt.standardfel ?? NaN) ** 2 + (g(effekt) ** 2 - effekt.d ** 2) / (2 * n);
    expect(withG(becker)).toBeCloseTo(vb, 4);
    expect(withG(dz)).toBeCloseTo(vz, 4);
  });
});

describe('standardised change of the anorexia data', () => {
  const rows = readFileSync('test/data/anorexia.csv', 'utf8')
    .trim()
    .replaceAll('"', '')
    .split('\n');
  const pairs = rows
    .slice(1)
    .map((row) => row.split(','))
    .filter(([treat]) => treat === 'FT')
    .map(([, pre, post]) => [Number(pre), Number(post)] as const);

  // Hand et al. 1993, family therapy: the known results of the data set, computed in R.
  it('agrees with what R gives for family therapy', () => {
    const { dz, dav } = changes(momentOf(pairs));
    expect(dz.d).toBeCloseTo(1.014989, 6);
    expect(dz.intervall[0]?.intervall[0]).toBeCloseTo(0.415138, 6);
    expect(dz.intervall[0]?.intervall[1]).toBeCloseTo(1.594259, 6);
    expect(dav.d).toBeCloseTo(1.043183, 6);
    expect(g(dav)).toBeCloseTo(0.993375, 6);
    // Cumming's limits are those of d_z in other units.
    const cumming = dav.intervall.find(({ metod }) => metod === 'Cumming')?.intervall ?? [];
    expect((cumming[0] ?? NaN) / 0.415138).toBeCloseTo(dav.d / dz.d, 5);
  });
});

describe('where a standardised change is undefined', () => {
  const base = { n: 5, meanX: 10, meanY: 12, sdX: 2, sdY: 2, sdD: 1, r: 0.875 };

  it('is refused for none and for one pair, and for a missing number', () => {
    for (const n of [0, 1]) {
      const moment = { ...base, n };
      expect(standardiseradForandring(moment, 'hogre-battre')).toMatchObject({
        odefinierad: 'for-fa-par',
      });
    }
    expect(standardiseradForandring({ ...base, meanX: NaN }, 'hogre-battre')).toMatchObject({
      odefinierad: 'ogiltigt-tal',
    });
    expect(standardiseradForandring({ ...base, n: 2.5 }, 'hogre-battre')).toMatchObject({
      odefinierad: 'ogiltigt-antal',
    });
  });

  it('says which one is missing when nobody differs', () => {
    const same = { ...base, sdD: 0 };
    expect(standardiseradForandring(same, 'hogre-battre')).toMatchObject({
      dz: { odefinierad: 'ingen-spridning' },
      drm: { odefinierad: 'ingen-spridning' },
      dav: { d: 1 },
      becker: { d: 1 },
    });
    const flat = { ...base, sdX: 0, sdY: 0, r: null };
    expect(standardiseradForandring(flat, 'hogre-battre')).toMatchObject({
      dav: { odefinierad: 'ingen-spridning' },
      becker: { odefinierad: 'ingen-spridning' },
      drm: { odefinierad: 'ingen-korrelation' },
    });
  });

  it('gives no g for two pairs, and no interval of Becker without a correlation', () => {
    const two = { ...base, n: 2, r: null };
    expect(standardiseradForandring(two, 'hogre-battre')).toMatchObject({
      becker: { d: 1, standardfel: null, intervall: [], hedges: { odefinierad: 'for-fa-par' } },
    });
  });

  it('leaves out the noncentral limits where their series has lost its digits', () => {
    const { dz, dav } = changes({ ...base, n: 2000 });
    expect(dz.intervall.map(({ metod }) => metod)).toEqual(['normalapproximation']);
    expect(dav.intervall.map(({ metod }) => metod)).toEqual(['Algina-Keselman']);
  });
});
