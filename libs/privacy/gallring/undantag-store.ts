import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Datum, IndividId } from '../../domain/index.js';
import type { Akt, Undantag } from '../retention/akt.js';
import type { Cleaner } from './ports.js';

/** Ett undantag att anteckna. (An exception to record, and who does it.) */
export interface NyttUndantag extends Undantag {
  readonly individId: IndividId;
  readonly av: string;
}

/** Ett antecknat undantag med id. (A recorded exception.) */
export interface SparatUndantag extends Undantag {
  readonly id: string;
  readonly individId: IndividId;
}

/** Records an exception. @returns its id */
export async function addUndantag(
  { pool, now }: { pool: Pool; now: () => number },
  { individId, slag, from, tom, av }: NyttUndantag,
): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `INSERT INTO gallring.undantag (id, individ_id, slag, from_dag, tom_dag, av, skapad)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, individId, slag, from, tom ?? null, av, new Date(now())],
  );
  return id;
}

/** Sets the last day of an exception. @returns false when there is none with the id */
export async function endUndantag(pool: Pool, id: string, tom: Datum): Promise<boolean> {
  const done = await pool.query('UPDATE gallring.undantag SET tom_dag = $2 WHERE id = $1', [
    id,
    tom,
  ]);
  return done.rowCount === 1;
}

/** The exceptions that are recorded for these persons. */
export async function undantagOf(
  pool: Pool,
  individIds: readonly IndividId[],
): Promise<readonly SparatUndantag[]> {
  const found = await pool.query<SparatUndantag & { tom: Datum | null }>(
    `SELECT id, individ_id AS "individId", slag, from_dag AS "from", tom_dag AS tom
     FROM gallring.undantag WHERE individ_id = ANY($1::uuid[]) ORDER BY individ_id, from_dag, id`,
    [individIds],
  );
  return found.rows.map(({ tom, ...rest }) => (tom === null ? rest : { ...rest, tom }));
}

/** Adds what is recorded here to what the files bring with them. */
export async function withUndantag(pool: Pool, akter: readonly Akt[]): Promise<readonly Akt[]> {
  const all = await undantagOf(pool, akter.map(({ individId }) => individId)); // prettier-ignore
  const perIndivid = new Map<string, Undantag[]>();
  for (const { individId, slag, from, tom } of all) {
    const own = perIndivid.get(individId) ?? [];
    own.push({ slag, from, ...(tom === undefined ? {} : { tom }) });
    perIndivid.set(individId, own);
  }
  return akter.map((akt) => ({
    ...akt,
    undantag: [...akt.undantag, ...(perIndivid.get(akt.individId) ?? [])],
  }));
}

/** Exceptions that have ended are themselves something about a person. */
export function undantagCleaner(pool: Pool): Cleaner {
  return {
    name: 'antecknade undantag',
    async clean({ individIds }) {
      await pool.query('DELETE FROM gallring.undantag WHERE individ_id = ANY($1::uuid[])', [
        individIds,
      ]);
    },
    async residue({ individIds }) {
      const found = await pool.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM gallring.undantag WHERE individ_id = ANY($1::uuid[])',
        [individIds],
      );
      return found.rows[0]?.n ?? 0;
    },
  };
}
