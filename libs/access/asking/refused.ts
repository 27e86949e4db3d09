import { AVSLAG, type AvslagKod } from '../policy/denials.js';

/** The policy says no. The message says what is left to do; where `hemlig`, only that nothing is there. */
export class AccessRefused extends Error {
  override readonly name = 'AccessRefused';

  constructor(
    readonly code: AvslagKod,
    /** Existence itself is secret: the one refused must be told the same as if nothing were there. */
    readonly hemlig: boolean,
  ) {
    super(hemlig ? 'Det finns inget här som du kan läsa.' : AVSLAG[code]);
  }
}
