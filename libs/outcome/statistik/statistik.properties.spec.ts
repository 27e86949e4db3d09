import fc from 'fast-check';
import {
  aalenJohansen,
  arDefinierad,
  benjaminiHochberg,
  byarintervall,
  exaktAndelsintervall,
  FORANDRINGSKLASSER,
  gasT,
  kaplanMeier,
  klassfordelning,
  krymptaAndelar,
  krymptaMedelvarden,
  krymptaTakter,
  overlevnadVid,
  overspridningAndelar,
  pDiagram,
  standardiseradForandring,
  trattgranserAndel,
  trattgranserKvot,
  wilsonintervall,
  xmrDiagram,
  type Forandringsform,
  type Matt,
} from './index.js';

const share = fc
  .integer({ min: 1, max: 2000 })
  .chain((av) => fc.record({ antal: fc.integer({ min: 0, max: av }), av: fc.constant(av) }));
const shares = fc.array(share, { minLength: 2, maxLength: 30 });
const score = fc.integer({ min: 0, max: 40 });
const observations = fc.array(
  fc.record({
    tid: fc.integer({ min: 0, max: 20 }),
    orsak: fc.constantFrom('a', 'b', null),
  }),
  { minLength: 1, maxLength: 60 },
);
const forms = fc.constantFrom<Forandringsform>(
  { form: 'JT', sd: 5, reliabilitet: 0.8 },
  { form: 'EN', sd: 5, reliabilitet: 0.8, medelStart: 20 },
  { form: 'GLN', sd: 5, reliabilitet: 0.8, medelStart: 20 },
  { form: 'HLN', sd: 5, reliabilitet: 0.8, medelStart: 20, medelAvslut: 15 },
  { form: 'NK', sd: 5, reliabilitet: 0.8, reliabilitetAvslut: 0.7, medelStart: 20 },
  { form: 'MID', mid: 4 },
);

function known<T>(matt: Matt<T>): T {
  if (!arDefinierad(matt)) throw new Error(JSON.stringify(matt));
  return matt;
}

/** Every number in an answer, however deep. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

function expectFinite(value: unknown): void {
  expect(numbersIn(value).filter((number) => !Number.isFinite(number))).toEqual([]);
}

describe('for whatever counts', () => {
  it('an interval of a share contains it and lies within 0–1', () => {
    fc.assert(
      fc.property(share, ({ antal, av }) => {
        for (const found of [
          known(wilsonintervall(antal, av)),
          known(exaktAndelsintervall(antal, av)),
        ]) {
          const [lag, hog] = found.intervall;
          expect(0 <= lag && lag <= found.andel && found.andel <= hog && hog <= 1).toBe(true);
        }
      }),
    );
  });

  it('an interval of a count contains it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (count) => {
        const [lag, hog] = known(byarintervall(count)).intervall;
        expect(lag <= count && count <= hog).toBe(true);
        expectFinite([lag, hog]);
      }),
    );
  });

  it('funnel limits are nested, narrow with size, and widen with over-dispersion', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 5000 }),
        (target, n) => {
          for (const at of [
            (size: number, tau2: number) => known(trattgranserAndel(target, size, tau2)),
            (size: number, tau2: number) => known(trattgranserKvot(size, tau2)),
          ]) {
            const [{ granser95: inner, granser998: outer }, wider, larger] = [at(n, 0.01), at(n, 0.04), at(4 * n, 0.01)]; // prettier-ignore
            expect(outer[0] <= inner[0] && inner[1] <= outer[1]).toBe(true);
            expect(wider.granser95[0] <= inner[0] && inner[1] <= wider.granser95[1]).toBe(true);
            expect(inner[0] <= larger.granser95[0] && larger.granser95[1] <= inner[1]).toBe(true);
          }
        },
      ),
    );
  });

  it('a shrunken value lies between its own and the whole, and nothing is NaN', () => {
    fc.assert(
      fc.property(shares, (units) => {
        const rates = units.map(({ antal, av }) => ({ handelser: antal, exponering: av }));
        const means = units.map(({ antal, av }) => ({ medel: antal, varians: 1 / av }));
        for (const found of [
          krymptaAndelar(units),
          krymptaTakter(rates),
          krymptaMedelvarden(means),
        ].map(known)) {
          for (const { ra, krympt, vikt } of found.enheter) {
            expect(vikt >= 0 && vikt <= 1).toBe(true);
            const room = 1e-9 * Math.max(1, Math.abs(ra));
            expect(krympt).toBeGreaterThanOrEqual(Math.min(ra, found.centrum) - room);
            expect(krympt).toBeLessThanOrEqual(Math.max(ra, found.centrum) + room);
          }
          expectFinite(found);
        }
        expectFinite(overspridningAndelar(units, 0.3));
        expectFinite(pDiagram(units));
        expectFinite(xmrDiagram(units.map(({ antal }) => antal)));
      }),
    );
  });
});

describe('for whatever ratings', () => {
  it('the classes sum to those judged', () => {
    fc.assert(
      fc.property(
        forms,
        fc.array(fc.record({ start: fc.option(score, { nil: NaN }), avslut: score })),
        (form, group) => {
          const regel = { form, brytpunkt: 20, riktning: 'hogre-samre' } as const;
          const found = known(klassfordelning(regel, group));
          const total = FORANDRINGSKLASSER.reduce((sum, klass) => sum + found.antal[klass], 0);
          expect(total).toBe(found.bedomda);
          expect(found.bedomda + found.saknas).toBe(group.length);
        },
      ),
    );
  });

  it('standardised change is finite or says why, and turns with the scale', () => {
    const moment = fc.record({
      n: fc.integer({ min: 0, max: 3000 }),
      meanX: score,
      meanY: score,
      sdX: fc.constantFrom(0, 0.5, 3, 8),
      sdY: fc.constantFrom(0, 0.5, 3, 8),
      sdD: fc.constantFrom(0, 0.5, 3, 8, null),
      r: fc.constantFrom(null, -1, 0, 0.7, 1),
    });
    fc.assert(
      fc.property(moment, (values) => {
        const up = standardiseradForandring(values, 'hogre-battre');
        const down = standardiseradForandring(values, 'hogre-samre');
        expectFinite(up);
        expect(arDefinierad(up)).toBe(arDefinierad(down));
        if (!arDefinierad(up) || !arDefinierad(down)) return;
        for (const name of ['dz', 'dav', 'drm', 'becker'] as const) {
          const [a, b] = [up[name], down[name]];
          if (arDefinierad(a) && arDefinierad(b)) expect(a.d + b.d).toBeCloseTo(0, 12);
          for (const { intervall } of arDefinierad(a) ? a.intervall : []) {
            expect(intervall[0]).toBeLessThanOrEqual(arDefinierad(a) ? a.d : NaN);
            expect(intervall[1]).toBeGreaterThanOrEqual(arDefinierad(a) ? a.d : NaN);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('GAS rises with every goal', () => {
    const goals = fc.array(
      fc.record({ uppnadd: fc.integer({ min: -2, max: 1 }), vikt: fc.integer({ min: 1, max: 9 }) }),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(goals, (some) => {
        const better = some.map((goal, i) =>
          i === 0 ? { ...goal, uppnadd: goal.uppnadd + 1 } : goal,
        );
        expect(known(gasT(better))).toBeGreaterThan(known(gasT(some)));
      }),
    );
  });
});

describe('for whatever times', () => {
  it('S falls from 1, the limits contain it, and reading off never answers NaN', () => {
    fc.assert(
      fc.property(observations, fc.constantFrom('plain', 'log', 'log-log'), (some, typ) => {
        const kurva = known(kaplanMeier(some, typ));
        let before = 1;
        for (const { overlevnad, intervall } of kurva.steg) {
          expect(overlevnad).toBeLessThan(before);
          before = overlevnad;
          if (intervall === null) continue;
          expect(intervall[0]).toBeLessThanOrEqual(overlevnad);
          expect(intervall[1]).toBeGreaterThanOrEqual(overlevnad);
        }
        expectFinite(kurva);
        for (const tid of [0, 5, 20, 21]) expectFinite(overlevnadVid(kurva, tid, 3));
      }),
    );
  });

  it('the incidences of the causes and S sum to 1', () => {
    fc.assert(
      fc.property(observations, (some) => {
        const found = known(aalenJohansen(some));
        const last = Object.values(found.perOrsak).map((points) => points.at(-1)?.incidens ?? 0);
        const survival = known(kaplanMeier(some)).steg.at(-1)?.overlevnad ?? 1;
        expect(last.reduce((total, one) => total + one, survival)).toBeCloseTo(1, 10);
        expectFinite(found);
      }),
    );
  });

  it('q is never below p, keeps its order, and fewer stand out the stricter one is', () => {
    const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(probabilities, (p) => {
        const found = known(benjaminiHochberg(p, 0.1));
        const sorted = [...found].sort((a, b) => a.p - b.p);
        sorted.forEach(({ p: own, q }, i) => {
          expect(q).toBeGreaterThanOrEqual(own);
          expect(q).toBeGreaterThanOrEqual(sorted[i - 1]?.q ?? 0);
        });
        const strict = known(benjaminiHochberg(p, 0.01));
        expect(strict.every(({ utpekad }, i) => !utpekad || (found[i]?.utpekad ?? false))).toBe(
          true,
        );
      }),
    );
  });
});
