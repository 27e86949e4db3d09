export { createPersonApiModule } from './person-api.module.js';
export type { PersonApiOptions } from './options.js';
export { PERSON_PROBLEMS } from './person-problems.js';
