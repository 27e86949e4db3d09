import type { Pool } from 'pg';
import type { InsatsId } from '../../domain/index.js';

/** Which of these insatser are being erased at this moment: nothing more may be recorded on them. */
export async function underGallring(
  pool: Pool,
  insatsIds: readonly InsatsId[],
): Promise<readonly InsatsId[]> {
  const found = await pool.query<{ id: InsatsId }>(
    `SELECT DISTINCT berord AS id FROM gallring.korning_individ i
     JOIN gallring.korning k ON k.id = i.korning AND k.status IN ('pagar', 'stoppad'),
     unnest(i.insats_ids) AS berord
     WHERE i.insats_ids && $1::text[] AND berord = ANY($1::text[]) ORDER BY 1`,
    [insatsIds],
  );
  return found.rows.map(({ id }) => id);
}
