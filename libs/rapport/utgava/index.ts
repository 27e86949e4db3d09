export { metodrapport } from './metodrapport.js';
export { bakgrundsnamn, metodnamn, omradesnamn, periodnamn, skattningsnamn } from './namn.js';
export { namndrapport } from './namndrapport.js';
export { type Rapportunderlag } from './underlag.js';
