import type { QueryResult } from 'pg';

const GUARDS = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

interface Queryable {
  query(text: string): Promise<QueryResult<Record<string, string>>>;
}

/**
 * Refuses a server that may lose what it has acknowledged.
 * @throws Error naming the setting that is off
 */
export async function assertDurable(pool: Queryable): Promise<void> {
  for (const name of GUARDS) {
    const { rows } = await pool.query(`SHOW ${name}`);
    const value = rows[0]?.[name];
    if (value === undefined || value === 'off') {
      throw new Error(
        `PostgreSQL är inställt så att bekräftade händelser kan gå förlorade: ${name} = ${value}. ` +
          `Sätt ${name} = on i serverns inställningar och starta om.`,
      );
    }
  }
}
