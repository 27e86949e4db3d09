import type { CellProjection } from '../../libs/read-model/index.js';
import { cells, handles, ignores } from './evolve.js';

export { MetodStadsdelUtfallRad } from './model.entity.js';
export {
  metodStadsdelUtfall,
  metodStadsdelUtfallOf,
  type MetodStadsdelUtfall,
  type Urval,
} from './query.js';

/** What each insats adds to the figures of its method in its stadsdelsnämnd. */
export const metodStadsdelUtfallProjection: CellProjection = {
  name: 'metod-stadsdel-utfall',
  version: 2,
  kind: 'cells',
  prefix: 'insats',
  namndColumn: 'stadsdelsnamnd',
  handles,
  ignores,
  key: ['metod', 'stadsdelsnamnd'],
  cells,
};
