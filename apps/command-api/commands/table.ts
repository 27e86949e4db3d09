import { FORE_START } from './fore-start.js';
import { FRAN_START } from './fran-start.js';
import { RATTELSER } from './rattelser.js';

/** Every command on a known insats, in the order of its life. A new one is a line in one of the three. */
export const COMMANDS = [...FORE_START, ...FRAN_START, ...RATTELSER];
