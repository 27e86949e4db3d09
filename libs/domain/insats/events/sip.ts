import type { Datum } from '../../datum.js';
import type { JaNejOkant } from './grund.js';

/** Hur det står till med en samordnad individuell plan. (Where a coordinated individual plan stands; six different answers, none of them empty.) */
export type Siplage =
  'genomford' | 'planerad' | 'inte-genomford' | 'ej-aktuell' | 'samtycke-saknas' | 'uppgift-saknas';

/** Den som planen samordnas med. (Whom the plan is coordinated with; never who.) */
export type Sippart = 'bup' | 'habilitering' | 'annan-vard' | 'skola' | 'annan';

/** Läget för en samordnad individuell plan har registrerats. (SIP: where the plan with the region and others stands; the law asks for one, with consent.) */
export interface SipRegistrerad {
  readonly type: 'SipRegistrerad';
  readonly data: {
    readonly datum: Datum;
    readonly status: Siplage;
    /** Whether the family consents; a plan that was made without a known yes is flagged. */
    readonly samtycke: 'ja' | 'nej' | 'uppgift-saknas';
    /** Left out where nobody has said. */
    readonly parter?: readonly Sippart[];
    readonly skolanInbjuden?: JaNejOkant;
    readonly initieradAv?:
      'socialtjansten' | 'varden' | 'skolan' | 'familjen' | 'annan' | 'uppgift-saknas';
    /** Why not, where it was not made. */
    readonly skal?:
      'annan-part-avbojde' | 'vantar-pa-annan-part' | 'ej-tid' | 'annan-plan-racker' | 'annat';
  };
}
