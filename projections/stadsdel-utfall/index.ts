import type { CellProjection } from '../../libs/read-model/index.js';
import { cells, handles, ignores } from './evolve.js';

export { StadsdelUtfallRad } from './model.entity.js';
export {
  stadsdelUtfall,
  stadsdelUtfallOf,
  type Organisation,
  type StadsdelUtfall,
} from './query.js';

/** What each insats adds to the figures of its stadsdelsnämnd, as the nämnd was then. */
export const stadsdelUtfallProjection: CellProjection = {
  name: 'stadsdel-utfall',
  version: 2,
  kind: 'cells',
  prefix: 'insats',
  namndColumn: 'stadsdelsnamnd',
  handles,
  ignores,
  key: ['stadsdelsnamnd'],
  cells,
};
