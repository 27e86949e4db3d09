import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { UtgavaRad } from './model.entity.js';

/** Every release, the newest first. */
export async function utgavor(db: EntityManager): Promise<readonly UtgavaRad[]> {
  return db.find(UtgavaRad, { order: { nummer: 'DESC' } });
}

/** Which release, or the newest; and how far the view of its figures has come. */
export interface Utgavefraga {
  readonly nummer: number | 'senaste';
  readonly till: string;
}

/** Undefined when there is none, or while its figures are still on their way. */
export async function utgavaMed(
  db: EntityManager,
  { nummer, till }: Utgavefraga,
): Promise<UtgavaRad | undefined> {
  const where = { position: LessThanOrEqual(till), ...(nummer === 'senaste' ? {} : { nummer }) };
  const [found] = await db.find(UtgavaRad, { where, order: { nummer: 'DESC' }, take: 1 });
  return found;
}
