import { DATUM, KOD, oneOf, optional, type Shape } from './field.js';

/** The payload about a structured assessment that was made. */
export const BEDOMNING = [
  ['datum', DATUM],
  ['instrument', KOD],
  ['instrumentversion', optional(KOD)],
  ['utbildad', oneOf('ja', 'nej', 'uppgift-saknas')],
] as const satisfies Shape;
