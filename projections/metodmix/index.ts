import type { CellProjection } from '../../libs/read-model/index.js';
import { cells, handles, ignores } from './evolve.js';

export { MetodmixRad } from './model.entity.js';
export { ALDERSGRUPPER } from './evolve.js';
export { insatstypsmixOf, type Insatstypsmix } from './insatstyper.js';
export { metodmix, metodmixOf, type Metodmix, type Mixurval } from './query.js';

/** Which methods are given in each stadsdelsnämnd, as it was then, to whom and when. */
export const metodmixProjection: CellProjection = {
  name: 'metodmix',
  version: 2,
  kind: 'cells',
  prefix: 'insats',
  namndColumn: 'stadsdelsnamnd',
  handles,
  ignores,
  key: ['metod', 'stadsdelsnamnd', 'aldersgrupp', 'kon', 'manad'],
  cells,
};
