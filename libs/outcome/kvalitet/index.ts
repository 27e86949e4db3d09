export { andel, type Andel } from './andel.js';
export { delaktighetsceller } from './delaktighet.js';
export {
  barnetsDelaktighet,
  type BarnetsDelaktighet,
  type Delaktighetssvar,
} from './delaktighet-vy.js';
export { DELAKTIGHETSSTEG, delaktighetstillfallen, type Stegkod } from './delaktighetstillfalle.js';
export { kvartalAv, manadAv } from './period.js';
export { registreringsceller } from './bidrag.js';
export {
  registreringskort,
  registreringskvalitet,
  type Registreringskort,
  type Registreringskvalitet,
} from './registrering-vy.js';
export { SLAPNINGSKLASSER, slapningsklass, type Slapningsklass } from './slapning.js';
export type { Slapning } from './slapning-vy.js';
export { VANTAT_SLAG, vantatslag, type Vantatslag } from './vantat.js';
export type { Vantat } from './vantat-vy.js';
export { bevakningarOf } from './underlag.js';
