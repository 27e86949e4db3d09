import { losare, skydda, type Rojanderegel, type Tabellsystem } from '../../libs/outcome/index.js';
import { attacker } from './support/attacker.js';
import { hiddenOf, insiderBreaches } from './support/judge.js';
import { randomTable } from './support/random-table.js';

const TABLES = process.env.UTFALL_SLOW === '1' ? 24 : 12;
const REGEL = { minstaAntal: 5 };

/** The attack is quadratic in the sensitive cells: the small tables say as much, sooner. */
function smallTables(count: number): Tabellsystem[] {
  const found: Tabellsystem[] = [];
  for (let seed = 1; found.length < count; seed++) {
    const system = randomTable(seed);
    if (system.celler.length <= 80) found.push(system);
  }
  return found;
}

/** What those who are alone in a cell work out when the pattern follows the rule. */
async function workedOut(tables: readonly Tabellsystem[], regel: Rojanderegel): Promise<string[]> {
  const [solver, against] = [await losare(), await attacker()];
  return tables.flatMap((system) => {
    const dolda = hiddenOf(skydda(system, regel, { losare: solver }));
    return insiderBreaches(system, regel, { attacker: against, dolda });
  });
}

describe('somebody who is alone in a cell', () => {
  it(`works out no other sensitive cell in ${TABLES} tables`, async () => {
    expect(await workedOut(smallTables(TABLES), REGEL)).toEqual([]);
  }, 1_800_000);

  it('works none of them out to within three, when the rule asks for that', async () => {
    expect(await workedOut(smallTables(8), { ...REGEL, insiderbredd: 3 })).toEqual([]);
  }, 1_800_000);

  it('would, in some of them, if nobody had thought of him', async () => {
    const careless = { ...REGEL, insiderbredd: 0 };
    expect((await workedOut(smallTables(12), careless)).length).toBeGreaterThan(0);
  }, 1_800_000);
});
