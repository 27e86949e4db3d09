import type { Gallringsregel } from './regler.js';

/** Hur reglerna ska tillämpas här. (What this installation must tell the rules.) */
export interface Gallringsinstallation {
  readonly huvudman: Gallringsregel['huvudman'];
  /** True in a municipality that keeps everything for research. */
  readonly heltUrval: boolean;
  /** What becomes of a person whose day of birth nobody knows: kept until somebody decides, or erased as if outside the sample. */
  readonly okandFodelsedag: 'bevara' | 'gallra';
  /** The rules in force unless told. */
  readonly regler?: readonly Gallringsregel[];
}
