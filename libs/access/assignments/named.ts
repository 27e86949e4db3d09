import type { Pool } from 'pg';
import { datumInSweden } from '../../domain/index.js';
import { medForegangare } from '../policy/reach.js';
import { isUuid, type AccessDeps } from '../store/deps.js';
import type { CaseInBoard } from './cases.js';

/** Somebody as colleagues know them. */
export interface Medarbetare {
  readonly id: string;
  readonly namn: string;
}

/** Who works with a case, in the board that answers for it now. */
export interface Namngivna {
  /** Those named in person and still at work; empty where it lies with nobody. */
  readonly ansvariga: readonly Medarbetare[];
  /** The unit that was named last. */
  readonly enhet?: string;
}

export interface Named {
  /** Who is named on each case; a case that nobody is named on is left out. */
  namedOn(cases: readonly CaseInBoard[]): Promise<ReadonlyMap<string, Namngivna>>;
  /** Those who are heads of a unit, or of all in a board, today. */
  chefer(): Promise<readonly Chef[]>;
  /** What colleagues are called, of those who have or had a role in these boards. */
  namesIn(
    namnder: '*' | readonly string[],
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, string>>;
}

/** Somebody who is head of a unit, or where none is said of all in the board. */
export interface Chef extends Medarbetare {
  readonly namnd: string;
  readonly enhet?: string;
}

export function createNamed({ pool, now }: AccessDeps): Named {
  return {
    namedOn: (cases) => namedOn(pool, cases),
    chefer: () => chefer(pool, now()),
    namesIn: (namnder, ids) => namesIn(pool, namnder, ids),
  };
}

interface NamedRow {
  readonly insats_id: string;
  readonly namnd: string;
  readonly enhet: string | null;
  readonly anvandare: string | null;
  readonly namn: string | null;
}

const NAMED = `
SELECT t.insats_id, t.namnd, t.enhet, t.anvandare, a.namn FROM behorighet.insats_tilldelning t
  LEFT JOIN behorighet.anvandare a ON a.id = t.anvandare
 WHERE t.aterkallad_at IS NULL AND (t.anvandare IS NULL OR a.aktiv) AND t.insats_id = ANY ($1::uuid[])
 ORDER BY t.tilldelad_at, t.id`;

async function namedOn(pool: Pool, cases: readonly CaseInBoard[]) {
  const boards = new Map(cases.map(({ insatsId, namnd }) => [insatsId, namnd]));
  const within = boardsOf();
  const { rows } = await pool.query<NamedRow>(NAMED, [[...boards.keys()].filter(isUuid)]);
  const found = new Map<string, Namngivna>();
  for (const row of rows) {
    if (!within(boards.get(row.insats_id) ?? '').includes(row.namnd)) continue;
    found.set(row.insats_id, withRow(found.get(row.insats_id), row));
  }
  return found;
}

/** A board answers with those it took over; asked for thousands of cases, so each is worked out once. */
export function boardsOf(): (namnd: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (namnd) => {
    const boards = known.get(namnd) ?? medForegangare(namnd);
    known.set(namnd, boards);
    return boards;
  };
}

/** In order of naming, so the unit that was named last stands. */
function withRow(
  known: Namngivna = { ansvariga: [] },
  { anvandare: id, namn, enhet }: NamedRow,
): Namngivna {
  if (enhet !== null) return { ...known, enhet };
  if (id === null) return known;
  return { ...known, ansvariga: [...known.ansvariga, { id, namn: namn ?? id }] };
}

const CHEFER = `
SELECT a.id, a.namn, t.namnd, t.enhet FROM behorighet.tilldelning t
  JOIN behorighet.anvandare a ON a.id = t.anvandare AND a.aktiv
 WHERE t.roll = 'enhetschef' AND t.aterkallad_at IS NULL
   AND t.giltig_from <= $1::date AND (t.giltig_tom IS NULL OR t.giltig_tom >= $1::date)
 ORDER BY a.namn, a.id`;

async function chefer(pool: Pool, at: number): Promise<readonly Chef[]> {
  const { rows } = await pool.query<Medarbetare & { namnd: string; enhet: string | null }>(CHEFER, [
    datumInSweden(at),
  ]);
  return rows.map(({ enhet, ...row }) => (enhet === null ? row : { ...row, enhet }));
}

async function namesIn(
  pool: Pool,
  namnder: '*' | readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<Medarbetare>(
    `SELECT DISTINCT a.id, a.namn FROM behorighet.anvandare a
       JOIN behorighet.tilldelning t ON t.anvandare = a.id
      WHERE a.id = ANY ($1::uuid[]) AND ($2 OR t.namnd = ANY ($3))`,
    [ids.filter(isUuid), namnder === '*', namnder === '*' ? [] : namnder],
  );
  return new Map(rows.map(({ id, namn }) => [id, namn]));
}
