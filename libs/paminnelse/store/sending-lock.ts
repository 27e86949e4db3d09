import type { Pool, PoolClient } from 'pg';
import { Paminnelsefel } from '../fel.js';

const PATIENCE_MS = 60_000;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * One sender at a time, in any number of processes. The lock belongs to the connection that all of the work
 * goes through: PostgreSQL takes it back from a process that dies, and one that has lost its connection can
 * claim nothing more. The connection is closed afterwards, so that no lock stays with the pool.
 */
export async function withSendingLock(
  pool: Pool,
  work: (client: PoolClient) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  // A connection that is cut tells so by its next query, too; unheard, this event would end the process.
  client.on('error', () => undefined);
  try {
    await client.query(`SET lock_timeout = ${PATIENCE_MS}`);
    await client.query(`SELECT pg_advisory_lock(hashtext('utfall paminnelse skicka'))`);
    await work(client);
  } catch (error) {
    if ((error as { code?: unknown }).code !== LOCK_NOT_AVAILABLE) throw error;
    throw new Paminnelsefel('utskick-upptaget');
  } finally {
    client.release(true);
  }
}
