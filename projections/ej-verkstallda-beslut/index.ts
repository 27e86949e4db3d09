import type { CellProjection } from '../../libs/read-model/index.js';
import { cells, handles, ignores } from './evolve.js';

export { EjVerkstalldaRad } from './model.entity.js';
export {
  ejVerkstalldaStatistik,
  ejVerkstalldaStatistikOf,
  LANGDER,
  type EjVerkstalldaAntal,
  type EjVerkstalldaStatistik,
  type Langd,
} from './query.js';

/** How many decisions were not carried out in time, per quarter: sums without rows about anybody. */
export const ejVerkstalldaBeslutProjection: CellProjection = {
  name: 'ej-verkstallda-beslut',
  version: 1,
  kind: 'cells',
  prefix: 'insats-',
  namndColumn: 'ansvarig_namnd',
  handles,
  ignores,
  key: ['ansvarig_namnd', 'metod', 'forsta_kvartal', 'slut_kvartal'],
  cells,
};
