export { BEDOMNINGSINSTRUMENT, findBedomningsinstrument } from './bedomning.js';
export { findInstrument, instrumentDen, instrumentMedKod, INSTRUMENTREGISTER } from './register.js';
export type { Bedomningsinstrument, Delskala, Instrument } from './types.js';
