export { utgeITrad, UtgivningNekad, type Utgivning } from './i-trad.js';
export type {
  Utgivningsbesked,
  Utgivningsframsteg,
  Utgivningsorder,
  Utgivningsplats,
} from './order.js';
