export { indikatorMedId, INDIKATORREGISTER, malFor } from './register.js';
export type { Indikator, Indikatormal } from './types.js';
