import type { Pool } from 'pg';
import { isUuid, type AccessDeps } from '../store/deps.js';

/** Where units are looked for. */
export interface Enhetsomfang {
  /** Boards of which every unit counts. */
  readonly namnder: '*' | readonly string[];
  /** Cases whose units count, whichever board they were named in. */
  readonly insatser: readonly string[];
}

export interface Enheter {
  /**
   * The units there are: what somebody has a role in, or a case is given to. There is no register
   * of units, so a name is known when somebody has used it and it was not taken back.
   */
  enheter(omfang: Enhetsomfang): Promise<readonly string[]>;
}

export function createEnheter({ pool }: Pick<AccessDeps, 'pool'>): Enheter {
  return { enheter: (omfang) => enheter(pool, omfang) };
}

const ENHETER = `
SELECT enhet FROM behorighet.tilldelning
 WHERE enhet IS NOT NULL AND aterkallad_at IS NULL AND ($1 OR namnd = ANY ($2))
UNION
SELECT enhet FROM behorighet.insats_tilldelning
 WHERE enhet IS NOT NULL AND aterkallad_at IS NULL
   AND ($1 OR namnd = ANY ($2) OR insats_id = ANY ($3::uuid[]))
 ORDER BY enhet`;

async function enheter(
  pool: Pool,
  { namnder, insatser }: Enhetsomfang,
): Promise<readonly string[]> {
  const alla = namnder === '*';
  const { rows } = await pool.query<{ enhet: string }>(ENHETER, [
    alla,
    alla ? [] : namnder,
    insatser.filter(isUuid),
  ]);
  return rows.map(({ enhet }) => enhet);
}
