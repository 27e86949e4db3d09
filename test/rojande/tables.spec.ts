import { losare, skydda } from '../../libs/outcome/index.js';
import { attacker } from './support/attacker.js';
import { hiddenOf, judge } from './support/judge.js';
import { randomTable } from './support/random-table.js';

const TABLES = process.env.UTFALL_SLOW === '1' ? Number(process.env.UTFALL_TABELLER ?? 80) : 24;
/** The attack takes longer than the defence: the other rules are tried on smaller tables in the fast run. */
const LARGEST = process.env.UTFALL_SLOW === '1' ? Infinity : 120;
const REGEL = { minstaAntal: 5 };

describe('the pattern for random tables', () => {
  it(`withstands an attack in whole numbers on every sensitive cell of ${TABLES} tables`, async () => {
    const [solver, against] = [await losare(), await attacker()];
    const breaches: unknown[] = [];
    let [cells, tried, tightest] = [0, 0, Infinity];
    for (let seed = 1; seed <= TABLES; seed++) {
      const system = randomTable(seed);
      const dolda = hiddenOf(skydda(system, REGEL, { losare: solver }));
      const verdict = judge(system, REGEL, { attacker: against, dolda });
      breaches.push(...verdict.breaches.map((breach) => ({ seed, ...breach })));
      cells += system.celler.length;
      tried += verdict.tried;
      tightest = Math.min(tightest, verdict.tightest);
    }
    console.info({ tables: TABLES, cells, sensitive: tried, tightest });
    expect(breaches).toEqual([]);
    expect(tried).toBeGreaterThan(TABLES);
    expect(tightest).toBeGreaterThanOrEqual(REGEL.minstaAntal);
  }, 3_600_000);

  it.each([
    { minstaAntal: 3 },
    { minstaAntal: 10 },
    { minstaAntal: 4, bredd: 8, insiderbredd: 3 },
    { minstaAntal: 5, skyddaNollor: true },
  ])(
    'withstands it under the rule %j',
    async (regel) => {
      const [solver, against] = [await losare(), await attacker()];
      for (let seed = 5_001; seed <= 5_000 + TABLES / 2; seed++) {
        const system = randomTable(seed);
        if (system.celler.length > LARGEST) continue;
        const dolda = hiddenOf(skydda(system, regel, { losare: solver }));
        const { breaches } = judge(system, regel, { attacker: against, dolda });
        expect(breaches.map((breach) => ({ seed, ...breach }))).toEqual([]);
      }
    },
    3_600_000,
  );
});
