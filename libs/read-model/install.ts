import type { Pool } from 'pg';
import { readControl, type Control } from './control.js';
import type { Projection } from './projection.js';
import { createIndexes, createTable, pointView } from './tables.js';
import { inTransaction } from '../postgres/index.js';
import { wallIn, wallInView, wallStands } from './wall.js';

/**
 * Makes an empty first build of a projection that the database has never seen, and returns the book
 * about it. A build of another version is left as it is, but for who may read it: it needs a rebuild.
 */
export async function install(pool: Pool, projection: Projection): Promise<Control> {
  return inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(7183002)');
    const known = await readControl(client, projection.name);
    if (known !== undefined) {
      if (!(await wallStands(client, projection))) {
        await wallIn(client, projection, known.generation);
        await wallInView(client, projection);
      }
      return known;
    }
    await createTable(client, projection, 1);
    await createIndexes(client, projection, 1);
    await pointView(client, projection, 1);
    await client.query(
      `INSERT INTO read_model.projection (name, version, generation, last_generation)
       VALUES ($1, $2, 1, 1)`,
      [projection.name, projection.version],
    );
    return (await readControl(client, projection.name)) as Control;
  });
}
