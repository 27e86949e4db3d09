import type { CellProjection } from '../../libs/read-model/index.js';
import { cells, handles, ignores } from './evolve.js';

export { RegistreringskvalitetRad } from './model.entity.js';
export {
  registreringskvalitetFor,
  registreringskvalitetOf,
  type Kvalitetsfraga,
  type Kvalitetssvar,
  type Namndkvalitet,
} from './query.js';

/** How well things are recorded, by answering nämnd, metod and month. */
export const registreringskvalitetProjection: CellProjection = {
  name: 'registreringskvalitet',
  version: 4,
  kind: 'cells',
  prefix: 'insats-',
  namndColumn: 'ansvarig_namnd',
  handles,
  ignores,
  key: ['ansvarig_namnd', 'metod', 'manad'],
  cells,
};
