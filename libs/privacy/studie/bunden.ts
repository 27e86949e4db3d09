import type { Pool } from 'pg';
import { StudieAvslutad } from './avslutad.js';

/**
 * One position a study: whoever could choose among many would find out, between two of them, when each
 * thing was recorded, which the dates counted from the first event are there to hide.
 */
export class StudieBunden extends Error {
  override readonly name = 'StudieBunden';
  readonly code = 'studie-bunden';

  constructor(readonly position: bigint) {
    super(
      `Studien är bunden till position ${position} och lämnas bara ut som det var då. ` +
        'Utelämna --until, eller begär en ny studie för en annan position.',
    );
  }
}

/** The position a study is bound to; undefined until its first extract. */
export async function boundPosition(pool: Pool, studieId: string): Promise<bigint | undefined> {
  const { rows } = await pool.query<{ position: string | null }>(
    'SELECT position FROM studie.studie WHERE studie_id = $1',
    [studieId],
  );
  const position = rows[0]?.position ?? undefined;
  return position === undefined ? undefined : BigInt(position);
}

/** Binds in one statement, so that of two first extracts at once one decides for both. */
export async function bindPosition(pool: Pool, studieId: string, wanted: bigint): Promise<bigint> {
  const { rows } = await pool.query<{ position: string }>(
    `UPDATE studie.studie SET position = coalesce(position, $2)
      WHERE studie_id = $1 AND avslutad IS NULL RETURNING position`,
    [studieId, String(wanted)],
  );
  const position = rows[0]?.position;
  if (position === undefined) throw new StudieAvslutad();
  return BigInt(position);
}
