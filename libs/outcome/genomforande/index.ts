export { genomforandeceller } from './celler.js';
export { dos, type Dos } from './dos.js';
export { malforlopp, type Malbedomning, type Malforlopp } from './mal.js';
export type { Spridning } from './spridning.js';
export { genomforandevy, type Genomforande } from './vy.js';
