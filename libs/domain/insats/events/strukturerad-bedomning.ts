import type { Datum } from '../../datum.js';

/** En strukturerad bedömning är gjord med ett instrument. (That it was made, and by whether somebody trained; what came of it is in the file and is no outcome.) */
export interface StruktureradBedomningGjord {
  readonly type: 'StruktureradBedomningGjord';
  readonly data: {
    readonly datum: Datum;
    /** Code of an assessment instrument, e.g. `SAVRY`; never one of ratings. */
    readonly instrument: string;
    readonly instrumentversion?: string;
    /** Whether the one who made it is trained in the instrument. */
    readonly utbildad: 'ja' | 'nej' | 'uppgift-saknas';
  };
}
