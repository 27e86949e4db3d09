/** Ett avsnitt av tidslinjen. (A part of the timeline; without lines it says `tomt`.) */
export interface Tidslinjeavsnitt {
  readonly rubrik: string;
  readonly tomt: string;
  readonly rader: readonly {
    readonly nar: string;
    readonly rubrik: string;
    readonly text: string;
  }[];
}

/** Tidslinjens sida: bara texter, inget om vem den gäller. (The page as texts; lines are left to write the names on.) */
export interface Tidslinjesida {
  readonly titel: string;
  /** What stands before the line that the name is written on. */
  readonly namn: string;
  readonly gjord: string;
  readonly nu: { readonly rubrik: string; readonly text: string };
  readonly kolumner: { readonly nar: string; readonly vad: string; readonly egnaOrd: string };
  readonly avsnitt: readonly Tidslinjeavsnitt[];
  readonly mal: { readonly rubrik: string; readonly rader: readonly string[] };
  readonly rattigheter: { readonly rubrik: string; readonly rader: readonly string[] };
  readonly kontakt: {
    readonly rubrik: string;
    /** What stands before each line to write on. */
    readonly rader: readonly string[];
    readonly fara: string;
  };
}
