import { namndMedKod } from '../../domain/index.js';
import { isUuid, type AccessDeps } from '../store/deps.js';
import { AccessError } from '../store/errors.js';

/** How long one opening lasts; there is no prolonging, only a new opening with a reason of its own. */
const HOUR_MS = 3_600_000;

/** Skäl för nödåtkomst. (The code list of reasons; anything longer is written in the file.) */
export const NODATKOMST_SKAL = {
  'akut-fara-for-barnet': 'Akut fara för barnet',
  jour: 'Jour eller beredskap',
  'handlaggare-franvarande': 'Handläggaren är frånvarande och ärendet kan inte vänta',
  'annat-se-akten': 'Annat skäl, som är antecknat i akten',
} as const;

export type NodatkomstSkal = keyof typeof NODATKOMST_SKAL;

/** What one opening is about. */
export interface OpenNodatkomst {
  readonly anvandare: string;
  /** Id of the individ or insats that is opened. */
  readonly oppnadId: string;
  /** The board the case belongs to. */
  readonly namnd: string;
  readonly skal: string;
}

/** One opening: who, what, why, and between which instants (ms). */
export interface Nodatkomst extends OpenNodatkomst {
  readonly id: string;
  readonly skal: NodatkomstSkal;
  readonly from: number;
  readonly tom: number;
}

export interface EmergencyAccess {
  /** Opens for one hour. Whether the actor may is the policy's answer (`nodatkomst.oppna`). @throws AccessError */
  open(opening: OpenNodatkomst): Promise<Nodatkomst>;
  /** The openings in some boards that began within a span of instants, oldest first. */
  list(span: {
    readonly namnder: '*' | readonly string[];
    readonly from: number;
    readonly tom: number;
  }): Promise<readonly Nodatkomst[]>;
  /** Deletes the openings of what is erased. Returns how many rows went. */
  remove(ids: readonly string[]): Promise<number>;
}

interface Row extends Omit<Nodatkomst, 'from' | 'tom'> {
  readonly from: Date;
  readonly tom: Date;
}

const COLUMNS = `id, anvandare, oppnad_id AS "oppnadId", namnd, skal,
  giltig_from AS "from", giltig_tom AS tom`;

/** Emergency access: a reason, one hour, and always in the review. Run `migrateAccess` first. */
export function createEmergencyAccess({ pool, now }: AccessDeps): EmergencyAccess {
  return {
    open: async (opening) => {
      refuseWrong(opening);
      const { anvandare, oppnadId, namnd, skal } = opening;
      const from = now();
      const { rows } = await pool.query<Row>(
        `INSERT INTO behorighet.nodatkomst
           (anvandare, oppnad_id, namnd, skal, giltig_from, giltig_tom)
         SELECT u.id, $2, $3, $4, $5, $6 FROM behorighet.anvandare u WHERE u.id = $1 AND u.aktiv
         RETURNING ${COLUMNS}`,
        [anvandare, oppnadId, namnd, skal, new Date(from), new Date(from + HOUR_MS)],
      );
      const row = rows[0];
      if (row === undefined) throw new AccessError('okand-anvandare');
      return toNodatkomst(row);
    },
    list: async ({ namnder, from, tom }) => {
      const { rows } = await pool.query<Row>(
        `SELECT ${COLUMNS} FROM behorighet.nodatkomst
          WHERE ($1 OR namnd = ANY ($2)) AND giltig_from BETWEEN $3 AND $4 ORDER BY giltig_from, id`,
        [namnder === '*', namnder === '*' ? [] : namnder, new Date(from), new Date(tom)],
      );
      return rows.map(toNodatkomst);
    },
    remove: async (ids) => {
      const text = 'DELETE FROM behorighet.nodatkomst WHERE oppnad_id = ANY ($1::uuid[])';
      return (await pool.query(text, [ids.filter(isUuid)])).rowCount ?? 0;
    },
  };
}

function refuseWrong({ anvandare, oppnadId, namnd, skal }: OpenNodatkomst): void {
  if (!isUuid(anvandare) || !isUuid(oppnadId)) throw new AccessError('ogiltigt-id');
  if (namndMedKod(namnd) === undefined) throw new AccessError('okand-namnd');
  if (!Object.hasOwn(NODATKOMST_SKAL, skal)) throw new AccessError('okant-skal');
}

function toNodatkomst(row: Row): Nodatkomst {
  return { ...row, from: row.from.getTime(), tom: row.tom.getTime() };
}
