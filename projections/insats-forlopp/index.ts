import type { RowProjection } from '../../libs/read-model/index.js';
import { handles, ignores, rows } from './evolve.js';

export { InsatsForloppRad } from './model.entity.js';
export { pagaendeBarnrader, type Barnrad } from './barn.js';
export {
  arOppen,
  insatsForlopp,
  insatsForloppFor,
  insatsForloppOf,
  oppnaInsatser,
  type InsatsForlopp,
  type Insatslage,
} from './query.js';

/** All that the counts of children read, so that the events beside it need not be. */
const BARN = [
  ...['startdatum', 'avslutsdatum', 'ansvarig_namnd'],
  ...['individ_id', 'metod', 'begransad', 'anonym'],
];

/** The course of one insats, from beslut to avslut, as it holds after corrections. */
export const insatsForloppProjection: RowProjection = {
  name: 'insats-forlopp',
  version: 4,
  kind: 'rows',
  prefix: 'insats-',
  namndColumn: 'ansvarig_namnd',
  handles,
  ignores,
  columns: {
    insats_id: 'text NOT NULL',
    tillstand: 'text NOT NULL',
    ansvarig_namnd: 'text NOT NULL',
    metod: 'text',
    stadsdelsnamnd: 'text',
    individ_id: 'text',
    beslutsdatum: 'text',
    startdatum: 'text',
    avslutsdatum: 'text',
    avslutsorsak: 'text',
    begransad: 'text',
    anonym: 'boolean NOT NULL',
    handelser: 'json STORAGE external NOT NULL',
    rattelser: 'json NOT NULL',
  },
  key: ['insats_id'],
  indexes: [['individ_id'], ['ansvarig_namnd'], BARN],
  rows,
};
