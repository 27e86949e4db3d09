export { bevakningar } from './bevakningar.js';
export { lage, SNART_DAGAR, type Bevakningslage } from './lage.js';
export {
  lagregel,
  LAGREGLER,
  RAPPORTERADE_LAGAR,
  type Lagregel,
  type Lagregelnamn,
} from './lagregler.js';
export { BEVAKNINGSORD } from './ord.js';
export type { Bevakning, Bevakningsslag, Bevakningstillstand } from './types.js';
