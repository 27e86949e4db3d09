import { losare, skydda, type Tabellsystem } from '../../libs/outcome/index.js';
import { Chance } from './support/chance.js';
import { cube, dimension } from './support/cube.js';
import { hiddenOf } from './support/judge.js';
import { randomTable } from './support/random-table.js';

const REGEL = { minstaAntal: 5 };
const SEEDS = Array.from({ length: 12 }, (_, at) => at + 1);

function turned(system: Tabellsystem): Tabellsystem {
  const last = system.blad.length - 1;
  return {
    blad: [...system.blad].reverse(),
    celler: [...system.celler].reverse().map((cell) => ({
      ...cell,
      rad: cell.rad.map(([leaf, sign]) => [last - leaf, sign] as const),
    })),
  };
}

/** The same, with a period that shares no leaf with it before and after in the alphabet. */
function withUnrelated(system: Tabellsystem, seed: number): Tabellsystem {
  const chance = new Chance(seed);
  const other = cube([dimension('a', 4), dimension('b', 3)], () => chance.count(4));
  const moved = other.celler.map((cell) => ({
    ...cell,
    id: `annan ${cell.id}`,
    rad: cell.rad.map(([leaf, sign]) => [leaf + system.blad.length, sign] as const),
  }));
  return { blad: [...system.blad, ...other.blad], celler: [...moved, ...system.celler] };
}

describe('the pattern', () => {
  it('is the same for the same table, twice, turned round and beside an unrelated period', async () => {
    const solver = await losare();
    const patternOf = (system: Tabellsystem) =>
      [...hiddenOf(skydda(system, REGEL, { losare: solver }))].sort();
    for (const seed of SEEDS) {
      const system = randomTable(seed);
      const first = patternOf(system);
      expect(patternOf(system)).toEqual(first);
      expect(patternOf(turned(system))).toEqual(first);
      const wider = patternOf(withUnrelated(system, seed));
      expect(wider.filter((id) => !id.startsWith('annan '))).toEqual(first);
    }
  });

  it('leaves as ids in the order of the cells, which tells no primary from a secondary cell', async () => {
    const solver = await losare();
    for (const seed of SEEDS) {
      const system = randomTable(seed);
      const dolda = hiddenOf(skydda(system, REGEL, { losare: solver }));
      const inOrder = system.celler.filter(({ id }) => dolda.has(id)).map(({ id }) => id);
      expect([...dolda]).toEqual(inOrder);
      expect([...dolda].every((id) => typeof id === 'string')).toBe(true);
    }
  });

  it('shows zeros, hides them when they are protected, and hides what is called sensitive', async () => {
    const losa = { losare: await losare() };
    const values = [0, 12, 9, 30, 8, 14, 22, 17, 25];
    const system = cube([dimension('sdn', 3), dimension('metod', 3)], ([a = 0, b = 0]) =>
      Number(values[a * 3 + b]),
    );
    expect([...hiddenOf(skydda(system, REGEL, losa))]).toEqual([]);
    const zeros = hiddenOf(skydda(system, { ...REGEL, skyddaNollor: true }, losa));
    expect(zeros.has('sdn0/metod0')).toBe(true);
    expect(zeros.size).toBeGreaterThan(3);
    const celler = system.celler.map((cell) => ({ ...cell, kanslig: cell.id === 'sdn1/metod1' }));
    const named = hiddenOf(skydda({ ...system, celler }, REGEL, losa));
    expect(named.has('sdn1/metod1')).toBe(true);
    expect(named.size).toBeGreaterThan(3);
  });

  it('tells how far it has come, from nothing to all, never backwards', async () => {
    const shares: number[] = [];
    skydda(randomTable(9), REGEL, {
      losare: await losare(),
      onProgress: (share) => shares.push(share),
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1);
    expect(shares.length).toBeGreaterThan(5);
  });
});
