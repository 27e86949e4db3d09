import type { Dolt, Intervall, Tal } from './varde.js';

/** What every chart has: a heading, and what it says in a sentence or two of plain Swedish. */
interface Diagramgrund {
  readonly titel: string;
  readonly budskap: string;
}

/** A mean with its interval; the interval is left out where it cannot be worked out. */
export interface Medelpunkt {
  readonly varde: number;
  readonly intervall?: Intervall;
}

/** Start and end of one instrument and informant, or of one quarter; each row has its own scale. */
export interface Forandringsrad {
  readonly namn: string;
  /** The ends of the scale, drawn as the ends of the line. */
  readonly skala: Intervall;
  readonly battre: 'lagre' | 'hogre';
  readonly start: Medelpunkt | Dolt | null;
  readonly avslut: Medelpunkt | Dolt | null;
}

/** Change chart: one line per row, from the mean at start to the mean at the end. */
export interface Forandringsdiagram extends Diagramgrund {
  readonly slag: 'forandring';
  readonly rader: readonly Forandringsrad[];
}

/** A unit in a funnel plot. With either figure hidden it is named beside the plot and not drawn in it. */
export interface Trattenhet {
  readonly namn: string;
  readonly antal: Tal;
  readonly varde: Tal;
  /** The shrunken estimate, drawn beside the raw one; `null` where there is none. */
  readonly krympt: Tal | null;
}

/** The limits at one size of unit. */
export interface Trattgrans {
  readonly antal: number;
  readonly inre: Intervall;
  readonly yttre: Intervall;
}

/** Funnel plot: units by size and result, with limits of 95 (`inre`) and 99.8 % (`yttre`). */
export interface Trattdiagram extends Diagramgrund {
  readonly slag: 'tratt';
  /** What is on the upright axis, such as "Andel fullföljda". */
  readonly matt: string;
  /** What is counted on the lying axis, such as "Antal avslutade insatser". */
  readonly storlek: string;
  readonly form: 'andel' | 'tal';
  /** The line in the middle: what all units have together. */
  readonly mitt: number | null;
  readonly granser: readonly Trattgrans[];
  readonly enheter: readonly Trattenhet[];
}

/** A bar: how many in each class, in the order of `klasser`, and how many were never rated twice. */
export interface Klassrad {
  readonly namn: string;
  readonly antal: readonly Tal[];
  readonly saknas: Tal;
}

/** Stacked bars of reliable change; those without two ratings are a part of the bar, not left out. */
export interface Klasstaplar extends Diagramgrund {
  readonly slag: 'klasser';
  readonly klasser: readonly string[];
  readonly rader: readonly Klassrad[];
}

/** One quarter. A hidden one carries no limits: in a p chart they would tell how many it holds. */
export type Styrpunkt =
  | {
      readonly period: string;
      readonly varde: number;
      readonly granser: Intervall | null;
      /** Why the point is marked, in words; empty when it is not. */
      readonly signaler: readonly string[];
    }
  | { readonly period: string; readonly varde: Dolt | null };

/** A quarter whose figure may be shown. */
export type SynligStyrpunkt = Extract<Styrpunkt, { readonly varde: number }>;

/** Asked of the figure itself: limits that came along with a hidden one by mistake are not looked at. */
export function isSynlig(punkt: Styrpunkt): punkt is SynligStyrpunkt {
  return typeof punkt.varde === 'number';
}

/** Control chart over quarters, XmR or p: the centre line, limits and what stands out. */
export interface Styrdiagram extends Diagramgrund {
  readonly slag: 'styr';
  readonly matt: string;
  readonly form: 'andel' | 'tal';
  readonly mitt: number | null;
  readonly punkter: readonly Styrpunkt[];
}

/** Every chart that can be drawn. */
export type Diagram = Forandringsdiagram | Trattdiagram | Klasstaplar | Styrdiagram;
