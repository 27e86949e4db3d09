import type { Pool } from 'pg';
import { namndMedKod, type Datum } from '../../domain/index.js';
import type { Tilldelning } from '../policy/actor.js';
import { HELA_STADEN, ROLLER, type Roll } from '../policy/words.js';
import { isUuid, type AccessDeps } from '../store/deps.js';
import { AccessError } from '../store/errors.js';

/** A role to be given to somebody, and by whom. */
export interface NewTilldelning extends Tilldelning {
  readonly anvandare: string;
  readonly by: string;
}

/** One line of the register of who has had which role; a revoked one stays in it. */
export interface TilldelningRow extends Tilldelning {
  readonly id: string;
  readonly anvandare: string;
  readonly namn: string;
  readonly system: boolean;
  readonly aktiv: boolean;
  readonly tilldeladAv: string;
  readonly aterkalladAt?: number;
  readonly aterkalladAv?: string;
}

export interface Roles {
  /** Gives a role; the same role again gives the id of the one that holds. @throws AccessError */
  grant(tilldelning: NewTilldelning): Promise<string>;
  /** Takes a role back, from the next request on. False when it is unknown or taken back already. */
  revoke(revocation: { readonly id: string; readonly by: string }): Promise<boolean>;
  /** All roles ever held in these boards, those for the whole city among them, by name. */
  list(namnder: '*' | readonly string[]): Promise<readonly TilldelningRow[]>;
}

export function createRoles({ pool, now }: AccessDeps): Roles {
  return {
    grant: async (tilldelning) => {
      refuseWrong(tilldelning);
      await refuseWrongAccount(pool, tilldelning);
      return insert(pool, tilldelning, now());
    },
    revoke: async ({ id, by }) => {
      if (!isUuid(id)) return false;
      const done = await pool.query(
        `UPDATE behorighet.tilldelning SET aterkallad_at = $3, aterkallad_av = $2
          WHERE id = $1 AND aterkallad_at IS NULL`,
        [id, by, new Date(now())],
      );
      return done.rowCount === 1;
    },
    list: (namnder) => list(pool, namnder),
  };
}

function refuseWrong({ roll, namnd, anvandare, by, from, tom }: NewTilldelning): void {
  if (![anvandare, by].every(isUuid)) throw new AccessError('ogiltigt-id');
  if (!Object.hasOwn(ROLLER, roll)) throw new AccessError('okand-roll');
  if (!isKnown(namnd)) throw new AccessError('okand-namnd');
  if (tom !== undefined && tom < from) throw new AccessError('omvand-tid');
  if (anvandare === by) throw new AccessError('egen-tilldelning');
}

function isKnown(namnd: string): boolean {
  return namnd === HELA_STADEN || namndMedKod(namnd) !== undefined;
}

const FOR_SYSTEMS: readonly Roll[] = ['verksamhetssystem', 'drift'];

async function refuseWrongAccount(
  pool: Pool,
  { anvandare, roll }: Pick<NewTilldelning, 'anvandare' | 'roll'>,
): Promise<void> {
  const { rows } = await pool.query<{ system: boolean }>(
    'SELECT system FROM behorighet.anvandare WHERE id = $1 AND aktiv',
    [anvandare],
  );
  const account = rows[0];
  if (account === undefined) throw new AccessError('okand-anvandare');
  const fits = account.system ? FOR_SYSTEMS.includes(roll) : roll !== 'verksamhetssystem';
  if (!fits) throw new AccessError('fel-slag-av-konto');
}

async function insert(pool: Pool, one: NewTilldelning, instant: number): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO behorighet.tilldelning
       (anvandare, roll, namnd, enhet, giltig_from, giltig_tom, tilldelad_av, tilldelad_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (anvandare, roll, namnd, coalesce(enhet, ''), giltig_from,
         coalesce(giltig_tom, 'infinity'))
       WHERE aterkallad_at IS NULL DO UPDATE SET roll = excluded.roll
     RETURNING id`,
    [
      one.anvandare,
      one.roll,
      one.namnd,
      one.enhet ?? null,
      one.from,
      one.tom ?? null,
      one.by,
      new Date(instant),
    ],
  );
  return (rows[0] as { id: string }).id;
}

type ListRow = Omit<TilldelningRow, 'enhet' | 'tom' | 'aterkalladAt' | 'aterkalladAv'> & {
  readonly enhet: string | null;
  readonly tom: Datum | null;
  readonly aterkalladAt: Date | null;
  readonly aterkalladAv: string | null;
};

async function list(pool: Pool, namnder: '*' | readonly string[]): Promise<TilldelningRow[]> {
  const { rows } = await pool.query<ListRow>(
    `SELECT t.id, t.anvandare, u.namn, u.system, u.aktiv, t.roll, t.namnd, t.enhet,
       to_char(t.giltig_from, 'YYYY-MM-DD') AS from, to_char(t.giltig_tom, 'YYYY-MM-DD') AS tom,
       t.tilldelad_av AS "tilldeladAv", t.aterkallad_at AS "aterkalladAt",
       t.aterkallad_av AS "aterkalladAv"
     FROM behorighet.tilldelning t JOIN behorighet.anvandare u ON u.id = t.anvandare
     WHERE $1 OR t.namnd = ANY ($2) OR t.namnd = '*'
     ORDER BY u.namn, u.id, t.tilldelad_at, t.id`,
    [namnder === '*', namnder === '*' ? [] : namnder],
  );
  return rows.map(({ enhet, tom, aterkalladAt, aterkalladAv, ...row }) => ({
    ...row,
    ...(enhet === null ? {} : { enhet }),
    ...(tom === null ? {} : { tom }),
    ...(aterkalladAt === null ? {} : { aterkalladAt: aterkalladAt.getTime() }),
    ...(aterkalladAv === null ? {} : { aterkalladAv }),
  }));
}
