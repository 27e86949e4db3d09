import type { Datum } from '../datum.js';
import type { IndividId } from '../ids.js';
import type { Informant, Matpunkt, Sexvardig } from '../kodverk/types.js';

/** Grunduppgifter som varje inledande händelse bär. (Facts that every opening event carries, so that a fold never has to look elsewhere.) */
export interface Grunduppgifter {
  /** Random or keyed id; the person lives outside the log. */
  readonly individId: IndividId;
  /** Code in the metod register, e.g. `FFT`. */
  readonly metod: string;
  /** Code of the stadsdelsnämnd as it was on that day. */
  readonly stadsdelsnamnd: string;
  readonly kon: 'flicka' | 'pojke' | 'annat' | 'uppgift-saknas';
  /** Whole years at the event. */
  readonly alderAr: number | 'uppgift-saknas';
}

/** Beslut om insats har fattats. (A formal decision on the insats was taken.) */
export interface BeslutFattat {
  readonly type: 'BeslutFattat';
  readonly data: Grunduppgifter & {
    readonly datum: Datum;
    readonly utfall: 'bifall' | 'delvis-bifall' | 'avslag';
    /** Section of law, coded, e.g. `sol-2025-11-1`. */
    readonly lagrum: string;
    /** False when the insats is given without individual assessment. */
    readonly behovsprovad: boolean;
  };
}

/** Uppdrag har lämnats till utföraren. (The performer was commissioned.) */
export interface UppdragLamnat {
  readonly type: 'UppdragLamnat';
  readonly data: {
    readonly datum: Datum;
    readonly utforare: 'egen-regi' | 'framtid-stockholm' | 'annan-stadsdelsnamnd' | 'privat';
  };
}

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
  };
}

/** Genomförandeplan har reviderats. (The plan was revised; the goals given are the goals from now on.) */
export interface GenomforandeplanReviderad {
  readonly type: 'GenomforandeplanReviderad';
  readonly data: {
    readonly datum: Datum;
    readonly malsattningar: readonly Malsattning[];
    readonly skal: 'nya-behov' | 'mal-uppnadda' | 'andrad-omfattning' | 'annat';
  };
}

/** Insatsen har påbörjats. (The insats started; opens the stream where no beslut is known.) */
export interface InsatsPaborjad {
  readonly type: 'InsatsPaborjad';
  readonly data: Grunduppgifter & { readonly datum: Datum };
}

/** Skattning har registrerats vid start, mellan eller avslut. (A rating was recorded.) */
export interface SkattningRegistrerad {
  readonly type: 'SkattningRegistrerad';
  readonly data: {
    readonly skattningId: string;
    readonly datum: Datum;
    readonly matpunkt: Matpunkt;
    /** Code in the instrument register. */
    readonly instrument: string;
    readonly instrumentversion: number;
    readonly informant: Informant;
    /** Total score in the instrument's own unit and range. */
    readonly poang: number;
    readonly satt: 'papper' | 'digitalt' | 'intervju' | 'tolk' | 'uppgift-saknas';
  };
}

/** Måluppfyllelse för ett mål. (Attainment of one goal, GAS −2…+2.) */
export interface Maluppfyllelse {
  readonly malsattningId: string;
  readonly niva: number | 'uppgift-saknas';
}

/** Uppföljning har genomförts. (A follow-up took place.) */
export interface UppfoljningGenomford {
  readonly type: 'UppfoljningGenomford';
  readonly data: {
    readonly uppfoljningId: string;
    readonly datum: Datum;
    readonly form: 'mote' | 'telefon' | 'individuppfoljning' | 'egenkontroll';
    readonly barnetDelaktigt: Sexvardig;
    readonly barnetTillfragatOmEffekt: Sexvardig;
    readonly maluppfyllelse: readonly Maluppfyllelse[];
    readonly dokumentform: 'separat-dokument' | 'journalanteckning';
  };
}

/** Insatsen har avslutats, med orsak. (The insats ended, with a coded reason.) */
export interface InsatsAvslutad {
  readonly type: 'InsatsAvslutad';
  readonly data: {
    readonly datum: Datum;
    /** Code in the kodverk `avslutsorsak`. */
    readonly avslutsorsak: string;
    readonly initieradAv: 'familj' | 'ungdom' | 'utforare' | 'namnd' | 'uppgift-saknas';
    readonly maluppfyllelse: readonly Maluppfyllelse[];
  };
}

export type Varde = string | number | boolean | readonly unknown[];

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

/** En uppgift har ifrågasatts av den som den handlar om. (Somebody holds that what was recorded is wrong; it stands, with that said beside it.) */
export interface UppgiftIfragasatt {
  readonly type: 'UppgiftIfragasatt';
  readonly data: {
    readonly datum: Datum;
    /** Id of the event that is called in question. */
    readonly handelseId: string;
    readonly av: 'individ' | 'vardnadshavare' | 'ombud';
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

export type InsatsEvent =
  | BeslutFattat
  | UppdragLamnat
  | GenomforandeplanUpprattad
  | GenomforandeplanReviderad
  | InsatsPaborjad
  | SkattningRegistrerad
  | UppfoljningGenomford
  | InsatsAvslutad
  | UppgiftRattad
  | HandelseMakulerad
  | UppgiftIfragasatt
  | BehandlingBegransad
  | BegransningHavd
  | InsatsGallrad;

export type InsatsEventType = InsatsEvent['type'];

/** What the log adds to an event, as far as a fold may see it. */
export interface Recording {
  readonly id: string;
  /** Milliseconds since 1970-01-01T00:00Z, by the store's clock. */
  readonly recordedAt: number;
}

export type RecordedInsatsEvent = InsatsEvent & Recording;
