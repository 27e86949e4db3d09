import type { RowProjection } from '../../libs/read-model/index.js';
import { handles, ignores, rows } from './evolve.js';

export { MetodTillganglighetRad } from './model.entity.js';
export {
  INAKTUELL_EFTER_DAGAR,
  metodTillganglighet,
  metodTillganglighetOf,
  type MetodTillganglighet,
  type Tillganglighetsurval,
} from './query.js';

/** What each nämnd offers of each method: since when, by whom, with which queue and staff. */
export const metodTillganglighetProjection: RowProjection = {
  name: 'metod-tillganglighet',
  version: 1,
  kind: 'rows',
  surface: 'aggregat',
  prefix: 'utbud-',
  handles,
  ignores,
  columns: {
    utbud_id: 'text NOT NULL',
    stadsdelsnamnd: 'text NOT NULL',
    metod: 'text NOT NULL',
    erbjuds_fran: 'text NOT NULL',
    erbjods_till: 'text',
    utforare: 'text NOT NULL',
    perioder: 'json NOT NULL',
    ko: 'json',
    bemanning: 'json',
  },
  key: ['utbud_id'],
  rows,
};
