import type { Pool } from 'pg';
import type { Cleaner } from '../../privacy/index.js';

/**
 * The courses of insatser, in every build there is: the served one lets them go by itself when it follows
 * the log, but a build that came with a restored backup does not.
 */
export function forloppCleaner(pool: Pool): Cleaner {
  return {
    name: 'läsmodeller',
    clean: async ({ insatsIds }) => {
      for (const table of await builds(pool)) {
        await pool.query(`DELETE FROM ${table} WHERE insats_id = ANY ($1)`, [insatsIds]);
      }
    },
    residue: async ({ insatsIds }) => {
      let left = 0;
      for (const table of await builds(pool)) {
        const found = await pool.query<{ n: string }>(
          `SELECT count(*) AS n FROM ${table} WHERE insats_id = ANY ($1)`,
          [insatsIds],
        );
        left += Number(found.rows[0]?.n ?? 0);
      }
      return left;
    },
  };
}

async function builds(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname = 'read_model' AND tablename ~ '^insats_forlopp__[0-9]+$'`,
  );
  return rows.map(({ name }) => name);
}
