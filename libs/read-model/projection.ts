import type { StreamHistory } from '../event-store/port.js';

export type SqlValue = string | number | boolean | null | object;
export type Row = Readonly<Record<string, SqlValue>>;

/** Whole numbers by name that add exactly; see the sums of `libs/outcome`. */
export type Sums = Readonly<Record<string, number>>;

export interface Cell {
  /** One value for each key column. */
  readonly key: Readonly<Record<string, string>>;
  readonly sums: Sums;
}

interface Declaration {
  /** Kebab, the answer it gives; the view in the database is called the same with underscores. */
  readonly name: string;
  /** Raised when the meaning of the rows changes; an older table is rebuilt before the new one is served. */
  readonly version: number;
  /** Streams it follows. */
  readonly prefix: string;
  /** Column that says which nämnd answers for a row: the database shows the row to no other. */
  readonly namndColumn?: string;
  readonly handles: readonly string[];
  /** Every other event type of the catalogue, with the reason for passing it over. */
  readonly ignores: Readonly<Record<string, string>>;
}

/** Rows at the grain of the thing followed: what one history gives replaces what it gave before. */
export interface RowProjection extends Declaration {
  readonly kind: 'rows';
  /** Said of rows that are about no individual; all others are walled in as if they were. */
  readonly surface?: 'aggregat';
  /** Column name → SQL type. A column `stream` is added by the engine. */
  readonly columns: Readonly<Record<string, string>>;
  readonly key: readonly string[];
  /** Columns to index beside the key. */
  readonly indexes?: readonly (readonly string[])[];
  /** Pure: the rows of one whole history. */
  readonly rows: (history: StreamHistory) => readonly Row[];
}

/** Sums by key: what one history adds now, less what it added before. */
export interface CellProjection extends Declaration {
  readonly kind: 'cells';
  readonly key: readonly string[];
  /** Pure: what one whole history adds to which cells. */
  readonly cells: (history: StreamHistory) => readonly Cell[];
}

/** A question somebody asks, answered by a pure function of each stream's whole history. */
export type Projection = RowProjection | CellProjection;

/** Name of the view that queries read. */
export function viewName(projection: Pick<Projection, 'name'>): string {
  return `read_model.${projection.name.replaceAll('-', '_')}`;
}

/** Name of the table behind the view for one build of the projection. */
export function tableName(projection: Pick<Projection, 'name'>, generation: number): string {
  return `${viewName(projection)}__${generation}`;
}

/** A fold that failed: the event or history it could not take stops this projection and no other. */
export class FoldFailed extends Error {
  constructor(
    readonly projection: string,
    readonly stream: string,
    cause: unknown,
  ) {
    super(
      `${projection} could not take ${stream}: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
    this.name = 'FoldFailed';
  }
}
