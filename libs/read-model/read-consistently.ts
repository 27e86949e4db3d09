import type { DataSource, EntityManager } from 'typeorm';
import { DATABASE_ROLE, NAMNDER_SETTING, type Surface } from './wall.js';

/** Figures, and the place in the log that they stand for. */
export interface Consistent<T> {
  /** Position of the last event that is counted, as text: positions outgrow JSON's numbers. */
  readonly position: string;
  readonly result: T;
}

/** What is read, through which surface, and of which nämnder; `*` is every one. */
export interface Reading {
  readonly projection: string;
  readonly surface: Surface;
  readonly namnder: '*' | readonly string[];
}

/**
 * Reads a projection and its position in one snapshot, so that the two belong together; as the database
 * role of the surface, which sees no more than it is let.
 */
export async function readConsistently<T>(
  db: DataSource,
  { projection, surface, namnder }: Reading,
  read: (manager: EntityManager) => Promise<T>,
): Promise<Consistent<T>> {
  return db.transaction('REPEATABLE READ', async (manager) => {
    await manager.query(`SET LOCAL ROLE ${DATABASE_ROLE[surface]}`);
    await manager.query(`SELECT set_config('${NAMNDER_SETTING}', $1, true)`, [
      namnder === '*' ? '*' : namnder.join(','),
    ]);
    const result = await read(manager);
    const found = await manager.query<{ position: string }[]>(
      'SELECT position::text FROM read_model.projection WHERE name = $1',
      [projection],
    );
    return { position: found[0]?.position ?? '0', result };
  });
}

/** How far the slowest of these projections has come. */
export async function positionOf(db: DataSource, names: readonly string[]): Promise<bigint> {
  const found = await db.query<{ position: string | null }[]>(
    'SELECT min(position)::text AS position FROM read_model.projection WHERE name = ANY($1)',
    [names],
  );
  return BigInt(found[0]?.position ?? '0');
}
