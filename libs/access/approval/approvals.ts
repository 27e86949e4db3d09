import type { Pool } from 'pg';
import { isUuid, type AccessDeps } from '../store/deps.js';
import {
  toGodkannande,
  type Godkannande,
  type GodkannandeKind,
  type GodkannandeRow,
  type NewGodkannande,
} from './godkannande.js';
import { refusedDecision, refusedUse, refuseRequest } from './refuse.js';

/** A decision on a request. Whether the actor may decide on the kind is the policy's answer. */
export interface Beslut {
  readonly id: string;
  readonly godkann: boolean;
  readonly beslutadAv: string;
}

export interface Approvals {
  /** @throws AccessError */
  request(request: NewGodkannande): Promise<Godkannande>;
  /** Approves or refuses, once, and never by the one who asked. @throws AccessError */
  decide(beslut: Beslut): Promise<Godkannande>;
  /** Marks an approval of this kind as executed, for exactly one caller. @throws AccessError */
  takeApproved(id: string, kind: GodkannandeKind): Promise<Godkannande>;
  find(id: string): Promise<Godkannande | undefined>;
  /** Requests of some kinds that concern any of these boards, latest first. */
  list(
    kinds: readonly GodkannandeKind[],
    namnder: '*' | readonly string[],
  ): Promise<readonly Godkannande[]>;
  /** Requests of a kind that wait, whichever boards they named when asked for, and hold this; latest first. */
  waiting(
    kind: GodkannandeKind,
    innehall?: Readonly<Record<string, unknown>>,
  ): Promise<readonly Godkannande[]>;
}

const FRESH = "> $2::timestamptz - interval '14 days'";

/** Two persons for what cannot be undone. Run `migrateAccess` first. */
export function createApprovals({ pool, now }: AccessDeps): Approvals {
  const find = (id: string) => findById(pool, id, now());
  return {
    request: (request) => insert(pool, request, now()),
    decide: async ({ id, godkann, beslutadAv }) => {
      const instant = now();
      const text = `UPDATE behorighet.godkannande
          SET status = $3, beslutad_av = $4, beslutad_at = $2
        WHERE id = $1 AND status = 'vantar' AND begard_av <> $4 AND begard_at ${FRESH} RETURNING *`;
      const values = [id, new Date(instant), godkann ? 'godkand' : 'avslagen', beslutadAv];
      const ids = isUuid(id) && isUuid(beslutadAv);
      const { rows } = ids ? await pool.query<GodkannandeRow>(text, values) : { rows: [] };
      if (rows[0] === undefined) throw refusedDecision(await find(id), beslutadAv);
      return toGodkannande(rows[0], instant);
    },
    takeApproved: async (id, kind) => {
      const instant = now();
      const text = `UPDATE behorighet.godkannande SET status = 'verkstalld', verkstalld_at = $2
        WHERE id = $1 AND kind = $3 AND status = 'godkand' AND beslutad_at ${FRESH} RETURNING *`;
      const values = [id, new Date(instant), kind];
      const { rows } = isUuid(id) ? await pool.query<GodkannandeRow>(text, values) : { rows: [] };
      if (rows[0] !== undefined) return toGodkannande(rows[0], instant);
      const found = await find(id);
      throw refusedUse(found?.kind === kind ? found : undefined);
    },
    find,
    list: (kinds, namnder) => list(pool, { kinds, namnder, instant: now() }),
    waiting: async (kind, innehall = {}) => {
      const instant = now();
      const text = `SELECT * FROM behorighet.godkannande
        WHERE kind = $1 AND status = 'vantar' AND begard_at ${FRESH} AND innehall @> $3
        ORDER BY begard_at DESC, id`;
      const values = [kind, new Date(instant), innehall];
      const { rows } = await pool.query<GodkannandeRow>(text, values);
      return rows.map((row) => toGodkannande(row, instant));
    },
  };
}

async function insert(pool: Pool, request: NewGodkannande, instant: number): Promise<Godkannande> {
  refuseRequest(request);
  const { rows } = await pool.query<GodkannandeRow>(
    `INSERT INTO behorighet.godkannande (kind, namnder, innehall, begard_av, begard_at)
     VALUES ($1, $2, $3, $4, $5) RETURNING *`,
    [request.kind, request.namnder, request.innehall, request.begardAv, new Date(instant)],
  );
  return toGodkannande(rows[0] as GodkannandeRow, instant);
}

async function findById(pool: Pool, id: string, instant: number): Promise<Godkannande | undefined> {
  if (!isUuid(id)) return undefined;
  const text = 'SELECT * FROM behorighet.godkannande WHERE id = $1';
  const { rows } = await pool.query<GodkannandeRow>(text, [id]);
  return rows[0] === undefined ? undefined : toGodkannande(rows[0], instant);
}

interface Listing {
  readonly kinds: readonly GodkannandeKind[];
  readonly namnder: '*' | readonly string[];
  readonly instant: number;
}

async function list(pool: Pool, { kinds, namnder, instant }: Listing): Promise<Godkannande[]> {
  const { rows } = await pool.query<GodkannandeRow>(
    `SELECT * FROM behorighet.godkannande
      WHERE kind = ANY ($1) AND ($2 OR namnder && $3 OR '*' = ANY (namnder))
      ORDER BY begard_at DESC, id`,
    [kinds, namnder === '*', namnder === '*' ? [] : namnder],
  );
  return rows.map((row) => toGodkannande(row, instant));
}
