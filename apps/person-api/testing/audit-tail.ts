import type { Pool } from 'pg';

export interface AuditRow {
  readonly atgard: string;
  readonly utfall: string;
  readonly kod: string | null;
  readonly resurs: string;
  readonly resurs_id: string | null;
  readonly dataklass: string;
  readonly actor_id: string | null;
}

/** What stands in the read audit since it was last asked, newest last. */
export function auditTail(pool: Pool): () => Promise<readonly AuditRow[]> {
  let seen = '0';
  return async () => {
    const { rows } = await pool.query<AuditRow & { readonly seq: string }>(
      'SELECT * FROM granskning.lasning WHERE seq > $1 ORDER BY seq',
      [seen],
    );
    seen = rows.at(-1)?.seq ?? seen;
    return rows;
  };
}
