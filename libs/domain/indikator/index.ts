export { malFor, MALREGISTER } from './mal.js';
export { indikatorMedId, INDIKATORREGISTER } from './register.js';
export type { Indikator, Indikatormal } from './types.js';
