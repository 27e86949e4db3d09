import type pg from 'pg';
import type { AppendRequest, AppendResult, Position } from '../port.js';
import { sendGroup } from '../postgres/appender.js';
import { EVENT_LOG } from '../postgres/schema.js';
import { prepare } from '../prepare.js';

const GROUP = 500;

/**
 * Appends to many streams of the PostgreSQL log, all or none, in one transaction: no reader ever sees a
 * part of it. Streams must differ. Gives the position of the last event; again changes nothing.
 *
 * @throws WrongExpectedRevision, IdempotencyKeyReused
 */
export async function appendTogether(
  pool: pg.Pool,
  requests: readonly AppendRequest[],
): Promise<Position> {
  const prepared = requests.map(prepare);
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const connection = queriesOn(client);
    let last: Position = 0n;
    for (let from = 0; from < prepared.length; from += GROUP) {
      const answers = await sendGroup(connection, EVENT_LOG, prepared.slice(from, from + GROUP));
      const reached = furthest(answers);
      if (reached > last) last = reached;
    }
    await client.query('COMMIT');
    return last;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

function furthest(answers: readonly (AppendResult | Error)[]): Position {
  let last: Position = 0n;
  for (const answer of answers) {
    if (answer instanceof Error) throw answer;
    if (answer.position > last) last = answer.position;
  }
  return last;
}

function queriesOn(client: pg.PoolClient): Parameters<typeof sendGroup>[0] {
  return {
    query: async <T extends Record<string, unknown>>(query: pg.QueryConfig): Promise<T[]> =>
      (await client.query<T>(query)).rows,
  };
}
