import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

/** Whether a case was handed over now, or had been before. */
export type Overlamnad = 'overlamnad' | 'redan-overlamnad';

/** Who asks, and what tells a request that is sent again from another one. */
export interface Overlamningsbegaran {
  readonly by: string;
  /** The idempotency key; only a mark of it is kept. */
  readonly key: string;
  readonly fran: string | undefined;
  readonly till: string;
  /** The cases as they were named; undefined for all that somebody has. */
  readonly begarda: readonly string[] | undefined;
}

/** What a hand-over was answered with, and is again when the same request comes back. */
export interface Overlamningssvar {
  readonly fran: string | null;
  readonly till: string;
  readonly insatser: readonly { readonly insatsId: string; readonly lage: Overlamnad }[];
  /** Cases handed over that may not be shown. */
  readonly skyddade: number;
  readonly utanforDinBehorighet: number;
}

/** The key has been used by the same person for another hand-over. */
export class NyckelAteranvand extends Error {
  override readonly name = 'NyckelAteranvand';
  readonly code = 'idempotency-key-ateranvand';

  constructor() {
    super('Samma Idempotency-Key har tidigare skickats med en annan överlämning.');
  }
}

type Db = Pick<Pool | PoolClient, 'query'>;

interface AnswerRow extends Omit<Overlamningssvar, 'insatser'> {
  readonly id: string;
  readonly innehall: string;
}

/** The answer that the same request had before. @throws NyckelAteranvand */
export async function answerOf(
  db: Db,
  begaran: Overlamningsbegaran,
): Promise<Overlamningssvar | undefined> {
  const { rows } = await db.query<AnswerRow>(
    `SELECT id, innehall, fran, till, skyddade, utanfor AS "utanforDinBehorighet"
       FROM behorighet.overlamning WHERE begard_av = $1 AND nyckel = $2`,
    [begaran.by, sha256(begaran.key)],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const { id, innehall, ...svar } = row;
  if (innehall !== innehallOf(begaran)) throw new NyckelAteranvand();
  const insatser = await db.query<Overlamningssvar['insatser'][number]>(
    `SELECT insats_id AS "insatsId", lage FROM behorighet.overlamning_insats
      WHERE overlamning = $1 ORDER BY nr`,
    [id],
  );
  return {
    ...{ fran: svar.fran, till: svar.till, insatser: insatser.rows },
    ...{ skyddade: svar.skyddade, utanforDinBehorighet: svar.utanforDinBehorighet },
  };
}

/** Keeps an answer; in the transaction that it tells of, or it tells of nothing. */
export async function keepAnswer(
  client: PoolClient,
  [begaran, instant]: readonly [Overlamningsbegaran, number],
  { fran, till, insatser, skyddade, utanforDinBehorighet }: Overlamningssvar,
): Promise<void> {
  await client.query(
    `WITH kept AS (
       INSERT INTO behorighet.overlamning
         (begard_av, nyckel, innehall, fran, till, skyddade, utanfor, begard_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id)
     INSERT INTO behorighet.overlamning_insats (overlamning, nr, insats_id, lage)
     SELECT kept.id, t.nr, t.insats_id, t.lage
       FROM kept, unnest($9::uuid[], $10::text[]) WITH ORDINALITY AS t (insats_id, lage, nr)`,
    [
      ...[begaran.by, sha256(begaran.key), innehallOf(begaran), fran, till],
      ...[skyddade, utanforDinBehorighet, new Date(instant)],
      insatser.map(({ insatsId }) => insatsId),
      insatser.map(({ lage }) => lage),
    ],
  );
}

/** The same for the same request, however its JSON was built. */
function innehallOf({ fran, till, begarda }: Overlamningsbegaran): string {
  return sha256(JSON.stringify([fran ?? null, till, begarda ?? null]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
