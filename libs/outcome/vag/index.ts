export { behovIn, BEHOV_OKANT } from './behov.js';
export { behovssiffror, behovssteg, type Behovssiffror, type Behovssteg } from './behov-vy.js';
export { vagceller } from './celler.js';
export { VAG_HANDLES, VAG_IGNORES } from './handelser.js';
export {
  KVARVARODAGAR,
  kvarvarovy,
  type Kvarvaro,
  type Kvarvarodag,
  type Kvarvarosummor,
} from './kvarvaro-vy.js';
export { VAGSTEG, type Vagsteg } from './steg.js';
export { PAGAR, vantetidsceller } from './tider.js';
export { vagvy, type Kodandel, type Vagsiffror } from './vag-vy.js';
export { vantetidsvy, type Percentil, type Stegsummor, type Vantetid } from './vantetid-vy.js';
