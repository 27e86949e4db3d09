import type { Pool, PoolClient } from 'pg';
import { medForegangare } from '../policy/reach.js';
import { isUuid, type AccessDeps } from '../store/deps.js';
import { AccessError } from '../store/errors.js';
import type { CaseInBoard } from './cases.js';
import {
  answerOf,
  keepAnswer,
  type Overlamnad,
  type Overlamningsbegaran,
  type Overlamningssvar,
} from './handover-answers.js';

/** Överlämning: en medarbetares insatser till en annan. (Cases that get somebody new.) */
export interface Overlamning {
  /** Nobody's name is taken off where it names no `fran`, as for cases that lie with nobody. */
  readonly begaran: Overlamningsbegaran;
  readonly insatser: readonly CaseInBoard[];
  /** Those that may be told by name in the answer; the others are counted. */
  readonly visas: ReadonlySet<string>;
  /** How many more there were that the one who asks may not give to anybody. */
  readonly utanforDinBehorighet: number;
}

export interface Handover {
  /** The cases that somebody is named on in person, also one who is shut out, each with the board it was named in. */
  casesOf(anvandare: string): Promise<readonly CaseInBoard[]>;
  /** What the same request was answered with before. @throws NyckelAteranvand */
  handedOver(begaran: Overlamningsbegaran): Promise<Overlamningssvar | undefined>;
  /**
   * Hands cases over, all of them or none; what is handed over already stays so. A request that has been
   * answered is answered the same, and does nothing more.
   * @throws AccessError, which names the case where one is at fault, or NyckelAteranvand
   */
  handOver(overlamning: Overlamning): Promise<Overlamningssvar>;
}

export function createHandover({ pool, now }: AccessDeps): Handover {
  return {
    casesOf: (anvandare) => casesOf(pool, anvandare),
    handedOver: (begaran) => answerOf(pool, begaran),
    handOver: (overlamning) =>
      inTransaction(pool, (client) => handOverOnce(client, overlamning, now())),
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

async function handOverOnce(
  client: PoolClient,
  overlamning: Overlamning,
  instant: number,
): Promise<Overlamningssvar> {
  // One at a time: of two that name the same cases, the second sees what the first has done.
  await client.query("SELECT pg_advisory_xact_lock(hashtext('behorighet.overlamning'))");
  const { begaran, insatser, visas, utanforDinBehorighet } = overlamning;
  const before = await answerOf(client, begaran);
  if (before !== undefined) return before;
  const told = await handOver(client, overlamning, instant);
  const lagen = insatser.flatMap(({ insatsId }, nr) =>
    visas.has(insatsId) ? [{ insatsId, lage: told[nr] ?? 'overlamnad' }] : [],
  );
  const svar = {
    ...{ fran: begaran.fran ?? null, till: begaran.till, insatser: lagen },
    ...{ skyddade: insatser.length - lagen.length, utanforDinBehorighet },
  };
  await keepAnswer(client, [begaran, instant], svar);
  return svar;
}

async function handOver(
  client: PoolClient,
  { begaran: { fran, till, by }, insatser }: Overlamning,
  instant: number,
): Promise<readonly Overlamnad[]> {
  if (till === fran) throw new AccessError('samma-medarbetare');
  const open = await client.query(
    'SELECT FROM behorighet.anvandare WHERE id = $1 AND aktiv FOR SHARE',
    [till],
  );
  if (open.rowCount === 0) throw new AccessError('okand-anvandare');
  const told = await lagena(client, { fran, till, insatser });
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

interface Byte {
  readonly insatser: readonly CaseInBoard[];
  readonly fran: string | undefined;
  readonly till: string;
}

/** What each case needs. @throws AccessError for one that cannot be taken from whom it is said to lie with */
async function lagena(
  client: PoolClient,
  { insatser, fran, till }: Byte,
): Promise<readonly Overlamnad[]> {
  const has = namedAmong(await casesOf(client, till));
  const [ligger, fault] = await liggerSom(client, { insatser, fran });
  return insatser.map((one, nr) => {
    if (ligger(one)) return 'overlamnad';
    if (has(one)) return 'redan-overlamnad';
    throw Object.assign(new AccessError(fault), { field: `insatser/${nr}` });
  });
}

/** Whether a case lies as the request says: with somebody, or with nobody; and what is wrong where it does not. */
async function liggerSom(client: PoolClient, { insatser, fran }: Omit<Byte, 'till'>) {
  if (fran !== undefined) {
    return [namedAmong(await casesOf(client, fran)), 'inte-ansvarig'] as const;
  }
  const taken = namedAmong(await casesOfWorkers(client, insatser));
  return [(one: CaseInBoard) => !taken(one), 'har-ansvarig'] as const;
}

/** Whether a case is among those named, in the board that answers for it now or one that it took over. */
function namedAmong(named: readonly CaseInBoard[]) {
  const keys = new Set(named.map(({ insatsId, namnd }) => `${insatsId} ${namnd}`));
  return ({ insatsId, namnd }: CaseInBoard) =>
    medForegangare(namnd).some((one) => keys.has(`${insatsId} ${one}`));
}

/** Those of the cases that somebody who is still at work is named on, in person. */
async function casesOfWorkers(
  client: PoolClient,
  insatser: readonly CaseInBoard[],
): Promise<readonly CaseInBoard[]> {
  const { rows } = await client.query<CaseInBoard>(
    `SELECT t.insats_id AS "insatsId", t.namnd FROM behorighet.insats_tilldelning t
       JOIN behorighet.anvandare a ON a.id = t.anvandare AND a.aktiv
      WHERE t.aterkallad_at IS NULL AND t.insats_id = ANY ($1::uuid[])`,
    [insatser.map(({ insatsId }) => insatsId)],
  );
  return rows;
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
