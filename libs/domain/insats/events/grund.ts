import type { IndividId } from '../../ids.js';

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

export type Utforare = 'egen-regi' | 'framtid-stockholm' | 'annan-stadsdelsnamnd' | 'privat';

/** Den som svarar för familjen. (Who of the family: the two guardians keep their numbers all the way.) */
export type Part = 'barn' | 'vardnadshavare-1' | 'vardnadshavare-2';

/** Den som deltog i planering eller uppföljning. (Of the family, and of those around it; never who.) */
export type Deltagare = Part | 'utforare' | 'handlaggare' | 'skola' | 'natverk';

/** Svar på en fråga om läget efter insatsen. (An answer on how things stand; unknown is an answer of its own.) */
export type JaNejOkant = 'ja' | 'nej' | 'ej-aktuellt' | 'uppgift-saknas';

export type Varde = string | number | boolean | readonly unknown[];
