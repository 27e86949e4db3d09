import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { GallringFault } from './fault.js';

const LOCK = "hashtext('utfall gallring')";
const RETRY_MS = 50;

/**
 * One runner at a time over all processes. The lock goes with its connection, so that a killed runner
 * leaves none behind; PostgreSQL may need a moment to see that it is dead, hence the wait.
 */
export async function withGallringLock<T>(
  pool: Pool,
  waitMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const ignore = () => undefined;
  // Between two queries nobody listens; the next query tells that the connection is gone.
  client.on('error', ignore);
  let locked: Error | undefined;
  try {
    await take(client, waitMs);
    return await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock_all()').catch((cause: Error) => (locked = cause));
    client.off('error', ignore);
    // A connection that may still hold the lock is thrown away, and the lock with it.
    client.release(locked);
  }
}

async function take(client: PoolClient, waitMs: number): Promise<void> {
  for (let waited = 0; ; waited += RETRY_MS) {
    const tried = await client.query<{ got: boolean }>(
      `SELECT pg_try_advisory_lock(${LOCK}) AS got`,
    );
    if (tried.rows[0]?.got === true) return;
    if (waited >= waitMs) break;
    await sleep(RETRY_MS);
  }
  throw new GallringFault(
    'gallring-pagar-redan',
    'En annan gallring pågår just nu. Vänta tills den är klar och försök igen: inget har ändrats.',
  );
}
