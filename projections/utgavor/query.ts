import type { EntityManager } from 'typeorm';
import { UtgavaRad } from './model.entity.js';

/** Every release, the newest first. */
export async function utgavor(db: EntityManager): Promise<readonly UtgavaRad[]> {
  return db.find(UtgavaRad, { order: { nummer: 'DESC' } });
}

/** One release, or the newest; undefined when there is none. */
export async function utgavaMed(
  db: EntityManager,
  nummer: number | 'senaste',
): Promise<UtgavaRad | undefined> {
  const where = nummer === 'senaste' ? {} : { nummer };
  const [found] = await db.find(UtgavaRad, { where, order: { nummer: 'DESC' }, take: 1 });
  return found;
}
