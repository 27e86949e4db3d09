import type { RowProjection } from '../../libs/read-model/index.js';
import { handles, ignores, rows } from './evolve.js';

export { BevakningRad, type Rapport } from './model.entity.js';
export {
  bevakningsrader,
  ejVerkstallda,
  forfallande,
  KLAR_DAGAR,
  oppnaBevakningar,
  UTEBLEV_DAGAR,
  type Bevakningsunderlag,
  type Bevakningsurval,
  type ForfallandeBevakning,
  type Kvartalsdagar,
} from './query.js';

/** What is to be done in each insats, by what day, and whether it was. */
export const uppfoljningBevakningProjection: RowProjection = {
  name: 'uppfoljning-bevakning',
  version: 2,
  kind: 'rows',
  prefix: 'insats-',
  namndColumn: 'ansvarig_namnd',
  handles,
  ignores,
  columns: {
    insats_id: 'text NOT NULL',
    nyckel: 'text NOT NULL',
    slag: 'text NOT NULL',
    avser: 'text NOT NULL',
    ansvarig_namnd: 'text NOT NULL',
    individ_id: 'text',
    metod: 'text',
    fran: 'text',
    tidigast: 'text',
    forfaller: 'text NOT NULL',
    senast: 'text',
    tillstand: 'text NOT NULL',
    stangd: 'text',
    uppfylld: 'text',
    skal: 'text',
    lag: 'text',
    beslutsdatum: 'text',
    rapporter: 'json',
  },
  key: ['insats_id', 'nyckel'],
  indexes: [
    ['tillstand', 'forfaller'],
    ['slag', 'fran'],
  ],
  rows,
};
