import type { Andamal, Faltgrupp, Roll } from '../policy/words.js';

/** Resurs: slag av det som lästes. (The kind of thing that was read.) */
export type Resurs =
  'insats' | 'individ' | 'sok' | 'utfall' | 'studie' | 'gallring' | 'granskning' | 'system';

export type LasningUtfall = 'tillaten' | 'nekad' | 'nodatkomst';

/** One reading, or one that was refused, without the data that was read. */
export interface LasningEntry {
  /** Missing when nobody knows who asked. */
  readonly actorId?: string | undefined;
  readonly roll?: Roll | undefined;
  /** The board that the data belongs to. */
  readonly namnd?: string | undefined;
  readonly atgard: string;
  readonly andamal?: Andamal | undefined;
  readonly faltgrupper?: readonly Faltgrupp[] | undefined;
  readonly resurs: Resurs;
  readonly resursId?: string | undefined;
  readonly requestId: string;
  readonly utfall: LasningUtfall;
  /** The code of a refusal. */
  readonly kod?: string | undefined;
}

/** One row of the read audit. */
export interface Lasning extends LasningEntry {
  readonly seq: bigint;
  /** When the database wrote it, ms. */
  readonly at: number;
}

/** A row as the database gives it. */
export interface LasningRow {
  readonly seq: string;
  readonly at: Date;
  readonly actor_id: string | null;
  readonly roll: Roll | null;
  readonly namnd: string | null;
  readonly atgard: string;
  readonly andamal: Andamal | null;
  readonly dataklass: string;
  readonly resurs: Resurs;
  readonly resurs_id: string | null;
  readonly request_id: string;
  readonly utfall: LasningUtfall;
  readonly kod: string | null;
}

/** The columns of a row, in the order in which they are hashed after `seq` and `at`. */
export const FIELDS = [
  'actor_id',
  'roll',
  'namnd',
  'atgard',
  'andamal',
  'dataklass',
  'resurs',
  'resurs_id',
  'request_id',
  'utfall',
  'kod',
] as const;

export function toLasning(row: LasningRow): Lasning {
  return {
    seq: BigInt(row.seq),
    at: row.at.getTime(),
    actorId: row.actor_id ?? undefined,
    roll: row.roll ?? undefined,
    namnd: row.namnd ?? undefined,
    atgard: row.atgard,
    andamal: row.andamal ?? undefined,
    faltgrupper: row.dataklass === '' ? [] : (row.dataklass.split(',') as Faltgrupp[]),
    resurs: row.resurs,
    resursId: row.resurs_id ?? undefined,
    requestId: row.request_id,
    utfall: row.utfall,
    kod: row.kod ?? undefined,
  };
}
