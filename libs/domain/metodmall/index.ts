export { BASLINJE_FRIST_DAGAR, PLAN_FRIST_DAGAR } from './frist.js';
export { arFullfoljd } from './fullfoljd.js';
export { laggTillMallar, LOKALA_MALLAR, mallFor, METODMALLAR } from './register.js';
export {
  GEMENSAM,
  type Fonster,
  type Fullfoljdregel,
  type Kadens,
  type Mallandring,
  type Metodmall,
  type PlaneradMatpunkt,
} from './types.js';
export { readMall, valideraMall, type Kanda, type Mallfel } from './validera.js';
