import type { Pool } from 'pg';
import type { Position } from '../event-store/port.js';
import { readControl } from './control.js';
import type { Projection } from './projection.js';
import { dropTable } from './tables.js';
import { inTransaction } from '../postgres/index.js';

/** Whether every projection has taken the log up to a position, so that what it knew before may go. */
export async function pastPosition(pool: Pool, position: Position): Promise<boolean> {
  const found = await pool.query<{ behind: string }>(
    'SELECT count(*) AS behind FROM read_model.projection WHERE position < $1',
    [String(position)],
  );
  return found.rows[0]?.behind === '0';
}

/** Drops the builds that are kept for a revert: they hold what the served ones have let go. */
export async function dropPreviousBuilds(
  pool: Pool,
  projections: readonly Projection[],
): Promise<void> {
  for (const projection of projections) {
    await inTransaction(pool, async (client) => {
      const control = await readControl(client, projection.name, 'FOR UPDATE');
      if (control?.previousGeneration == null) return;
      await dropTable(client, projection, control.previousGeneration);
      await client.query(
        `UPDATE read_model.projection SET previous_generation = NULL, previous_version = NULL,
           previous_position = NULL WHERE name = $1`,
        [projection.name],
      );
    });
  }
}
