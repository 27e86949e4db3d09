import type { CellProjection } from '../../libs/read-model/index.js';
import { cells, handles, ignores } from './evolve.js';

export { VantetidRad } from './model.entity.js';
export {
  kvarvaroFor,
  kvarvaroOf,
  vantetiderFor,
  vantetiderOf,
  type Metodkvarvaro,
  type Metodvantetid,
} from './query.js';

/** How long each step to a method takes, and how long those who begin stay: sums without rows about anybody. */
export const vantetiderProjection: CellProjection = {
  name: 'vantetider',
  version: 2,
  kind: 'cells',
  prefix: 'insats-',
  namndColumn: 'stadsdelsnamnd',
  handles,
  ignores,
  key: ['stadsdelsnamnd', 'metod', 'steg', 'manad', 'slut_manad'],
  cells,
};
