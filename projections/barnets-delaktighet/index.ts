import type { CellProjection } from '../../libs/read-model/index.js';
import { cells, handles, ignores } from './evolve.js';

export { BarnetsDelaktighetRad } from './model.entity.js';
export {
  barnetsDelaktighetFor,
  barnetsDelaktighetOf,
  type Delaktighetsbild,
  type Delaktighetsfraga,
  type Namnddelaktighet,
} from './query.js';

/** Whether the child was heard, by answering nämnd and quarter. */
export const barnetsDelaktighetProjection: CellProjection = {
  name: 'barnets-delaktighet',
  version: 5,
  kind: 'cells',
  prefix: 'insats-',
  namndColumn: 'ansvarig_namnd',
  handles,
  ignores,
  key: ['ansvarig_namnd', 'kvartal'],
  cells,
};
