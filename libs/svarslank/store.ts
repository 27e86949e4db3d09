import type { Pool } from 'pg';
import { issue } from './issue.js';
import { hashOfKod, type Kod } from './kod.js';
import { COLUMNS, svarslankOf, type SvarslankRow } from './row.js';
import type { SvarslankOptions, Utfardad } from './making.js';
import type { NySvarslank, Svarslank } from './svarslank.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A link of an insats. */
export interface LankPaInsats {
  readonly insatsId: string;
  readonly svarslankId: string;
}

/** Where svarslänkar are kept. */
export interface Svarslankar {
  /**
   * Makes a link. One rating, one open link: those to the same measure point, instrument and informant of
   * the insats that nobody has answered are withdrawn with it. @throws SvarslankFault
   */
  issue(ny: NySvarslank): Promise<Utfardad>;
  /** The link that a code opens, in whatever state it is. */
  find(kod: Kod): Promise<Svarslank | undefined>;
  /** Whether a link has been withdrawn, by what stands at this moment. */
  isWithdrawn(svarslankId: string): Promise<boolean>;
  /** The links that one was made in the place of, before anybody had answered them. */
  replacedBy(svarslankId: string): Promise<readonly string[]>;
  /** The links of an insats, newest first. */
  ofInsats(insatsId: string): Promise<readonly Svarslank[]>;
  /**
   * Closes a link; once more changes nothing. The link as it is afterwards, which is used where somebody
   * answered first; undefined when the insats has no such link.
   */
  withdraw(which: LankPaInsats & { readonly by: string }): Promise<Svarslank | undefined>;
  /** Says that the answer stands in the log; the first time counts. */
  markUsed(svarslankId: string): Promise<void>;
  /** Counts somebody who came with the code when it no longer opened anything. */
  countFailure(svarslankId: string): Promise<void>;
  /** Deletes what is known of insatser that are erased. Returns how many rows went. */
  removeInsatser(insatsIds: readonly string[]): Promise<number>;
}

/** The links of a database. Run `migrateSvarslank` first. */
export function createSvarslankar(options: SvarslankOptions): Svarslankar {
  const { pool, now, key } = options;
  if (key.length < 32) throw new Error('The key of the codes is shorter than 32 bytes.');
  const one = async (text: string, values: readonly unknown[]) => {
    const { rows } = await pool.query<SvarslankRow>(text, [...values]);
    return rows[0] === undefined ? undefined : svarslankOf(rows[0]);
  };
  return {
    issue: (ny) => issue(options, ny),
    find: (kod) =>
      one(`SELECT ${COLUMNS} FROM svarslank.svarslank WHERE kod_hash = $1`, [hashOfKod(kod, key)]),
    isWithdrawn: async (svarslankId) =>
      (await ids(pool, 'id = $1 AND aterkallad_at IS NOT NULL', svarslankId)).length > 0,
    replacedBy: (svarslankId) => ids(pool, 'ersatt_av = $1', svarslankId),
    ofInsats: async (insatsId) => {
      const text = `SELECT ${COLUMNS} FROM svarslank.svarslank WHERE insats_id = $1 ORDER BY utfardad_at DESC, id`;
      if (!UUID.test(insatsId)) return [];
      return (await pool.query<SvarslankRow>(text, [insatsId])).rows.map(svarslankOf);
    },
    withdraw: async ({ insatsId, svarslankId, by }) => {
      if (![insatsId, svarslankId].every((id) => UUID.test(id))) return undefined;
      return one(WITHDRAW, [svarslankId, insatsId, by, new Date(now())]);
    },
    markUsed: async (svarslankId) => {
      const text =
        'UPDATE svarslank.svarslank SET forbrukad_at = $2 WHERE id = $1 AND forbrukad_at IS NULL';
      await pool.query(text, [svarslankId, new Date(now())]);
    },
    countFailure: async (svarslankId) => {
      const text = 'UPDATE svarslank.svarslank SET misslyckade = misslyckade + 1 WHERE id = $1';
      await pool.query(text, [svarslankId]);
    },
    removeInsatser: async (insatsIds) => {
      const text = 'DELETE FROM svarslank.svarslank WHERE insats_id = ANY ($1::uuid[])';
      return (await pool.query(text, [insatsIds.filter((id) => UUID.test(id))])).rowCount ?? 0;
    },
  };
}

/** One statement, so that an answer and a withdrawal at the same time have one outcome. */
const WITHDRAW = `
UPDATE svarslank.svarslank SET
  aterkallad_at = CASE WHEN forbrukad_at IS NULL THEN coalesce(aterkallad_at, $4) ELSE aterkallad_at END,
  aterkallad_av = CASE WHEN forbrukad_at IS NULL THEN coalesce(aterkallad_av, $3) ELSE aterkallad_av END
WHERE id = $1 AND insats_id = $2 RETURNING ${COLUMNS}`;

async function ids(pool: Pool, where: string, svarslankId: string): Promise<readonly string[]> {
  const text = `SELECT id FROM svarslank.svarslank WHERE ${where} ORDER BY utfardad_at, id`;
  const { rows } = await pool.query<{ id: string }>(text, [svarslankId]);
  return rows.map(({ id }) => id);
}
