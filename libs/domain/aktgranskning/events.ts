import type { Datum } from '../datum.js';

/** Stratum: de insatser i en nämnd som urvalet drogs ur, och de som drogs. (A nämnd's part of the sample.) */
export interface Stratum {
  /** Code of the nämnd that answered for the insatser when they were drawn. */
  readonly namnd: string;
  /** How many there were to draw from. */
  readonly population: number;
  /** Those drawn, in the order they were drawn: whoever stops early has still seen a random sample. */
  readonly insatser: readonly string[];
}

/** Aktgranskning har påbörjats. (A sample of insatser was drawn, for somebody to read and judge.) */
export interface AktgranskningPaborjad {
  readonly type: 'AktgranskningPaborjad';
  readonly data: {
    readonly datum: Datum;
    /** What the audit is called, e.g. `delaktighet-2026`: letters, digits and hyphens. */
    readonly beteckning: string;
    /** The protocol: codes of the items to judge in every insats. */
    readonly moment: readonly string[];
    /** Which insatser there were to draw from: those begun, or those ended, in the period. */
    readonly urvalsgrund: 'paborjade' | 'avslutade';
    readonly fran: Datum;
    readonly till: Datum;
    /** Only insatser of this method, where it is told. */
    readonly metod?: string;
    /** How many were asked for; fewer are drawn where there are no more. */
    readonly antal: number;
    /** By the size of each nämnd, or as many from each. */
    readonly fordelning: 'proportionell' | 'lika';
    /** The seed: with it and the position anybody draws the same sample again. */
    readonly fro: string;
    /** The last event of the log that was counted when the sample was drawn. */
    readonly position: string;
    readonly strata: readonly Stratum[];
  };
}

/** Ett granskningsmoment har bedömts. (One reviewer's answer to one item of one insats; a later one by the same reviewer holds.) */
export interface GranskningsbedomningGjord {
  readonly type: 'GranskningsbedomningGjord';
  readonly data: {
    readonly datum: Datum;
    readonly insatsId: string;
    /** Code of the item. */
    readonly moment: string;
    readonly svar: 'uppfyllt' | 'inte-uppfyllt' | 'gar-inte-att-bedoma' | 'ej-tillampligt' | 'kod';
    /** What the reviewer coded the item with, where the answer is `kod`. */
    readonly kod?: string;
    /** Id of the member of staff who judged. */
    readonly granskare: string;
    /** Id of the reviewer's own earlier answer that this one stands instead of. */
    readonly ersatter?: string;
  };
}

/** Aktgranskningen har avslutats. (No more is judged.) */
export interface AktgranskningAvslutad {
  readonly type: 'AktgranskningAvslutad';
  readonly data: { readonly datum: Datum };
}

/** Everything that can be recorded of an audit of files. */
export type AktgranskningEvent =
  AktgranskningPaborjad | GranskningsbedomningGjord | AktgranskningAvslutad;

export type AktgranskningEventType = AktgranskningEvent['type'];

interface Recording {
  readonly id: string;
  /** Milliseconds since 1970-01-01T00:00Z, by the store's clock. */
  readonly recordedAt: number;
}

export type RecordedAktgranskningEvent = AktgranskningEvent & Recording;
export type RecordedBedomning = GranskningsbedomningGjord & Recording;
