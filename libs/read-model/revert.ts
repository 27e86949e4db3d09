import type { Pool } from 'pg';
import { readControl } from './control.js';
import type { Projection } from './projection.js';
import { pointView } from './tables.js';
import { inTransaction } from '../postgres/index.js';

/**
 * Serves the build before the last switch again. That build stands at the position of the switch or
 * before, and the events since are taken from there. False when no earlier build is kept.
 */
export async function revert(pool: Pool, projection: Projection): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const control = await readControl(client, projection.name, 'FOR UPDATE');
    if (control?.previousGeneration == null) return false;
    await pointView(client, projection, control.previousGeneration);
    await client.query(
      `UPDATE read_model.projection
          SET generation = previous_generation, previous_generation = generation,
              position = previous_position, previous_position = position,
              version = previous_version, previous_version = version,
              fence = fence + 1, holder = NULL, lease_until = NULL, fault = NULL
        WHERE name = $1`,
      [projection.name],
    );
    return true;
  });
}
