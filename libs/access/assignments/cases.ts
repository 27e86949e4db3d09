import type { Pool } from 'pg';
import { namndMedKod } from '../../domain/index.js';
import type { Actor } from '../policy/actor.js';
import { medForegangare } from '../policy/reach.js';
import { isUuid, type AccessDeps } from '../store/deps.js';
import { AccessError } from '../store/errors.js';

/** A case and the one, or the unit, that works with it. Units are known within their board. */
export interface CaseAssignment {
  readonly insatsId: string;
  readonly namnd: string;
  readonly anvandare?: string;
  readonly enhet?: string;
  readonly by: string;
}

/** A case, and the board that answers for it now. */
export interface CaseInBoard {
  readonly insatsId: string;
  readonly namnd: string;
}

export interface Cases {
  /** Names a user or a unit on a case; naming again changes nothing. @throws AccessError */
  assignCase(assignment: CaseAssignment): Promise<void>;
  /** Takes the name off again. False when it was not there. */
  withdrawCase(assignment: CaseAssignment): Promise<boolean>;
  /** How an actor is named on a case, or on any of a person's cases; in person goes before by unit. */
  assignmentOn(
    insatsId: string | readonly string[],
    actor: Actor,
  ): Promise<'personlig' | 'enhet' | undefined>;
  /** The cases an actor is named on, in person or through a unit. */
  assignedTo(actor: Actor): Promise<readonly string[]>;
  /** The unit that was named last on a case, in the board that answers for it now or one that it took over. */
  enhetOf(insatsId: string, namnd: string): Promise<string | undefined>;
  /** Those named in person on each case, in the board that answers for it now. */
  workersOn(cases: readonly CaseInBoard[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Deletes what is known of cases that are erased, revoked names too. Returns how many rows went. */
  removeCases(insatsIds: readonly string[]): Promise<number>;
}

export function createCases({ pool, now }: AccessDeps): Cases {
  return {
    assignCase: async (assignment) => {
      refuseWrong(assignment);
      await assign(pool, assignment, now());
    },
    withdrawCase: (assignment) => withdraw(pool, assignment, now()),
    assignmentOn: (insatsId, actor) => assignmentOn(pool, [insatsId].flat(), actor),
    assignedTo: (actor) => assignedTo(pool, actor),
    enhetOf: (insatsId, namnd) => enhetOf(pool, insatsId, namnd),
    workersOn: (cases) => workersOn(pool, cases),
    removeCases: async (insatsIds) => {
      const text = 'DELETE FROM behorighet.insats_tilldelning WHERE insats_id = ANY ($1::uuid[])';
      return (await pool.query(text, [insatsIds.filter(isUuid)])).rowCount ?? 0;
    },
  };
}

function refuseWrong({ insatsId, namnd, anvandare, enhet, by }: CaseAssignment): void {
  if ((anvandare === undefined) === (enhet === undefined)) {
    throw new AccessError('tilldelning-oklar');
  }
  if (![insatsId, by, anvandare ?? by].every(isUuid)) throw new AccessError('ogiltigt-id');
  if (namndMedKod(namnd) === undefined) throw new AccessError('okand-namnd');
}

async function assign(pool: Pool, one: CaseAssignment, instant: number): Promise<void> {
  const { rowCount } = await pool.query(
    `INSERT INTO behorighet.insats_tilldelning
       (insats_id, namnd, anvandare, enhet, tilldelad_av, tilldelad_at)
     SELECT $1, $2, $3::uuid, $4, $5, $6 WHERE $3::uuid IS NULL
       OR EXISTS (SELECT FROM behorighet.anvandare WHERE id = $3::uuid AND aktiv)
     ON CONFLICT (insats_id, namnd, coalesce(anvandare::text, ''), coalesce(enhet, ''))
       WHERE aterkallad_at IS NULL DO UPDATE SET namnd = excluded.namnd`,
    [...nameOf(one), one.by, new Date(instant)],
  );
  if (rowCount === 0) throw new AccessError('okand-anvandare');
}

function nameOf({ insatsId, namnd, anvandare, enhet }: CaseAssignment): (string | null)[] {
  return [insatsId, namnd, anvandare ?? null, enhet ?? null];
}

async function withdraw(pool: Pool, one: CaseAssignment, instant: number): Promise<boolean> {
  refuseWrong(one);
  const done = await pool.query(
    `UPDATE behorighet.insats_tilldelning SET aterkallad_av = $5, aterkallad_at = $6
      WHERE aterkallad_at IS NULL AND insats_id = $1 AND namnd = $2
        AND anvandare IS NOT DISTINCT FROM $3::uuid AND enhet IS NOT DISTINCT FROM $4`,
    [...nameOf(one), one.by, new Date(instant)],
  );
  return done.rowCount === 1;
}

/** The units of an actor, each with its board and the boards that one took over. */
function unitsOf({ tilldelningar }: Actor): { namnder: string[]; enheter: string[] } {
  const pairs = tilldelningar.flatMap(({ namnd, enhet }) =>
    enhet === undefined ? [] : medForegangare(namnd).map((code) => [code, enhet] as const),
  );
  return { namnder: pairs.map(([namnd]) => namnd), enheter: pairs.map(([, enhet]) => enhet) };
}

const NAMED = `t.aterkallad_at IS NULL AND (t.anvandare = $1
  OR (t.namnd, t.enhet) IN (SELECT * FROM unnest($2::text[], $3::text[])))`;

async function assignmentOn(pool: Pool, insatsIds: readonly string[], actor: Actor) {
  const { namnder, enheter } = unitsOf(actor);
  const { rows } = await pool.query<{ personlig: boolean | null }>(
    `SELECT bool_or(t.anvandare IS NOT NULL) AS personlig FROM behorighet.insats_tilldelning t
      WHERE t.insats_id = ANY ($4::uuid[]) AND ${NAMED}`,
    [actor.id, namnder, enheter, insatsIds.filter(isUuid)],
  );
  const personlig = rows[0]?.personlig ?? undefined;
  if (personlig === undefined) return undefined;
  return personlig ? 'personlig' : 'enhet';
}

async function assignedTo(pool: Pool, actor: Actor): Promise<readonly string[]> {
  const { namnder, enheter } = unitsOf(actor);
  const { rows } = await pool.query<{ insats_id: string }>(
    `SELECT DISTINCT t.insats_id FROM behorighet.insats_tilldelning t WHERE ${NAMED} ORDER BY 1`,
    [actor.id, namnder, enheter],
  );
  return rows.map((row) => row.insats_id);
}

async function enhetOf(pool: Pool, insatsId: string, namnd: string): Promise<string | undefined> {
  if (!isUuid(insatsId)) return undefined;
  const { rows } = await pool.query<{ enhet: string }>(
    `SELECT enhet FROM behorighet.insats_tilldelning
      WHERE insats_id = $1 AND enhet IS NOT NULL AND aterkallad_at IS NULL AND namnd = ANY ($2)
      ORDER BY tilldelad_at DESC, id DESC LIMIT 1`,
    [insatsId, medForegangare(namnd)],
  );
  return rows[0]?.enhet;
}

async function workersOn(
  pool: Pool,
  cases: readonly CaseInBoard[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const boards = new Map(cases.map(({ insatsId, namnd }) => [insatsId, medForegangare(namnd)]));
  const { rows } = await pool.query<{ insats_id: string; namnd: string; anvandare: string }>(
    `SELECT t.insats_id, t.namnd, t.anvandare FROM behorighet.insats_tilldelning t
       JOIN behorighet.anvandare a ON a.id = t.anvandare AND a.aktiv
      WHERE t.aterkallad_at IS NULL AND t.insats_id = ANY ($1::uuid[]) ORDER BY t.id`,
    [[...boards.keys()].filter(isUuid)],
  );
  const workers = new Map<string, string[]>();
  for (const { insats_id: insatsId, namnd, anvandare } of rows) {
    if (boards.get(insatsId)?.includes(namnd) !== true) continue;
    workers.set(insatsId, [...(workers.get(insatsId) ?? []), anvandare]);
  }
  return workers;
}
