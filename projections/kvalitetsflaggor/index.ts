import type { RowProjection } from '../../libs/read-model/index.js';
import { handles, ignores, rows } from './evolve.js';

export { KvalitetsflaggaRad } from './model.entity.js';
export { flaggrader, flaggunderlag, type Flaggunderlag, type Flaggurval } from './query.js';

/** What is irregular in which insats, since when and whose it is to mend. */
export const kvalitetsflaggorProjection: RowProjection = {
  name: 'kvalitetsflaggor',
  version: 2,
  kind: 'rows',
  prefix: 'insats-',
  namndColumn: 'ansvarig_namnd',
  handles,
  ignores,
  columns: {
    insats_id: 'text NOT NULL',
    nyckel: 'text NOT NULL',
    kod: 'text NOT NULL',
    agare: 'text NOT NULL',
    beskrivning: 'text NOT NULL',
    ansvarig_namnd: 'text NOT NULL',
    individ_id: 'text',
    metod: 'text',
    handelse_id: 'text',
    sedan: 'text',
    galler_fran: 'text',
  },
  key: ['insats_id', 'nyckel'],
  indexes: [['kod', 'galler_fran'], ['ansvarig_namnd']],
  rows,
};
