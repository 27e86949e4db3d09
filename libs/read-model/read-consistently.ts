import type { DataSource, EntityManager } from 'typeorm';

/** Figures, and the place in the log that they stand for. */
export interface Consistent<T> {
  /** Position of the last event that is counted, as text: positions outgrow JSON's numbers. */
  readonly position: string;
  readonly result: T;
}

/** Reads a projection and its position in one snapshot, so that the two belong together. */
export async function readConsistently<T>(
  db: DataSource,
  projection: string,
  read: (manager: EntityManager) => Promise<T>,
): Promise<Consistent<T>> {
  return db.transaction('REPEATABLE READ', async (manager) => {
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
