import { losare, skydda, type Tabellsystem } from '../../libs/outcome/index.js';
import { Chance } from '../rojande/support/chance.js';
import { cube, dimension } from '../rojande/support/cube.js';
import { round, tell } from './clock.js';

/** What protecting one series against disclosure took. */
export interface RojandeFigures {
  readonly cells: number;
  readonly hidden: number;
  readonly solverCalls: number;
  readonly seconds: number;
}

const METHODS = 8;
const REGEL = { minstaAntal: 5 };

/** Eleven districts by eight methods by eight quarters with every margin: 972 cells, thin as a city's are. */
function series(seed: number): Tabellsystem {
  const chance = new Chance(seed);
  const means = Array.from({ length: METHODS }, () => chance.pick([0.3, 0.6, 1, 2, 3, 8]));
  return cube(
    [dimension('sdn', 11), dimension('metod', METHODS), dimension('kvartal', 8)],
    ([, method = 0]) => chance.count(means[method] ?? 0),
  );
}

/** Protects three such series, one after the other, on one thread. */
export async function benchRojande(): Promise<RojandeFigures[]> {
  const solver = await losare();
  return [1, 2, 3].map((seed) => {
    tell(`Röjandekontroll av serie ${seed} av 3 …`);
    const system = series(seed);
    const started = performance.now();
    const skydd = skydda(system, REGEL, { losare: solver });
    const took = (performance.now() - started) / 1000;
    if (skydd.slag !== 'skyddat') throw new Error(`Serie ${seed}: bara övernivån, ${skydd.orsak}`);
    return {
      cells: system.celler.length,
      hidden: skydd.dolda.size,
      solverCalls: skydd.granskning.arbete,
      seconds: round(took),
    };
  });
}
