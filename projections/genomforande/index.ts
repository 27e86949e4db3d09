import type { CellProjection } from '../../libs/read-model/index.js';
import { cells, handles, ignores } from './evolve.js';

export { GenomforandeRad } from './model.entity.js';
export { genomforandeFor, genomforandeOf, type Metodgenomforande } from './query.js';

/** How much was given of each method, whether the goals moved and how it went afterwards, by nämnd and month of the end. */
export const genomforandeProjection: CellProjection = {
  name: 'genomforande',
  version: 3,
  kind: 'cells',
  prefix: 'insats-',
  namndColumn: 'stadsdelsnamnd',
  handles,
  ignores,
  key: ['stadsdelsnamnd', 'metod', 'manad'],
  cells,
};
