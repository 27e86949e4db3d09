import type { Datum } from '../datum.js';
import type { KOMMER_ORD } from './ord.js';

/** What can be to come, and has words of its own. */
export type Kommer = keyof typeof KOMMER_ORD;

/** Something that is to happen: what, when, and whether the day itself was agreed on. */
export interface Vantat {
  readonly vad: Kommer;
  /** Left out where nobody has set a day. */
  readonly dag?: Datum;
  readonly bestamd?: true;
}
