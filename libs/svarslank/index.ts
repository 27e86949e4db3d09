export { SvarslankFault, type SvarslankFaultCode } from './faults.js';
export { readKod, showKod, type Kod } from './kod.js';
export { migrateSvarslank } from './schema.js';
export {
  createSvarslankar,
  type LankPaInsats,
  type SvarslankOptions,
  type Svarslankar,
  type Utfardad,
} from './store.js';
export {
  GILTIG_DAGAR,
  isOpen,
  tillstandOf,
  type NySvarslank,
  type Svarslank,
  type Tillstand,
} from './svarslank.js';
