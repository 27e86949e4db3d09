import type { Datum } from '../../datum.js';
import type { IndividId } from '../../ids.js';
import type { Varde } from './grund.js';

/** Uppgift i en tidigare händelse har rättats. (A field of an earlier event was corrected; the old value stays readable.) */
export interface UppgiftRattad {
  readonly type: 'UppgiftRattad';
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

/** En tidigare händelse har makulerats. (An earlier event was annulled and counts nowhere.) */
export interface HandelseMakulerad {
  readonly type: 'HandelseMakulerad';
  readonly data: {
    readonly datum: Datum;
    readonly handelseId: string;
    readonly skal: 'fel-individ' | 'dubblett' | 'aldrig-intraffat';
  };
}

/** Insatsen hör till en annan individ än den registrerades på. (Two individuals turned out to be one, one to be two, or it was the wrong one.) */
export interface IndividBytt {
  readonly type: 'IndividBytt';
  readonly data: {
    readonly datum: Datum;
    readonly tillIndividId: IndividId;
    readonly skal: 'sammanslagen' | 'delad' | 'fel-individ';
  };
}

/** En uppgift har ifrågasatts av den som den handlar om. (Somebody holds that what was recorded is wrong; it stands, with that said beside it.) */
export interface UppgiftIfragasatt {
  readonly type: 'UppgiftIfragasatt';
  readonly data: {
    readonly datum: Datum;
    /** Id of the event that is called in question. */
    readonly handelseId: string;
    readonly av: 'individ' | 'vardnadshavare' | 'ombud';
    /** The fields of that event which are called in question; left out where all of it is. What was said of them is a note beside the log. */
    readonly falt?: readonly string[];
  };
}

/** Behandlingen av insatsens uppgifter har begränsats. (Processing is restricted, GDPR art. 18: the insats counts in no figure from now on; what was published stays.) */
export interface BehandlingBegransad {
  readonly type: 'BehandlingBegransad';
  readonly data: {
    readonly datum: Datum;
    readonly grund: 'riktighet-bestrids' | 'olaglig-behandling' | 'rattsligt-ansprak';
  };
}

/** Begränsningen har hävts. (The restriction was lifted: the insats counts again.) */
export interface BegransningHavd {
  readonly type: 'BegransningHavd';
  readonly data: { readonly datum: Datum };
}

/** Insatsen har gallrats. (The last event of an insats before its stream is erased; nothing of it counts or shows.) */
export interface InsatsGallrad {
  readonly type: 'InsatsGallrad';
  readonly data: { readonly datum: Datum };
}
