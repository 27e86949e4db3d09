import { UTGAVA_PREFIX } from '../../libs/domain/index.js';
import type { RowProjection } from '../../libs/read-model/index.js';
import { handles, ignores, rows } from './evolve.js';

export { UtgavaRad } from './model.entity.js';
export { utgavaMed, utgavor } from './query.js';

/** What has been published: one row per release. */
export const utgavorProjection: RowProjection = {
  name: 'utgavor',
  version: 2,
  kind: 'rows',
  surface: 'aggregat',
  prefix: UTGAVA_PREFIX,
  handles,
  ignores,
  columns: {
    nummer: 'integer NOT NULL',
    datum: 'text NOT NULL',
    publicerad: 'double precision NOT NULL',
    position: 'bigint NOT NULL',
    om: 'json NOT NULL',
  },
  key: ['nummer'],
  rows,
};
