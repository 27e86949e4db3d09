import {
  aalenJohansen,
  incidensVid,
  kaplanMeier,
  mediantid,
  overlevnadVid,
  risktabell,
  type Intervalltyp,
  type Kumulativ,
  type KumulativIncidens,
  type Overlevnadskurva,
  type Tidsobservation,
} from '../index.js';

/** "9" is an event, "13+" is censored; "18b" an event by the cause b. */
function observe(times: string): readonly Tidsobservation[] {
  return times.split(' ').map((text) => {
    const orsak = text.endsWith('+') ? null : (/[a-z]$/.exec(text)?.[0] ?? 'a');
    return { tid: Number.parseFloat(text), orsak };
  });
}

function curve(times: string, typ: Intervalltyp): Overlevnadskurva {
  return kaplanMeier(observe(times), typ) as Overlevnadskurva;
}

const AML_MAINTAINED = '9 13 13+ 18 23 28+ 31 34 45+ 48 161+';
const AML_NOT_MAINTAINED = '5 5 8 8 12 16+ 23 27 30 33 43 45';
const SIX_MP = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
const PLACEBO = '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23';

describe('Kaplan–Meier', () => {
  // R survival, tests/doaml.Rout.save: acute myelogenous leukaemia (Miller 1997), summary(survfit()).
  it.each([
    [0, 9, 11, 0.909, 0.0867, 0.7541, 1],
    [1, 13, 10, 0.818, 0.1163, 0.6192, 1],
    [2, 18, 8, 0.716, 0.1397, 0.4884, 1],
    [3, 23, 7, 0.614, 0.1526, 0.3769, 0.999],
    [4, 31, 5, 0.491, 0.1642, 0.2549, 0.946],
    [5, 34, 4, 0.368, 0.1627, 0.1549, 0.875],
    [6, 48, 2, 0.184, 0.1535, 0.0359, 0.944],
  ])('agrees with R on aml, maintained, step %d', (i, tid, underRisk, s, se, low, high) => {
    const step = curve(AML_MAINTAINED, 'log').steg[i];
    expect(step).toMatchObject({ tid, underRisk, handelser: 1 });
    expect(step?.overlevnad).toBeCloseTo(s, 3);
    expect(step?.standardfel).toBeCloseTo(se, 4);
    expect(step?.intervall?.[0]).toBeCloseTo(low, 4);
    expect(step?.intervall?.[1]).toBeCloseTo(high, 3);
  });

  it.each([
    [0, 5, 0.8333, 0.1076, 0.647, 1],
    [1, 8, 0.6667, 0.1361, 0.4468, 0.995],
    [2, 12, 0.5833, 0.1423, 0.3616, 0.941],
    [3, 23, 0.4861, 0.1481, 0.2675, 0.883],
    [4, 27, 0.3889, 0.147, 0.1854, 0.816],
    [5, 30, 0.2917, 0.1387, 0.1148, 0.741],
    [6, 33, 0.1944, 0.1219, 0.0569, 0.664],
    [7, 43, 0.0972, 0.0919, 0.0153, 0.62],
  ])('agrees with R on aml, not maintained, step %d', (i, tid, s, se, low, high) => {
    const step = curve(AML_NOT_MAINTAINED, 'log').steg[i];
    expect(step?.tid).toBe(tid);
    expect(step?.overlevnad).toBeCloseTo(s, 4);
    expect(step?.standardfel).toBeCloseTo(se, 4);
    expect(step?.intervall?.[0]).toBeCloseTo(low, 4);
    expect(step?.intervall?.[1]).toBeCloseTo(high, 3);
  });

  it('has no interval where nobody is left (R prints NA)', () => {
    const last = curve(AML_NOT_MAINTAINED, 'log').steg.at(-1);
    expect(last).toMatchObject({ tid: 45, overlevnad: 0, standardfel: 0, intervall: null });
  });

  // Freireich et al. 1963, 6-MP; Stata's `sts list` prints these with its log-log limits
  // (also Collett, Modelling Survival Data in Medical Research).
  it.each([
    [0, 6, 0.8571, 0.0764, 0.6197, 0.9516],
    [1, 7, 0.8067, 0.0869, 0.5631, 0.9228],
    [2, 10, 0.7529, 0.0963, 0.5032, 0.8894],
    [3, 13, 0.6902, 0.1068, 0.4316, 0.8491],
    [4, 16, 0.6275, 0.1141, 0.3675, 0.8049],
    [5, 22, 0.5378, 0.1282, 0.2678, 0.7468],
    [6, 23, 0.4482, 0.1346, 0.1881, 0.6801],
  ])('agrees with Stata on 6-MP, log-log, step %d', (i, tid, s, se, low, high) => {
    const step = curve(SIX_MP, 'log-log').steg[i];
    expect(step?.tid).toBe(tid);
    expect(step?.overlevnad).toBeCloseTo(s, 4);
    expect(step?.standardfel).toBeCloseTo(se, 4);
    expect(step?.intervall?.[0]).toBeCloseTo(low, 4);
    expect(step?.intervall?.[1]).toBeCloseTo(high, 4);
  });

  it('has plain limits of S ± z·se, cut at 1: by hand', () => {
    const steps = curve(SIX_MP, 'plain').steg;
    expect(steps[6]?.intervall?.[0]).toBeCloseTo(0.4482 - 1.96 * 0.1346, 3);
    expect(steps[0]?.intervall?.[1]).toBe(1);
  });

  it('takes events before censorings at the same time', () => {
    expect(risktabell(observe('5+ 5 5'))).toEqual([
      { tid: 5, underRisk: 3, handelser: 2, censurerade: 1, perOrsak: { a: 2 } },
    ]);
  });

  it('is a step for one, flat without events, and undefined for none', () => {
    expect(curve('4', 'log').steg).toMatchObject([{ overlevnad: 0 }]);
    expect(curve('4+ 5+', 'log')).toMatchObject({ steg: [], handelser: 0, sistaTid: 5 });
    expect(kaplanMeier([])).toMatchObject({ odefinierad: 'inga-observationer' });
    expect(kaplanMeier([{ tid: -1, orsak: 'a' }])).toMatchObject({ odefinierad: 'ogiltig-tid' });
    expect(kaplanMeier([{ tid: NaN, orsak: null }])).toMatchObject({ odefinierad: 'ogiltig-tid' });
  });
});

describe('the median time', () => {
  // aml: the same R output; 6-MP and placebo: MASS's `gehan`, survfit prints 23 (16, NA) and 8 (4, 12).
  it.each([
    [AML_MAINTAINED, 31, 18, null],
    [AML_NOT_MAINTAINED, 23, 8, null],
    [SIX_MP, 23, 16, null],
    [PLACEBO, 8, 4, 12],
  ])('of %s agrees with R', (times, median, lag, hog) => {
    expect(mediantid(curve(times, 'log'))).toEqual({ median, lag, hog });
  });

  it('is the middle of the stretch where S is exactly a half, and not reached above it', () => {
    expect(mediantid(curve('1 2 3 4', 'log')).median).toBe(2.5);
    expect(mediantid(curve('1 2+ 3+ 4+', 'log')).median).toBeNull();
  });
});

describe('reading off a curve', () => {
  const kurva = curve(SIX_MP, 'log-log');

  it('gives S and those at risk, and 1 before the first event', () => {
    expect(overlevnadVid(kurva, 10)).toMatchObject({ andel: expect.closeTo(0.7529, 4), underRisk: 15 }); // prettier-ignore
    expect(overlevnadVid(kurva, 12)).toMatchObject({ andel: expect.closeTo(0.7529, 4), underRisk: 12 }); // prettier-ignore
    expect(overlevnadVid(kurva, 5)).toMatchObject({ andel: 1, intervall: [1, 1], underRisk: 21 });
  });

  it('gives nothing below ten at risk unless told, and nothing past the last follow-up', () => {
    expect(overlevnadVid(kurva, 17)).toMatchObject({ underRisk: 10 });
    expect(overlevnadVid(kurva, 18)).toMatchObject({ odefinierad: 'for-fa-under-risk' });
    expect(overlevnadVid(kurva, 20)).toMatchObject({ odefinierad: 'for-fa-under-risk' });
    expect(overlevnadVid(kurva, 20, 5)).toMatchObject({ underRisk: 8 });
    expect(overlevnadVid(kurva, 35.1, 0)).toMatchObject({ odefinierad: 'efter-sista-uppfoljning' });
    expect(overlevnadVid(kurva, NaN)).toMatchObject({ odefinierad: 'efter-sista-uppfoljning' });
  });
});

describe('Aalen–Johansen', () => {
  const incidens = (times: string) => aalenJohansen(observe(times)) as KumulativIncidens;
  const pointsOf = (times: string, orsak: string): readonly Kumulativ[] =>
    incidens(times).perOrsak[orsak] ?? [];

  // Br J Cancer 2004;91:1229–1235, table 2 (PMC2410013): 305 breast cancer patients, of whom the first
  // nine leave as listed; b = died of breast cancer, c = of another cause.
  it('agrees with the worked example of breast cancer mortality', () => {
    const listed = '7+ 10b 14+ 16b 18c 23b 24+ 26c 27b';
    const rest = Array.from({ length: 296 }, () => '100+').join(' ');
    const points = pointsOf(`${listed} ${rest}`, 'b');
    expect(points.map(({ tid }) => tid)).toEqual([10, 16, 23, 27]);
    // Each step is printed as 0.3 %; its cumulative column adds the rounded steps.
    points.forEach(({ incidens }, i) => {
      expect(Math.round((incidens - (points[i - 1]?.incidens ?? 0)) * 1000) / 10).toBe(0.3);
    });
    // The same arithmetic with all digits: 1/304 + (303/304)/302 + ...
    const s16 = (303 / 304) * (301 / 302);
    expect(points[2]?.incidens).toBeCloseTo(
      1 / 304 + 303 / 304 / 302 + (s16 * (300 / 301)) / 300,
      12,
    );
  });

  it('has the variance p(1 − p)/n without censoring, by the binomial', () => {
    for (const { incidens: p, varians } of pointsOf('1a 2b 2a 3b 4a 5c 6b 7a', 'a')) {
      expect(varians).toBeCloseTo((p * (1 - p)) / 8, 12);
    }
  });

  it('is 1 − S with Greenwood’s error when there is one cause, by Kaplan–Meier', () => {
    const points = pointsOf(SIX_MP, 'a');
    curve(SIX_MP, 'log').steg.forEach(({ overlevnad, standardfel }, i) => {
      expect(points[i]?.incidens).toBeCloseTo(1 - overlevnad, 12);
      expect(points[i]?.standardfel).toBeCloseTo(standardfel, 12);
    });
  });

  it('has the variance of the infinitesimal jackknife with ties, causes and censoring', () => {
    const times = '1a 2+ 3b 3a 4a 4a 5+ 6b 7a 8+ 9b 9+ 10a 12+'.split(' ');
    const copies = 500;
    const replicate = (more: number) =>
      pointsOf(
        times
          .flatMap((t, i) => Array.from({ length: copies + (i === more ? 1 : 0) }, () => t))
          .join(' '),
        'a',
      );
    const whole = replicate(-1);
    const moved = times.map((_, i) => replicate(i));
    pointsOf(times.join(' '), 'a').forEach(({ varians }, j) => {
      const jackknife = moved
        .map((points) => ((points[j]?.incidens ?? 0) - (whole[j]?.incidens ?? 0)) * copies)
        .reduce((total, influence) => total + influence * influence, 0);
      expect(varians / jackknife).toBeCloseTo(1, 2);
    });
  });

  it('is read off under the same rules, and is below 1 − S of each cause by itself', () => {
    const times = '1a 2b 3a 4b 5a 6+ 7b 8a 9+ 10+ 11+ 12+';
    const found = incidens(times);
    const read = incidensVid(found, { orsak: 'a', tid: 6 }, 5);
    expect(read).toMatchObject({ andel: expect.closeTo(3 / 12, 12), underRisk: 7 });
    expect(incidensVid(found, { orsak: 'a', tid: 6 })).toMatchObject({ odefinierad: 'for-fa-under-risk' }); // prettier-ignore
    expect(incidensVid(found, { orsak: 'okand', tid: 6 }, 5)).toMatchObject({ andel: 0 });
    const alone = curve(times.replaceAll(/(\d+)b/g, '$1+'), 'log').steg.at(-1)?.overlevnad ?? 0;
    expect(found.perOrsak.a?.at(-1)?.incidens ?? 1).toBeLessThan(1 - alone);
    expect(aalenJohansen([])).toMatchObject({ odefinierad: 'inga-observationer' });
  });
});
