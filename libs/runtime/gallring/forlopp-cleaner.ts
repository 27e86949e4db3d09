import type { Pool } from 'pg';
import type { Cleaner } from '../../privacy/index.js';

/**
 * Rows about insatser, in every build there is: the served one lets them go by itself when it follows
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
    `SELECT format('%I.%I', table_schema, table_name) AS name
       FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_schema = 'read_model' AND table_type = 'BASE TABLE' AND column_name = 'insats_id'`,
  );
  return rows.map(({ name }) => name);
}
