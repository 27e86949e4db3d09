import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';

/** Every table with how many rows it has, and a sum of what they hold. */
export type State = Readonly<Record<string, string>>;

/** These tell the time: how far a projection has come, and when a worker was last alive. */
const TICKING = /^(read_model\.projection|job_queue\.)/;

/** Rows of every table of the service but those that a refusal is written in, and where the log ends. */
export async function stateOf(pool: Pool): Promise<State> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'granskning')
      ORDER BY 1`,
  );
  const sums = tables.map(({ name }) => {
    const content = TICKING.test(name) ? "''" : "md5(string_agg(t::text, '|' ORDER BY t::text))";
    return `SELECT '${name}' AS name, concat(count(*), ' ', ${content}) AS sum FROM ${name} t`;
  });
  const { rows } = await pool.query<{ name: string; sum: string }>(sums.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

/** How many refusals stand in the read audit. */
export async function refusals(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ n: string }>(
    "SELECT count(*) AS n FROM granskning.lasning WHERE utfall = 'nekad'",
  );
  return Number(rows[0]?.n);
}

/** How everything stands once the projections have taken in what was planted. */
export async function settled(pool: Pool): Promise<State> {
  let last = await stateOf(pool);
  for (let same = 0; same < 5;) {
    await sleep(100);
    const now = await stateOf(pool);
    same = JSON.stringify(now) === JSON.stringify(last) ? same + 1 : 0;
    last = now;
  }
  return last;
}
