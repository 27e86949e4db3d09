export {
  REGISTERFILER,
  RegistertillaggRefused,
  type Registerfel,
  type Registerfil,
} from './fel.js';
export type { Registertillagg } from './fil.js';
export { UTOKNINGSBARA } from './kodverk.js';
export { utokaRegister, type Registerutokning } from './utoka.js';
