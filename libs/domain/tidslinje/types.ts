import type { Datum } from '../datum.js';

/** Till vem det är sagt: barnet självt, eller barnet som en i sin familj. (Spoken to the child alone, or to it as one of a family that the help is for.) */
export type Tilltal = 'du' | 'ni';

/** Om det har hänt, ska hända eller borde ha hänt. (Done, to come, or late.) */
export type Tidslinjeslag = 'har-hant' | 'kommer' | 'sen';

/** Hur säker dagen är. (A day, about a week, or nobody has set one.) */
export type Sakerhet = 'dag' | 'vecka' | 'obestamd';

/** En rad i tidslinjen. (One line of it, in words that a child can read.) */
export interface Tidslinjepost {
  readonly slag: Tidslinjeslag;
  readonly sakerhet: Sakerhet;
  /** The day, or the one that the week was taken from; left out where nobody has set one. */
  readonly dag?: Datum;
  /** When, as it is said: `tisdag 3 mars 2026`, `omkring vecka 12, i mars 2026`. */
  readonly nar: string;
  readonly rubrik: string;
  readonly text: string;
}

/** Var insatsen står, så som barnet får veta det. (Where the help stands, as the child is told.) */
export type Tidslinjelage =
  | 'tom'
  | 'ej-erbjuden'
  | 'fraga'
  | 'ja'
  | 'nej'
  | 'okant'
  | 'avslag'
  | 'domstolen-svarat'
  | 'vantar'
  | 'upphort'
  | 'pagar'
  | 'paus'
  | 'slut'
  | 'blev-inte-av';

/** Tidslinje för barnet. (What has happened and what comes, as of a day; no score, no code and nobody's name.) */
export interface Tidslinje {
  readonly dag: Datum;
  /** The day as it is said. */
  readonly dagIOrd: string;
  readonly tilltal: Tilltal;
  readonly lage: Tidslinjelage;
  /** Where it stands, in a sentence or two. */
  readonly nu: string;
  /** What has happened in its order, then what is late, then what comes. */
  readonly poster: readonly Tidslinjepost[];
  /** What the goals of the plan are about. */
  readonly mal: readonly string[];
}
