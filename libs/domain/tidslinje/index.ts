export { TIDSLINJE_SIDA } from './sida.js';
export { tidslinje } from './tidslinje.js';
export type {
  Sakerhet,
  Tidslinje,
  Tidslinjelage,
  Tidslinjepost,
  Tidslinjeslag,
  Tilltal,
} from './types.js';
