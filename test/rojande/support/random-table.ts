import type { Tabellcell, Tabellsystem } from '../../../libs/outcome/index.js';
import { valueOf } from './attacker.js';
import { Chance } from './chance.js';
import { cube, dimension, grouping, thinCount } from './cube.js';

/** Districts in two groupings of the same leaves (areas, and the boundaries after a merger), by method, by period. */
export function randomTable(seed: number): Tabellsystem {
  const chance = new Chance(seed);
  const districts = chance.whole(3, 14);
  const groupings = [
    grouping(districts, Math.min(districts, chance.whole(2, 4)), chance),
    grouping(districts, districts - 1, chance),
  ].slice(0, chance.whole(0, 2));
  const others = [dimension('metod', chance.whole(2, 4)), dimension('klass', chance.whole(2, 3))];
  const dimensions = [
    dimension('sdn', districts, groupings),
    ...others.slice(0, chance.whole(1, 2)),
  ];
  const { blad, celler } = cube(dimensions, () => thinCount(chance));
  // Now and then a cell is sensitive for another reason than its count.
  const isCalledSensitive = (cell: Tabellcell) => chance.next() < 0.02 && valueOf(cell, blad) > 0;
  return { blad, celler: celler.map((cell) => ({ ...cell, kanslig: isCalledSensitive(cell) })) };
}
