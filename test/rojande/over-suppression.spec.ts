import { losare, skydda, type Tabellsystem } from '../../libs/outcome/index.js';
import { attacker, valueOf, type Attacker } from './support/attacker.js';
import { cellByCell } from './support/baselines.js';
import { Chance } from './support/chance.js';
import { cube, dimension, thinCount } from './support/cube.js';
import { hiddenOf, judge } from './support/judge.js';

const TABLES = process.env.UTFALL_SLOW === '1' ? 60 : 12;
/** The optimum bears no insider in mind, so neither does the algorithm here. */
const REGEL = { minstaAntal: 5, insiderbredd: 0 };
const MOST_CANDIDATES = 11;

function smallTable(seed: number): Tabellsystem {
  const chance = new Chance(seed);
  const dimensions = [dimension('sdn', chance.whole(3, 4)), dimension('metod', 3)];
  return cube(dimensions, () => thinCount(chance));
}

/** The fewest secondary cells with which the attacker is held off, found by trying them all. */
function fewest(system: Tabellsystem, against: Attacker, most: number): number {
  const primary = cellByCell(system, REGEL);
  const candidates = candidatesOf(system);
  for (let size = 0; size < most; size++) {
    for (const extra of subsets(candidates, size)) {
      const dolda = new Set([...primary, ...extra]);
      if (judge(system, REGEL, { attacker: against, dolda }).breaches.length === 0) return size;
    }
  }
  return most;
}

function candidatesOf({ celler, blad }: Tabellsystem): string[] {
  return celler.filter((cell) => valueOf(cell, blad) >= REGEL.minstaAntal).map(({ id }) => id);
}

function* subsets(from: readonly string[], size: number, start = 0): Generator<string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = start; at <= from.length - size; at++) {
    for (const rest of subsets(from, size - 1, at + 1)) yield [from[at] ?? '', ...rest];
  }
}

describe('hiding too much', () => {
  it(`is at most 1.5 times the exact optimum over ${TABLES} small tables`, async () => {
    const [solver, against] = [await losare(), await attacker()];
    let [hidden, optimum, tried, worst] = [0, 0, 0, 0];
    for (let seed = 1; tried < TABLES; seed++) {
      const system = smallTable(seed);
      const small = cellByCell(system, REGEL).size;
      if (small === 0 || candidatesOf(system).length > MOST_CANDIDATES) continue;
      const secondary = hiddenOf(skydda(system, REGEL, { losare: solver })).size - small;
      const least = fewest(system, against, secondary);
      [hidden, optimum, tried] = [hidden + secondary, optimum + least, tried + 1];
      worst = Math.max(worst, secondary - least);
    }
    console.info({ tables: tried, hidden, optimum, ratio: hidden / optimum, worst });
    expect(optimum).toBeGreaterThan(0);
    expect(hidden / optimum).toBeLessThanOrEqual(1.5);
  }, 1_800_000);
});
