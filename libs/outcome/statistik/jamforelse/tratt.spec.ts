import {
  arDefinierad,
  overspridning,
  overspridningAndelar,
  overspridningKvoter,
  trattgranserAndel,
  trattgranserKvot,
  trattlage,
  type Overspridning,
  type Trattgranser,
} from '../index.js';

/** Thirteen trials of BCG against tuberculosis (Colditz et al. 1994): cases and others, with and without. */
const BCG = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
].map(([a = 0, b = 0, c = 0, d = 0]) => ({
  y: Math.log(a / (a + b) / (c / (c + d))),
  v: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
}));

describe('funnel limits', () => {
  // tests/testthat/test-poisson_limits.R of the R package FunnelPlotR.
  it.each([
    [15, 0.5596924, 1.649348, 0.386265, 2.082907],
    [20, 0.610826, 1.544419, 0.4479107, 1.902094],
    [30, 0.6746958, 1.427562, 0.5289724, 1.702771],
  ])('of O/E at %d expected agree with FunnelPlotR', (expected, l95, u95, l998, u998) => {
    const found = trattgranserKvot(expected) as Trattgranser;
    expect(found.granser95[0]).toBeCloseTo(l95, 7);
    expect(found.granser95[1]).toBeCloseTo(u95, 6);
    expect(found.granser998[0]).toBeCloseTo(l998, 7);
    expect(found.granser998[1]).toBeCloseTo(u998, 6);
  });

  it('of a share are target ± 1.96 and 3.09 standard errors: by hand, 20 % of 100', () => {
    const found = trattgranserAndel(0.2, 100) as Trattgranser;
    expect(found.granser95[0]).toBeCloseTo(0.2 - 1.96 * 0.04, 5);
    expect(found.granser998[1]).toBeCloseTo(0.2 + 3.0902 * 0.04, 5);
    const wide = trattgranserAndel(0.2, 100, 0.0009) as Trattgranser;
    expect(wide.granser95[1]).toBeCloseTo(0.2 + 1.96 * 0.05, 5);
    expect((trattgranserAndel(0.05, 5) as Trattgranser).granser998[0]).toBe(0);
  });

  it('adjusted for over-dispersion are exp(± z√(1/E + τ²)): by hand', () => {
    const found = trattgranserKvot(25, 0.05) as Trattgranser;
    expect(found.granser95[1]).toBeCloseTo(Math.exp(1.96 * 0.3), 4);
    expect(found.granser998[0]).toBeCloseTo(Math.exp(-3.0902 * 0.3), 4);
  });

  it('point out only beyond 99.8 %, strictly', () => {
    const granser = { granser95: [0.4, 0.6], granser998: [0.3, 0.7] } as const;
    expect([0.29, 0.3, 0.39, 0.4, 0.5, 0.61, 0.7, 0.71].map((p) => trattlage(p, granser))).toEqual([
      'under-998', 'inom-998', 'inom-998', 'inom-95', 'inom-95', 'inom-998', 'inom-998', 'over-998',
    ]); // prettier-ignore
  });

  it('are refused without a size or a target', () => {
    expect(trattgranserAndel(0.2, 0)).toMatchObject({ odefinierad: 'ogiltigt-antal' });
    expect(trattgranserAndel(1.2, 10)).toMatchObject({ odefinierad: 'ogiltigt-mal' });
    expect(trattgranserAndel(0.2, 10, NaN)).toMatchObject({ odefinierad: 'ogiltigt-mal' });
    expect(trattlage(NaN, { granser95: [0, 1], granser998: [0, 1] })).toMatchObject({ odefinierad: 'ogiltigt-tal' }); // prettier-ignore
    expect(trattgranserKvot(0)).toMatchObject({ odefinierad: 'inget-forvantat-antal' });
  });
});

describe('over-dispersion', () => {
  const weights = BCG.map(({ v }) => 1 / v);
  const whole = weights.reduce((a, b) => a + b, 0);
  const centre = BCG.reduce((total, { y }, i) => total + y * (weights[i] ?? 0), 0) / whole;
  const units = BCG.map(({ y, v }) => ({ avvikelse: y - centre, standardfel: Math.sqrt(v) }));

  // metafor, rma(yi, vi, data = dat.bcg, method = "DL"): tau^2 = 0.3088, Q(df = 12) = 152.2330.
  it('without winsorising is DerSimonian & Laird: agrees with metafor on the BCG trials', () => {
    const found = overspridning(units, { winsorisering: 0 }) as Overspridning;
    expect(found.phi * 13).toBeCloseTo(152.233, 3);
    expect(found.tau2).toBeCloseTo(0.3088, 4);
  });

  it('draws in the outermost tenth at each end to its percentile, in R’s way: by hand', () => {
    const z = [-9, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 9];
    const found = overspridning(z.map((avvikelse) => ({ avvikelse, standardfel: 1 }))) as Overspridning; // prettier-ignore
    expect(found.z).toEqual([-2, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2]);
    expect(found.phi).toBeCloseTo(31 / 11 - 8 / 11 + 0 / 11, 12);
    expect(found.tau2).toBeCloseTo((23 - 10) / (11 - 1), 12);
  });

  it('says so and adds nothing with few units, or when they differ less than by chance', () => {
    const few = overspridning(units, { winsorisering: 0 }) as Overspridning;
    expect(few).toMatchObject({ tillforlitlig: false, tillagg: 0 });
    const many = overspridning(units, { winsorisering: 0, minstEnheter: 13 }) as Overspridning;
    expect(many).toMatchObject({ tillforlitlig: true, tillagg: many.tau2 });
    const same = overspridning([1, 2, 3].map(() => ({ avvikelse: 0, standardfel: 1 })));
    expect(same).toMatchObject({ phi: 0, tau2: 0 });
  });

  it('takes shares and ratios, nobody observed as a half: by hand', () => {
    const shares = [30, 10, 20].map((antal) => ({ antal, av: 100 }));
    const found = overspridningAndelar(shares, 0.2, { winsorisering: 0 }) as Overspridning;
    [2.5, -2.5, 0].forEach((z, i) => {
      expect(found.z[i]).toBeCloseTo(z, 12);
    });
    // Equal sizes: τ² = (Σz² − (n − 1))·SE²/(n − 1).
    expect(found.tau2).toBeCloseTo((12.5 - 2) * (0.0016 / 2), 12);
    const ratios = [20, 0].map((observerat) => ({ observerat, forvantat: 10 }));
    const { z } = overspridningKvoter(ratios, { winsorisering: 0 }) as Overspridning;
    expect(z[0]).toBeCloseTo(Math.log(2) * Math.sqrt(10), 12);
    expect(z[1]).toBeCloseTo(Math.log(0.05) * Math.sqrt(10), 12);
  });

  it('is refused for a unit without anybody, and for a target without error', () => {
    const empty = [{ antal: 0, av: 0 }, { antal: 1, av: 2 }]; // prettier-ignore
    expect(overspridningAndelar(empty, 0.2)).toMatchObject({ odefinierad: 'ogiltigt-antal' });
    const units = [1, 2].map((antal) => ({ antal, av: 9 }));
    expect(overspridningAndelar(units, 0)).toMatchObject({ odefinierad: 'ogiltigt-tal' });
    const none = [1, 2].map((observerat) => ({ observerat, forvantat: 0 }));
    expect(overspridningKvoter(none)).toMatchObject({ odefinierad: 'ogiltigt-tal' });
  });

  it('is refused for one unit and for an error of nothing', () => {
    expect(overspridning([{ avvikelse: 1, standardfel: 1 }])).toMatchObject({ odefinierad: 'for-fa-enheter' }); // prettier-ignore
    const flat = { avvikelse: 1, standardfel: 0 };
    expect(arDefinierad(overspridning([flat, flat]))).toBe(false);
  });
});
