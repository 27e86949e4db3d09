import { losare, skydda, type Tabellsystem } from '../../libs/outcome/index.js';
import { attacker } from './support/attacker.js';
import { Chance } from './support/chance.js';
import { cube, dimension } from './support/cube.js';
import { hiddenOf, judge } from './support/judge.js';

const REGEL = { minstaAntal: 5 };
const IS_SLOW = process.env.UTFALL_SLOW === '1';
/** 972 cells with their margins, or 180. */
const [METHODS, QUARTERS] = IS_SLOW ? [8, 8] : [4, 2];
// Half a minute on two idle cores; a busy machine may take its time, a search that has run away may not.
const MOST_SECONDS = 300;

/** Eleven districts, as thin as a city's öppenvård is: most methods a few insatser a quarter. */
function series(seed: number): Tabellsystem {
  const chance = new Chance(seed);
  const means = Array.from({ length: METHODS }, () => chance.pick([0.3, 0.6, 1, 2, 3, 8]));
  const dimensions = [
    dimension('sdn', 11),
    dimension('metod', METHODS),
    dimension('kvartal', QUARTERS),
  ];
  return cube(dimensions, ([, method = 0]) => chance.count(means[method] ?? 0));
}

describe('a whole series', () => {
  it('is protected in minutes at the most, and holds', async () => {
    const [solver, against] = [await losare(), await attacker()];
    for (const seed of [1]) {
      const system = series(seed);
      const shares: number[] = [];
      const started = performance.now();
      const skydd = skydda(system, REGEL, {
        losare: solver,
        onProgress: (share) => shares.push(share),
      });
      const seconds = (performance.now() - started) / 1_000;
      const dolda = hiddenOf(skydd);
      const verdict = judge(system, REGEL, {
        attacker: against,
        dolda,
        wholeEvery: IS_SLOW ? 20 : 1,
      });
      const { tried, tightest } = verdict;
      console.info({
        cells: system.celler.length,
        hidden: dolda.size,
        sensitive: tried,
        tightest,
        seconds,
      });
      expect(verdict.breaches).toEqual([]);
      expect(seconds).toBeLessThan(MOST_SECONDS);
      expect(shares.length).toBeGreaterThan(tried);
    }
  }, 1_800_000);
});
