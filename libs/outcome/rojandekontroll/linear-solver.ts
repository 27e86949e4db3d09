/** A linear programme: minimise cost · x with bounds on x and on each row. Whole arrays, one entry per column or row. */
export interface LinearModel {
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly LinearRow[];
}

/** lower ≤ Σ coefficient × column ≤ upper. */
export interface LinearRow {
  readonly lower: number;
  readonly upper: number;
  readonly entries: readonly (readonly [column: number, coefficient: number])[];
}

/** One model kept in the solver, changed a little and solved again. */
export interface LinearSession {
  setCost(column: number, cost: number): void;
  setColumnBounds(column: number, lower: number, upper: number): void;
  setRowBounds(row: number, lower: number, upper: number): void;
  /** Values of the columns at the optimum, undefined when nothing fits; throws when the solver cannot tell. */
  solve(wholeNumbers: boolean): Float64Array | undefined;
  close(): void;
}

/** Lösaren. (A solver of linear and whole-number programmes; nothing it says is believed without a check in integers.) */
export interface Losare {
  open(model: LinearModel): LinearSession;
}
