import { DATUM, JA_NEJ, optional, type Shape } from './field.js';
import { KODER } from './lists.js';
import { GRUNDUPPGIFTER, UTFORARE } from './words.js';

/** The payload of the start, which may say what no offer and no decision has said. */
export const PABORJAD: Shape = [
  ...GRUNDUPPGIFTER,
  ['datum', DATUM],
  ['anonym', optional(JA_NEJ)],
  ['behovsprovad', optional(JA_NEJ)],
  ['utforare', optional(UTFORARE)],
  ['komponenter', optional(KODER(1))],
  ['behov', optional(KODER(1))],
];
