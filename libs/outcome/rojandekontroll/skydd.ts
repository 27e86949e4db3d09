/** Vad granskningen bevisade om de känsliga cellerna. (What the audit proved, by whole-number tables.) */
export interface Granskning {
  /** Sensitive cells that were proved protected. */
  readonly kansliga: number;
  /** Narrowest interval proved for a sensitive cell; the real one is at least as wide. */
  readonly minstaBredd: number | null;
  /** Pairs of a cell of one person and another sensitive cell that the insider was tried on. */
  readonly insiderpar: number;
  /** Calls of the solver: the work, the same for the same input. */
  readonly arbete: number;
}

/** Varför bara övernivån får visas. (Why only the parent level may leave.) */
export type Overnivaorsak = 'losare-misslyckades' | 'tid' | 'ej-skyddbart';

/** En annan tabell som ser likadan ut utifrån. (How each leaf that moves differs from the true table.) */
export type Tabell = ReadonlyMap<number, number>;

/** Mönstret som får lämna tjänsten. (The pattern: `dolda` holds primary, secondary and earlier hidden cells without telling them apart.) */
export type Skydd =
  | {
      readonly slag: 'skyddat';
      readonly dolda: ReadonlySet<string>;
      readonly primara: number;
      readonly sekundara: number;
      readonly granskning: Granskning;
      /** The tables that prove it. */
      readonly vittnen: readonly Tabell[];
    }
  | {
      readonly slag: 'bara-overniva';
      readonly orsak: Overnivaorsak;
      /** Everything not published before, except top-level cells that are safe by themselves. */
      readonly dolda: ReadonlySet<string>;
      /** Sensitive cells that earlier releases already give away, when that is the reason. */
      readonly oskyddbara: readonly string[];
    };

/** Vad skyddet behöver utifrån. (The solver, and the limits of its work.) */
export interface Skyddsval<Solver> {
  readonly losare: Solver;
  /** Share of the work done, 0 to 1, never falling. */
  readonly onProgress?: (andel: number) => void;
  /** Most calls of the solver; 50 000 when left out. */
  readonly maxArbete?: number;
  /** Tables over the same leaves that proved a part of the system before: tried where the solver finds none. */
  readonly vittnen?: readonly Tabell[];
  /** A clock and an instant when the work is given up; left out, only `maxArbete` counts, which repeats exactly. */
  readonly frist?: { readonly now: () => number; readonly senast: number };
}
