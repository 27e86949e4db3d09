export { SvarslankFault, type SvarslankFaultCode } from './faults.js';
export { readKod, showKod, type Kod } from './kod.js';
export { migrateSvarslank } from './schema.js';
export type { SvarslankOptions, Utfardad } from './making.js';
export { createSvarslankar, type LankPaInsats, type Svarslankar } from './store.js';
export {
  GILTIG_DAGAR,
  isOpen,
  tillstandOf,
  type NySvarslank,
  type Svarslank,
  type Tillstand,
} from './svarslank.js';
