import type { ClientBase, Pool } from 'pg';
import { addDays, type Datum } from '../../domain/index.js';

/** Messages are kept this long, to be looked up. A run looks back 30 days at most, so nothing is told again. */
export const SPARAS_DAGAR = 365;

const GALLRAT = 'Innehållet är gallrat.';

/** Old messages go with their reminders, and old days with them; the newest day stays, since it is the mark. */
export async function rensaGamla(client: ClientBase, dag: Datum): Promise<void> {
  const fore = addDays(dag, -SPARAS_DAGAR);
  await client.query('DELETE FROM paminnelse.utskick WHERE dag < $1', [fore]);
  await client.query('DELETE FROM paminnelse.korning WHERE dag < $1', [fore]);
}

/**
 * Takes away everything about these insatser. A message that named one of them loses its words; if it was
 * still to be sent, it is not. May be called again.
 */
export async function gallraPaminnelser(pool: Pool, insatsIds: readonly string[]): Promise<void> {
  await pool.query('DELETE FROM paminnelse.kand WHERE insats_id = ANY ($1)', [insatsIds]);
  await pool.query(
    `WITH gallrade AS (
       DELETE FROM paminnelse.skickad_paminnelse WHERE insats_id = ANY ($1) RETURNING utskick
     )
     UPDATE paminnelse.utskick SET
       amne = $2, text = $2, poster = '[]',
       fel = CASE WHEN tillstand = 'skickat' THEN fel ELSE $2 END,
       tillstand = CASE WHEN tillstand = 'skickat' THEN tillstand ELSE 'misslyckat' END
     WHERE id IN (SELECT utskick FROM gallrade)`,
    [insatsIds, GALLRAT],
  );
}

/** How many reminders, and due dates to remind of, there are of these insatser. */
export async function kvarAvInsatser(pool: Pool, insatsIds: readonly string[]): Promise<number> {
  const { rows } = await pool.query<{ antal: number }>(
    `SELECT (SELECT count(*) FROM paminnelse.skickad_paminnelse WHERE insats_id = ANY ($1))::int
       + (SELECT count(*) FROM paminnelse.kand WHERE insats_id = ANY ($1))::int AS antal`,
    [insatsIds],
  );
  return rows[0]?.antal ?? 0;
}
