import type { CellProjection } from '../../libs/read-model/index.js';
import { cells, handles, ignores } from './evolve.js';

export { MetodUtfallRad } from './model.entity.js';
export { metodUtfall, metodUtfallFor, metodUtfallOf, type MetodUtfall } from './query.js';

/** What each insats adds to the figures of its method. */
export const metodUtfallProjection: CellProjection = {
  name: 'metod-utfall',
  version: 2,
  kind: 'cells',
  prefix: 'insats',
  handles,
  ignores,
  key: ['metod'],
  cells,
};
