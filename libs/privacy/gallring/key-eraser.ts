import type { Pool } from 'pg';
import { inTransaction } from '../../postgres/index.js';
import type { PersonKeys } from '../keys/person-keys-port.js';
import type { PersonKeyEraser } from './ports.js';

/** The persons' keys in PostgreSQL, as a gallring needs them. */
export function personKeyEraser(pool: Pool, keys: PersonKeys): PersonKeyEraser {
  return {
    requestErasure: (ids, korning) => keys.requestErasure(ids, korning),
    destroy: (ids) => keys.destroy(ids),
    residue: (ids) => keys.residue(ids),
    withdrawErasure: (ids, korning) =>
      inTransaction(pool, async (client) => {
        const own = `individ_id = ANY($1::uuid[]) AND korning = $2 AND tillstand = 'radering-begard'`;
        const back = `UPDATE valv.individnyckel SET tillstand = 'aktiv', korning = NULL WHERE ${own}`;
        await client.query(`${back} AND bytes IS NOT NULL`, [ids, korning]);
        // A tombstone for somebody who never had a key.
        await client.query(`DELETE FROM valv.individnyckel WHERE ${own}`, [ids, korning]);
      }),
  };
}
