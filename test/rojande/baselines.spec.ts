import { losare, type Tabellsystem } from '../../libs/outcome/index.js';
import { attacker, type Attacker } from './support/attacker.js';
import { cellByCell, rowPartnerOnly, tableByTable } from './support/baselines.js';
import { Chance } from './support/chance.js';
import { cube, dimension, thinCount } from './support/cube.js';
import { judge } from './support/judge.js';

const REGEL = { minstaAntal: 5 };
const TABLES = Array.from({ length: 10 }, (_, at) => plainTable(at + 1));

function plainTable(seed: number, third = 1): Tabellsystem {
  const chance = new Chance(seed);
  const dimensions = [dimension('sdn', 6), dimension('metod', 4), dimension('kvartal', third)];
  return cube(third > 1 ? dimensions : dimensions.slice(0, 2), () => thinCount(chance));
}

/** How many of the tables the same attacker breaks. */
function broken(
  tables: readonly Tabellsystem[],
  against: Attacker,
  hide: (system: Tabellsystem) => ReadonlySet<string>,
): number {
  const verdicts = tables.map((table) =>
    judge(table, REGEL, { attacker: against, dolda: hide(table) }),
  );
  return verdicts.filter(({ breaches }) => breaches.length > 0).length;
}

describe('what is done elsewhere is broken by the attacker:', () => {
  it('hiding cell by cell', async () => {
    const hide = (system: Tabellsystem) => cellByCell(system, REGEL);
    expect(broken(TABLES, await attacker(), hide)).toBeGreaterThan(7);
  });

  it('hiding a partner in the row only', async () => {
    const hide = (system: Tabellsystem) => rowPartnerOnly(system, REGEL);
    expect(broken(TABLES, await attacker(), hide)).toBeGreaterThan(7);
  });

  it('protecting table by table', async () => {
    const solver = await losare();
    const cubes = [1, 2, 3].map((seed) => plainTable(seed, 3));
    const at = { losare: solver, tableOf: ({ id }: { id: string }) => id.split('/')[2] ?? '' };
    expect(broken(cubes, await attacker(), (cells) => tableByTable(cells, REGEL, at))).toBe(3);
  });

  it('the year to date, with nothing below five in any release', async () => {
    const chance = new Chance(3);
    const months = Array.from({ length: 12 }, (_, at) => at);
    const blad = months.map((month) => (month === 0 ? 12 : chance.count(3)));
    const sums = months.map((month) => ({
      id: `till och med ${month}`,
      niva: 0,
      rad: months.slice(0, month + 1).map((leaf) => [leaf, 1] as const),
    }));
    // The month itself was never declared, and can be worked out all the same.
    const each = months.map((month) => ({
      id: `månad ${month}`,
      niva: 0,
      harledd: true,
      rad: [[month, 1] as const],
    }));
    const system = { blad, celler: [...sums, ...each] };
    const dolda = cellByCell({ blad, celler: sums }, REGEL);
    expect(dolda.size).toBe(0);
    const { breaches } = judge(system, REGEL, { attacker: await attacker(), dolda });
    expect(breaches.length).toBeGreaterThan(5);
  });
});
