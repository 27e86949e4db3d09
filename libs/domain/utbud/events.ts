import type { Datum } from '../datum.js';
import type { Utforare, Varde } from '../insats/events.js';

/** Nämnden erbjuder metoden. (The nämnd offers the method from a day on.) */
export interface MetodErbjuden {
  readonly type: 'MetodErbjuden';
  readonly data: {
    /** First day that the method can be given. */
    readonly datum: Datum;
    /** Code of the stadsdelsnämnd as it was on that day. */
    readonly stadsdelsnamnd: string;
    /** Code in the metod register, e.g. `FFT`. */
    readonly metod: string;
    readonly utforare: Utforare;
  };
}

/** Nämnden har slutat erbjuda metoden. (The nämnd no longer offers the method.) */
export interface MetodUpphord {
  readonly type: 'MetodUpphord';
  readonly data: {
    /** Last day that the method was offered. */
    readonly datum: Datum;
    /** With `felregistrerad` the offer never was: it counts nowhere. */
    readonly skal:
      | 'utbildad-personal-saknas'
      | 'lag-efterfragan'
      | 'kostnad'
      | 'ersatt-av-annan-metod'
      | 'avtal-upphort'
      | 'felregistrerad'
      | 'annat';
  };
}

/** Kön till metoden har rapporterats. (How many stood waiting on a day: a count, nobody by name.) */
export interface KoRapporterad {
  readonly type: 'KoRapporterad';
  readonly data: {
    readonly datum: Datum;
    /** How many wait for the method on that day. */
    readonly vantande: number;
    /** Days that the one who has waited longest has waited. */
    readonly langstaVantanDagar?: number;
  };
}

/** Bemanningen av metoden har rapporterats. (How many can give the method on a day.) */
export interface BemanningRapporterad {
  readonly type: 'BemanningRapporterad';
  readonly data: {
    readonly datum: Datum;
    /** How many are trained in the method, certified or not. */
    readonly utbildade: number;
    /** How many of the trained hold a certificate of the method's owner. */
    readonly certifierade: number;
    /** Full-time equivalents set aside for the method. */
    readonly arsarbetskrafter?: number;
  };
}

/** Uppgift om utbudet har rättats. (A field of an earlier event of the offer was corrected; the old value stays readable.) */
export interface UtbudsuppgiftRattad {
  readonly type: 'UtbudsuppgiftRattad';
  readonly data: {
    readonly datum: Datum;
    /** Id of the event that is corrected. */
    readonly handelseId: string;
    readonly andringar: readonly {
      readonly falt: string;
      readonly fran: Varde;
      readonly till: Varde;
    }[];
    readonly skal: 'skrivfel' | 'nya-uppgifter' | 'fel-kod';
  };
}

/** What is recorded as new, as against what mends it. */
export type Utbudsnyhet = MetodErbjuden | MetodUpphord | KoRapporterad | BemanningRapporterad;

/** Everything that can be recorded of what a nämnd offers. */
export type UtbudEvent = Utbudsnyhet | UtbudsuppgiftRattad;

export type UtbudEventType = UtbudEvent['type'];

interface Recording {
  readonly id: string;
  /** Milliseconds since 1970-01-01T00:00Z, by the store's clock. */
  readonly recordedAt: number;
}

export type RecordedUtbudEvent = UtbudEvent & Recording;
export type RecordedUtbudsnyhet = Utbudsnyhet & Recording;
