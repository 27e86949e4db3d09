export { NAMNDREGISTER } from './namnder.js';
export { efterfoljare, findNamnd, namnderDen, namndGallerDen, namndMedKod } from './register.js';
export type { Namnd, Omradeskategori } from './types.js';
