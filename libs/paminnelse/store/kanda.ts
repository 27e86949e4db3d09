import type { ClientBase, Pool } from 'pg';
import { addDays, type Datum } from '../../domain/index.js';
import type { Kand } from '../urval.js';

/** Longer than anything is told late. */
const SPARAS_DAGAR = 90;

/** Which of these keys a run has met before; undefined where no run has kept them yet: the first reminds of none late. */
export async function motta(
  db: Pool | ClientBase,
  nycklar: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  const { rows: korda } = await db.query('SELECT 1 FROM paminnelse.korning WHERE kanda LIMIT 1');
  if (korda.length === 0) return undefined;
  const { rows } = await db.query<{ nyckel: string }>(
    'SELECT nyckel FROM paminnelse.kand WHERE nyckel = ANY ($1)',
    [nycklar],
  );
  return new Set(rows.map(({ nyckel }) => nyckel));
}

/** Writes down what a run has met, and forgets what is too old to be told. */
export async function noteraKanda(
  client: ClientBase,
  kanda: readonly Kand[],
  dag: Datum,
): Promise<void> {
  await client.query(
    `INSERT INTO paminnelse.kand (nyckel, insats_id, forfaller)
     SELECT * FROM unnest($1::text[], $2::text[], $3::date[]) ON CONFLICT (nyckel) DO NOTHING`,
    [
      kanda.map(({ nyckel }) => nyckel),
      kanda.map(({ insatsId }) => insatsId),
      kanda.map(({ forfaller }) => forfaller),
    ],
  );
  await client.query('DELETE FROM paminnelse.kand WHERE forfaller < $1', [
    addDays(dag, -SPARAS_DAGAR),
  ]);
}
