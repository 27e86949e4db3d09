import { UTGAVA_PREFIX } from '../../libs/domain/index.js';
import type { RowProjection } from '../../libs/read-model/index.js';
import { handles, ignores, rows } from './evolve.js';

export { UtgivetUtfallRad } from './model.entity.js';
export { utgivetUtfall, type Utgivetgrupp, type Utgivningsurval } from './query.js';

/** The figures that stand, per release and group. */
export const utgivetUtfallProjection: RowProjection = {
  name: 'utgivet-utfall',
  version: 1,
  kind: 'rows',
  surface: 'aggregat',
  prefix: UTGAVA_PREFIX,
  handles,
  ignores,
  columns: {
    nummer: 'integer NOT NULL',
    period: 'text NOT NULL',
    metod: 'text NOT NULL',
    omrade: 'text NOT NULL',
    bakgrund: 'text NOT NULL',
    antal: 'json NOT NULL',
    forandring: 'json NOT NULL',
  },
  key: ['nummer', 'period', 'metod', 'omrade', 'bakgrund'],
  indexes: [['metod', 'omrade'], ['omrade']],
  rows,
};
