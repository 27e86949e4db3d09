export {
  algoritmDen,
  algoritmMedVersion,
  type Delskala,
  type Poangalgoritm,
  type Riskfraga,
  type Saknaderegel,
  type Svarsintervall,
  type Totalformel,
} from './algoritm.js';
export { BEDOMNINGSINSTRUMENT, findBedomningsinstrument } from './bedomning.js';
export {
  forandringsgrans,
  forandringsregelFor,
  FORANDRINGSREGLER,
  type Forandringsregel,
} from './forandringsregel.js';
export type { Gransvarde, Norm, Poangomrade } from './grans.js';
export type { Licens, Licenskod } from './licens.js';
export { omraknadPoang, type OmraknadPoang, type Poangunderlag } from './omrakna.js';
export type { Poangfel, PoangfelCode, Poangsattning, Svar } from './poang.js';
export { poangsatt } from './poangsatt.js';
export { findInstrument, instrumentDen, instrumentMedKod, INSTRUMENTREGISTER } from './register.js';
export { antalSvarFor, svarsintervallFor } from './svar.js';
export { texterDen, type Formulartexter } from './texter.js';
export { tolka, type Tolkning, type TolkningSkal, type Tolkningsunderlag } from './tolka.js';
export type { Bedomningsinstrument, Instrument } from './types.js';
export { alderDen, utanforAlder, type Alderspann } from './vem.js';
