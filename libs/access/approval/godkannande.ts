/** Slag av godkännande. (What two persons must agree on.) */
export type GodkannandeKind = 'makulering' | 'studieutdrag' | 'gallring';

export type GodkannandeStatus = 'vantar' | 'godkand' | 'avslagen' | 'forfallen' | 'verkstalld';

/** What is asked for: refers by ids and holds no personal data. */
export interface NewGodkannande {
  readonly kind: GodkannandeKind;
  /** The boards it concerns, at least one; `*` for the whole city. */
  readonly namnder: readonly string[];
  readonly innehall: Readonly<Record<string, unknown>>;
  readonly begardAv: string;
}

/** One request and how it stands. Instants in ms. */
export interface Godkannande extends NewGodkannande {
  readonly id: string;
  readonly begardAt: number;
  readonly status: GodkannandeStatus;
  readonly beslutadAv?: string;
  readonly beslutadAt?: number;
  readonly verkstalldAt?: number;
}

/** A row as the database gives it. */
export interface GodkannandeRow {
  readonly id: string;
  readonly kind: GodkannandeKind;
  readonly namnder: readonly string[];
  readonly innehall: Readonly<Record<string, unknown>>;
  readonly begard_av: string;
  readonly begard_at: Date;
  readonly status: GodkannandeStatus;
  readonly beslutad_av: string | null;
  readonly beslutad_at: Date | null;
  readonly verkstalld_at: Date | null;
}

/** A request waits, and an approval may be used, for this long. */
const VALID_MS = 14 * 86_400_000;

/** The request with its status at an instant: time alone can make it forfallen. */
export function toGodkannande(row: GodkannandeRow, instant: number): Godkannande {
  const since = (row.beslutad_at ?? row.begard_at).getTime();
  const open = row.status === 'vantar' || row.status === 'godkand';
  return {
    id: row.id,
    kind: row.kind,
    namnder: row.namnder,
    innehall: row.innehall,
    begardAv: row.begard_av,
    begardAt: row.begard_at.getTime(),
    status: open && instant >= since + VALID_MS ? 'forfallen' : row.status,
    ...(row.beslutad_av === null ? {} : { beslutadAv: row.beslutad_av }),
    ...(row.beslutad_at === null ? {} : { beslutadAt: row.beslutad_at.getTime() }),
    ...(row.verkstalld_at === null ? {} : { verkstalldAt: row.verkstalld_at.getTime() }),
  };
}
