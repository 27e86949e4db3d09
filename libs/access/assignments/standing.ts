import type { Pool } from 'pg';
import type { Actor } from '../policy/actor.js';
import { isUuid, type AccessDeps } from '../store/deps.js';
import { boardsOf } from './named.js';

/** Which unit has a case, and how somebody is named on it. */
export interface CaseStanding {
  readonly enhet: string | undefined;
  readonly assigned: 'personlig' | 'enhet' | undefined;
}

/** A case, and the board that answers for it now where that is known. */
interface Asked {
  readonly insatsId: string;
  readonly namnd?: string | undefined;
}

export interface Standings {
  /** What `enhetOf` and `assignmentOn` say of each case, in one question: a list holds thousands. */
  standingOn(cases: readonly Asked[], actor: Actor): Promise<readonly CaseStanding[]>;
}

export function createStandings({ pool }: AccessDeps): Standings {
  return { standingOn: (cases, actor) => standingOn(pool, cases, actor) };
}

interface Row {
  readonly insats_id: string;
  readonly namnd: string;
  readonly anvandare: string | null;
  readonly enhet: string | null;
}

const NAMED = `
SELECT insats_id, namnd, anvandare, enhet FROM behorighet.insats_tilldelning
 WHERE aterkallad_at IS NULL AND insats_id = ANY ($1::uuid[])
 ORDER BY tilldelad_at DESC, id DESC`;

async function standingOn(
  pool: Pool,
  cases: readonly Asked[],
  actor: Actor,
): Promise<readonly CaseStanding[]> {
  const ids = [...new Set(cases.map(({ insatsId }) => insatsId))].filter(isUuid);
  const { rows } = await pool.query<Row>(NAMED, [ids]);
  const perCase = new Map<string, Row[]>();
  for (const row of rows) {
    perCase.set(row.insats_id, [...(perCase.get(row.insats_id) ?? []), row]);
  }
  const within = boardsOf();
  const isOwnUnit = ({ namnd, enhet }: Row) =>
    actor.tilldelningar.some((one) => one.enhet === enhet && within(one.namnd).includes(namnd));
  return cases.map(({ insatsId, namnd }) => {
    const named = perCase.get(insatsId.toLowerCase()) ?? [];
    const boards = namnd === undefined ? [] : within(namnd);
    return {
      enhet:
        named.find((row) => row.enhet !== null && boards.includes(row.namnd))?.enhet ?? undefined,
      assigned: assignedIn(named, actor, isOwnUnit),
    };
  });
}

/** In person goes before by unit. */
function assignedIn(
  named: readonly Row[],
  { id }: Actor,
  isOwnUnit: (row: Row) => boolean,
): CaseStanding['assigned'] {
  if (named.some(({ anvandare }) => anvandare === id)) return 'personlig';
  return named.some((row) => row.enhet !== null && isOwnUnit(row)) ? 'enhet' : undefined;
}
