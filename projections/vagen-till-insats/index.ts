import type { CellProjection } from '../../libs/read-model/index.js';
import { cells, handles, ignores } from './evolve.js';

export { behovInsats, behovInsatsOf } from './behov.js';
export { behovPerNamnd, behovPerNamndOf, type Malgruppsrad } from './behov-per-namnd.js';
export { VagenTillInsatsRad } from './model.entity.js';
export { vagenTillInsats, vagenTillInsatsOf, type Metodvag } from './query.js';

/** Who was offered what, who said yes and who began, by nämnd and the month the road began. */
export const vagenTillInsatsProjection: CellProjection = {
  name: 'vagen-till-insats',
  version: 3,
  kind: 'cells',
  prefix: 'insats-',
  namndColumn: 'stadsdelsnamnd',
  handles,
  ignores,
  key: ['stadsdelsnamnd', 'metod', 'behov', 'manad'],
  cells,
};
