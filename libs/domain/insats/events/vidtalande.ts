import type { Datum } from '../../datum.js';

/** Socialtjänsten har eller har inte talat med en aktör kring barnet. (Whether somebody around the child was talked with: only a talk or a meeting is; a letter or a form is not.) */
export interface VidtalandeNoterat {
  readonly type: 'VidtalandeNoterat';
  readonly data: {
    readonly datum: Datum;
    /** Code in the kodverk `aktor`; never who. */
    readonly aktor: string;
    readonly satt: 'samtal' | 'mote' | 'skriftligt' | 'inte-vidtalad';
    /** Whether the child goes there or is in touch with them already. */
    readonly pagaendeKontakt: 'ja' | 'nej' | 'uppgift-saknas';
  };
}
