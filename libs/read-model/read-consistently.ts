import type { DataSource, EntityManager } from 'typeorm';
import { DATABASE_ROLE, NAMNDER_SETTING, type Surface } from './wall.js';

type Asked = Pick<EntityManager, 'query'>;

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
    return { position: await positionIn(manager, [projection]), result };
  });
}

/** How far the slowest of these projections has come, in the snapshot of a reading. */
export async function positionIn(db: Asked, names: readonly string[]): Promise<string> {
  const found = await db.query<{ position: string | null }[]>(
    'SELECT min(position)::text AS position FROM read_model.projection WHERE name = ANY($1)',
    [names],
  );
  return found[0]?.position ?? '0';
}

/** How far the slowest of these projections has come. */
export async function positionOf(db: DataSource, names: readonly string[]): Promise<bigint> {
  return BigInt(await positionIn(db, names));
}
