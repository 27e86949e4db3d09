export { utfallsbidrag } from './bidrag.js';
export { effektstorlek, type Effektstorlek } from './effektstorlek.js';
export { forandring, type Forandring, type Lage } from './forandring.js';
export {
  effectiveHistory,
  recordedHistory,
  utfallOf,
  type LoggedHistory,
  type Utfall,
} from './history.js';
export {
  andel,
  barnetsDelaktighet,
  bevakningarOf,
  delaktighetsceller,
  KODADE_FALT,
  kvartalAv,
  manadAv,
  registreringsceller,
  registreringskort,
  registreringskvalitet,
  type Andel,
  type BarnetsDelaktighet,
  type KodatFalt,
  type Registreringskort,
  type Registreringskvalitet,
} from './kvalitet/index.js';
export type { Parsummor } from './moments.js';
export { skattningspar, type Skattningspar } from './par.js';
export { addAll, addInto, type Summor } from './summor.js';
export {
  insatsunderlag,
  UNDERLAG_HANDLES,
  UNDERLAG_IGNORES,
  type Insatsunderlag,
} from './underlag.js';
export { utfallPer, type Utfallscell } from './utfall-per.js';
export { utfallsvy, type Instrumentforandring, type Tid, type Utfallsvy } from './vy.js';
