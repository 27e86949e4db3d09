import type { Pool } from 'pg';
import type { Datum } from '../../domain/index.js';
import { toLasning, type Lasning, type LasningRow } from './lasning.js';

/** Some boards and a span of days in Sweden, both inclusive. */
export interface ReviewPeriod {
  readonly namnder: '*' | readonly string[];
  readonly from: Datum;
  readonly tom: Datum;
  /** Only rows up to here, so that a span that is not over can be drawn again. The last one unless told. */
  readonly head?: bigint;
}

/** The manager's regular check of who has read what. */
export interface ReviewSample {
  /** The last row that was there: give it back, with the same seed, to draw the same sample again. */
  readonly head: bigint;
  /** Every emergency opening and what was read through it; always all of them. */
  readonly nodatkomst: readonly Lasning[];
  /** The random sample of the other readings of persons, in the order they were made. */
  readonly urval: readonly Lasning[];
  readonly perLasare: readonly LasareTally[];
}

/** How much one person has read; `actorId` is missing for those who were never known. */
export interface LasareTally {
  readonly actorId?: string;
  readonly lasningar: number;
  readonly nekade: number;
  readonly nodatkomster: number;
}

/** How many of one kind of reading there were. */
export interface LasningTally {
  readonly atgard: string;
  readonly andamal?: string;
  readonly utfall: string;
  readonly antal: number;
}

/** Figures are no persons: they are tallied but not sampled. Parameters: all boards, boards, from, tom, head. */
const PERIOD = `($1 OR namnd = ANY ($2)) AND seq <= $5
  AND at >= $3::date::timestamp AT TIME ZONE 'Europe/Stockholm'
  AND at < ($4::date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm'`;
const OF_PERSONS = `${PERIOD} AND resurs NOT IN ('utfall', 'system')`;
/** An attempt that was refused opened nothing; it is counted among the refused. */
const EMERGENCY = "(utfall = 'nodatkomst' OR (atgard = 'nodatkomst.oppna' AND utfall <> 'nekad'))";

export async function drawSample(
  pool: Pool,
  sample: ReviewPeriod & { readonly n: number; readonly seed: string },
): Promise<ReviewSample> {
  const { head, values } = await bounds(pool, sample);
  const opened = await pool.query<LasningRow>(
    `SELECT * FROM granskning.lasning WHERE ${OF_PERSONS} AND ${EMERGENCY} ORDER BY seq`,
    values,
  );
  const drawn = await pool.query<LasningRow>(
    `SELECT * FROM (SELECT * FROM granskning.lasning
       WHERE ${OF_PERSONS} AND utfall = 'tillaten' AND NOT ${EMERGENCY}
       ORDER BY sha256(convert_to($6 || ':' || seq, 'UTF8')) LIMIT $7) drawn ORDER BY seq`,
    [...values, sample.seed, Math.max(0, sample.n)],
  );
  const perLasare = await countReaders(pool, values);
  return {
    head,
    nodatkomst: opened.rows.map(toLasning),
    urval: drawn.rows.map(toLasning),
    perLasare,
  };
}

export async function tallyReadings(
  pool: Pool,
  period: ReviewPeriod,
): Promise<readonly LasningTally[]> {
  const { values } = await bounds(pool, period);
  const { rows } = await pool.query<Omit<LasningTally, 'andamal'> & { andamal: string | null }>(
    `SELECT atgard, andamal, utfall, count(*)::int AS antal FROM granskning.lasning
      WHERE ${PERIOD} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    values,
  );
  return rows.map(({ andamal, ...row }) => ({ ...row, ...(andamal === null ? {} : { andamal }) }));
}

async function bounds(pool: Pool, { namnder, from, tom, head }: ReviewPeriod) {
  const last = head ?? (await lastSeq(pool));
  const codes = namnder === '*' ? [] : namnder;
  return { head: last, values: [namnder === '*', codes, from, tom, String(last)] };
}

async function lastSeq(pool: Pool): Promise<bigint> {
  const { rows } = await pool.query<{ seq: string }>('SELECT seq FROM granskning.head');
  return BigInt(rows[0]?.seq ?? 0);
}

async function countReaders(pool: Pool, values: readonly unknown[]): Promise<LasareTally[]> {
  const { rows } = await pool.query<Omit<LasareTally, 'actorId'> & { actor_id: string | null }>(
    `SELECT actor_id, count(*) FILTER (WHERE utfall <> 'nekad')::int AS lasningar,
       count(*) FILTER (WHERE utfall = 'nekad')::int AS nekade,
       count(*) FILTER (WHERE ${EMERGENCY})::int AS nodatkomster
     FROM granskning.lasning WHERE ${OF_PERSONS}
     GROUP BY actor_id ORDER BY nodatkomster DESC, lasningar DESC, actor_id`,
    [...values],
  );
  return rows.map(({ actor_id, ...row }) => ({
    ...row,
    ...(actor_id === null ? {} : { actorId: actor_id }),
  }));
}
