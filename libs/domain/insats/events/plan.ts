import type { Datum } from '../../datum.js';
import type { Sexvardig } from '../../kodverk/types.js';
import type { Deltagare } from './grund.js';

/** Ett mål i genomförandeplanen: kodat område och startläge. (A goal: coded area and GAS start level; its wording lives outside the log.) */
export interface Malsattning {
  readonly malsattningId: string;
  /** Code in the kodverk `malomrade`. */
  readonly omrade: string;
  /** Goal attainment scale, −2…+2. */
  readonly startlage: number;
}

/** Genomförandeplan har upprättats. (The implementation plan was drawn up.) */
export interface GenomforandeplanUpprattad {
  readonly type: 'GenomforandeplanUpprattad';
  readonly data: {
    readonly datum: Datum;
    readonly malsattningar: readonly Malsattning[];
    readonly barnetDelaktigt: Sexvardig;
    readonly forvaring: 'digitalt' | 'papper';
    /** Codes in the kodverk `plandel`: the parts that the plan has beside its goals. Left out where nobody looked. */
    readonly delar?: readonly string[];
    /** Who took part in drawing it up. */
    readonly deltagare?: readonly Deltagare[];
  };
}

/** Genomförandeplan har reviderats. (The plan was revised; the goals given are the goals from now on.) */
export interface GenomforandeplanReviderad {
  readonly type: 'GenomforandeplanReviderad';
  readonly data: {
    readonly datum: Datum;
    readonly malsattningar: readonly Malsattning[];
    readonly skal: 'nya-behov' | 'mal-uppnadda' | 'andrad-omfattning' | 'annat';
    /** As for the plan: the parts it has from now on. */
    readonly delar?: readonly string[];
    /** Who took part in revising it. */
    readonly deltagare?: readonly Deltagare[];
    /** Where the plan is kept from now on; left out where that did not change. */
    readonly forvaring?: 'digitalt' | 'papper';
  };
}

/** Måluppfyllelse för ett mål. (Attainment of one goal, GAS −2…+2.) */
export interface Maluppfyllelse {
  readonly malsattningId: string;
  readonly niva: number | 'uppgift-saknas';
}
