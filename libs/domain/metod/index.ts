export { insatstypAv } from './insatstyp.js';
export { findMetod, metodMedKod, METODREGISTER } from './register.js';
export type { Metod, Preventionsniva, Rekommendation } from './types.js';
