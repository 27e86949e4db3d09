import type { Pool, PoolClient } from 'pg';
import { medForegangare } from '../policy/reach.js';
import { isUuid, type AccessDeps } from '../store/deps.js';
import { AccessError } from '../store/errors.js';
import type { CaseInBoard } from './cases.js';

/** Överlämning: en medarbetares insatser till en annan. (Cases that get somebody new.) */
export interface Overlamning {
  readonly insatser: readonly CaseInBoard[];
  /** Whose name is taken off; nobody's when left out, as for cases that lie with nobody. */
  readonly fran?: string;
  readonly till: string;
  readonly by: string;
}

/** Whether a case was handed over now, or had been before. */
export type Overlamnad = 'overlamnad' | 'redan-overlamnad';

export interface Handover {
  /** The cases that somebody is named on in person, also one who is shut out, each with the board it was named in. */
  casesOf(anvandare: string): Promise<readonly CaseInBoard[]>;
  /**
   * Hands cases over, all of them or none; what is handed over already stays so.
   * @throws AccessError, which names the case where one is at fault
   */
  handOver(overlamning: Overlamning): Promise<readonly Overlamnad[]>;
}

export function createHandover({ pool, now }: AccessDeps): Handover {
  return {
    casesOf: (anvandare) => casesOf(pool, anvandare),
    handOver: (overlamning) =>
      inTransaction(pool, (client) => handOver(client, overlamning, now())),
  };
}

type Asked = Pick<PoolClient, 'query'>;

async function casesOf(db: Asked, anvandare: string): Promise<readonly CaseInBoard[]> {
  if (!isUuid(anvandare)) return [];
  const { rows } = await db.query<CaseInBoard>(
    `SELECT insats_id AS "insatsId", namnd FROM behorighet.insats_tilldelning
      WHERE anvandare = $1 AND aterkallad_at IS NULL ORDER BY insats_id, id`,
    [anvandare],
  );
  return rows;
}

async function handOver(
  client: PoolClient,
  overlamning: Overlamning,
  instant: number,
): Promise<readonly Overlamnad[]> {
  const { insatser, fran, till, by } = overlamning;
  if (till === fran) throw new AccessError('samma-medarbetare');
  // One at a time: of two that name the same cases, the second sees what the first has done.
  await client.query("SELECT pg_advisory_xact_lock(hashtext('behorighet.overlamning'))");
  const open = await client.query(
    'SELECT FROM behorighet.anvandare WHERE id = $1 AND aktiv FOR SHARE',
    [till],
  );
  if (open.rowCount === 0) throw new AccessError('okand-anvandare');
  const told = await lagena(client, overlamning);
  const now = insatser.filter((_, nr) => told[nr] === 'overlamnad');
  const ids = now.map(({ insatsId }) => insatsId);
  await client.query(
    `INSERT INTO behorighet.insats_tilldelning (insats_id, namnd, anvandare, tilldelad_av, tilldelad_at)
     SELECT insats_id, namnd, $3, $4, $5 FROM unnest($1::uuid[], $2::text[]) AS t (insats_id, namnd)
     ON CONFLICT DO NOTHING`,
    [ids, now.map(({ namnd }) => namnd), till, by, new Date(instant)],
  );
  await client.query(
    `UPDATE behorighet.insats_tilldelning SET aterkallad_av = $3, aterkallad_at = $4
      WHERE aterkallad_at IS NULL AND anvandare = $2 AND insats_id = ANY ($1::uuid[])`,
    [ids, fran ?? null, by, new Date(instant)],
  );
  return told;
}

/** What each case needs. @throws AccessError for one that neither of them is named on */
async function lagena(
  client: PoolClient,
  { insatser, fran, till }: Overlamning,
): Promise<readonly Overlamnad[]> {
  const namedBy = async (anvandare: string) => {
    const named = await casesOf(client, anvandare);
    const keys = new Set(named.map(({ insatsId, namnd }) => `${insatsId} ${namnd}`));
    return ({ insatsId, namnd }: CaseInBoard) =>
      medForegangare(namnd).some((one) => keys.has(`${insatsId} ${one}`));
  };
  const has = await namedBy(till);
  const had = fran === undefined ? (one: CaseInBoard) => !has(one) : await namedBy(fran);
  return insatser.map((one, nr) => {
    if (had(one)) return 'overlamnad';
    if (has(one)) return 'redan-overlamnad';
    throw Object.assign(new AccessError('inte-ansvarig'), { field: `insatser/${nr}` });
  });
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
