import {
  benjaminiHochberg,
  indirektStandardisering,
  krymptaAndelar,
  krymptaMedelvarden,
  krymptaTakter,
  type Krympning,
} from '../index.js';

const EVENTS = [30, 25, 25, 15, 33, 21, 30, 20];
const EXPOSED = [100, 100, 110, 90, 100, 90, 110, 90];

describe('shrunken rates', () => {
  // esda (PySAL), assuncao_rate: the same moments b and a of Marshall 1991, printed as the deviates
  // (r − b)/√(a + b/e) of Assunção & Reis 1999. Those data differ less than by chance (a < 0), which
  // the estimate cuts at 0; hence the uncut a is put together here.
  it('have the moments of PySAL’s example', () => {
    const units = EVENTS.map((handelser, i) => ({ handelser, exponering: EXPOSED[i] ?? 1 }));
    const found = krymptaTakter(units) as Krympning;
    const b = found.centrum;
    const whole = EXPOSED.reduce((x, y) => x + y, 0);
    const s2 = found.enheter.reduce((t, { ra }, i) => t + (EXPOSED[i] ?? 0) * (ra - b) ** 2, 0) / whole; // prettier-ignore
    const a = s2 - (b * 8) / whole;
    const deviates = found.enheter.map(
      ({ ra }, i) => (ra - b) / Math.sqrt(a + b / (EXPOSED[i] ?? 1)),
    );
    [1.03843594, -0.04099089, -0.56250375, -1.73061861].forEach((z, i) => {
      expect(deviates[i]).toBeCloseTo(z, 6);
    });
    expect(found.mellanvarians).toBe(Math.max(0, a));
  });

  it('weigh a/(a + b/e): by hand, two areas of 100 with 10 and 50', () => {
    // b = .3, s² = .04, a = .04 − .003 = .037, weight .037/.04.
    const found = krymptaTakter([
      { handelser: 10, exponering: 100 },
      { handelser: 50, exponering: 100 },
    ]) as Krympning;
    expect(found.centrum).toBeCloseTo(0.3, 12);
    expect(found.mellanvarians).toBeCloseTo(0.037, 12);
    expect(found.enheter[0]?.vikt).toBeCloseTo(0.925, 12);
    expect(found.enheter[0]?.krympt).toBeCloseTo(0.3 - 0.925 * 0.2, 12);
  });
});

describe('shrunken shares (no published example: other routes)', () => {
  it('are the posterior means of the beta-binomial whose moments they match, for equal sizes', () => {
    const units = [10, 30, 50, 20].map((antal) => ({ antal, av: 100 }));
    const found = krymptaAndelar(units) as Krympning;
    const b = 0.275;
    const s2 = (0.175 ** 2 + 0.025 ** 2 + 0.225 ** 2 + 0.075 ** 2) / 4;
    // Var(p) = b(1 − b)/n · (1 + (n − 1)/(α + β + 1)), solved for α + β.
    const inner = (s2 * 100) / (b * (1 - b));
    const strength = 99 / (inner - 1) - 1;
    found.enheter.forEach(({ krympt }, i) => {
      const x = units[i]?.antal ?? 0;
      expect(krympt).toBeCloseTo((strength * b + x) / (strength + 100), 10);
    });
    expect(found.mellanvarians).toBeCloseTo((b * (1 - b)) / (strength + 1), 10);
  });

  it('follow spdep’s formula for unequal sizes: by hand', () => {
    const units = [{ antal: 2, av: 10 }, { antal: 45, av: 90 }]; // prettier-ignore
    const found = krymptaAndelar(units) as Krympning;
    const [b, chance] = [0.47, 0.47 * 0.53];
    const s2 = (10 * (0.2 - b) ** 2 + 90 * (0.5 - b) ** 2) / 100;
    const rho = (10 * s2 - 0.2 * chance) / (9 * s2 + 0.8 * chance);
    expect(found.enheter[0]?.vikt).toBeCloseTo(rho, 12);
    expect(found.enheter[0]?.krympt).toBeCloseTo(rho * 0.2 + (1 - rho) * b, 12);
  });

  it('are the whole when units are alike, and when all or nobody has it', () => {
    for (const antal of [0, 7, 10]) {
      const found = krymptaAndelar([antal, antal].map((x) => ({ antal: x, av: 10 }))) as Krympning;
      expect(found.enheter.map(({ krympt }) => krympt)).toEqual([antal / 10, antal / 10]);
    }
    const ones = krymptaAndelar([0, 1].map((antal) => ({ antal, av: 1 }))) as Krympning;
    expect(ones.mellanvarians).toBe(0);
  });

  it('are refused for one unit and for a unit with nobody', () => {
    expect(krymptaAndelar([{ antal: 1, av: 2 }])).toMatchObject({ odefinierad: 'for-fa-enheter' });
    expect(krymptaAndelar([{ antal: 0, av: 0 }, { antal: 1, av: 2 }])).toMatchObject({ odefinierad: 'ogiltigt-antal' }); // prettier-ignore
    expect(krymptaTakter([{ handelser: 1, exponering: 0 }])).toMatchObject({ odefinierad: 'ogiltigt-antal' }); // prettier-ignore
    expect(krymptaTakter([])).toMatchObject({ odefinierad: 'for-fa-enheter' });
  });
});

describe('shrunken means', () => {
  // Rubin's eight schools (Gelman et al., Bayesian Data Analysis, table 5.2): effects and standard
  // errors; the pooled estimate is printed as 7.7 with SE 4.1, and τ² by moments is 0.
  const schools = [
    [28, 15],
    [8, 10],
    [-3, 16],
    [7, 11],
    [-1, 9],
    [1, 11],
    [18, 10],
    [12, 18],
  ].map(([medel = 0, se = 1]) => ({ medel, varians: se * se }));

  it('agree with the pooled estimate of the eight schools, where nothing is left of the differences', () => {
    const found = krymptaMedelvarden(schools) as Krympning;
    expect(found.centrum).toBeCloseTo(7.7, 1);
    expect(found.mellanvarians).toBe(0);
    expect(found.enheter[0]?.krympt).toBeCloseTo(found.centrum, 12);
  });

  it('weigh τ²/(τ² + v) when τ² is given: by hand', () => {
    const found = krymptaMedelvarden(schools, 100) as Krympning;
    expect(found.enheter[1]).toMatchObject({ ra: 8, vikt: 0.5 });
    expect(found.enheter[1]?.krympt).toBeCloseTo((8 + found.centrum) / 2, 12);
  });

  it('are refused for one unit and for no variance', () => {
    expect(krymptaMedelvarden([{ medel: 1, varians: 1 }])).toMatchObject({ odefinierad: 'for-fa-enheter' }); // prettier-ignore
    const flat = { medel: 1, varians: 0 };
    expect(krymptaMedelvarden([flat, flat])).toMatchObject({ odefinierad: 'ogiltigt-tal' });
  });
});

describe('indirect standardisation', () => {
  // 90 expected and 100 observed: the documentation of the Ruby gem byar prints 0.90402 and 1.35143.
  it('adds what each stratum leads to expect, and agrees with the byar gem on O/E', () => {
    const strata = [
      { observerat: 60, antal: 200, standardtakt: 0.2 },
      { observerat: 40, antal: 100, standardtakt: 0.5 },
    ];
    expect(indirektStandardisering(strata, 0.3)).toMatchObject({
      kvot: { observerat: 100, forvantat: 90, kvot: 100 / 90, metod: 'byar' },
      takt: expect.closeTo(1 / 3, 12),
      taktIntervall: [expect.closeTo(0.271206, 5), expect.closeTo(0.405428, 4)],
    });
  });

  it('is refused when nothing is expected, and for a rate that is none', () => {
    const stratum = { observerat: 1, antal: 10, standardtakt: 0 };
    expect(indirektStandardisering([stratum], 0.3)).toMatchObject({ odefinierad: 'inget-forvantat-antal' }); // prettier-ignore
    expect(indirektStandardisering([], 0.3)).toMatchObject({
      odefinierad: 'inget-forvantat-antal',
    });
    expect(indirektStandardisering([{ ...stratum, standardtakt: NaN }], 0.3)).toMatchObject({ odefinierad: 'ogiltig-standard' }); // prettier-ignore
    expect(indirektStandardisering([{ ...stratum, observerat: 0.5 }], 0.3)).toMatchObject({ odefinierad: 'ogiltigt-antal' }); // prettier-ignore
  });
});

describe('Benjamini & Hochberg', () => {
  // Benjamini & Hochberg 1995, section 3.2: fifteen p-values of a trial of thrombolysis; four rejected
  // at 0.05 where Bonferroni rejects three.
  const P = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]; // prettier-ignore

  it('rejects the four of the paper, whatever the order', () => {
    for (const values of [P, [...P].reverse()]) {
      const found = benjaminiHochberg(values, 0.05);
      if ('odefinierad' in found) throw new Error(found.text);
      expect(found.filter(({ utpekad }) => utpekad).map(({ p }) => p).sort()).toEqual(P.slice(0, 4)); // prettier-ignore
      expect(found.find(({ p }) => p === 0.0095)?.q).toBeCloseTo(0.035625, 12);
    }
  });

  it('refuses none, and what is no probability', () => {
    expect(benjaminiHochberg([])).toMatchObject({ odefinierad: 'inga-observationer' });
    expect(benjaminiHochberg([0.1, NaN])).toMatchObject({ odefinierad: 'ogiltigt-p' });
  });
});
