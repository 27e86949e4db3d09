import type { EntityManager } from 'typeorm';
import { kvalitetsflaggor, type Datum, type Kvalitetsflagga } from '../../libs/domain/index.js';
import { InsatsForloppRad } from './model.entity.js';

/** The course of one insats with the flags that hold on a day. */
export interface InsatsForlopp {
  readonly forlopp: InsatsForloppRad;
  readonly kvalitetsflaggor: readonly Kvalitetsflagga[];
}

/** One insats; undefined when the read model does not know it. */
export async function insatsForlopp(
  db: EntityManager,
  insatsId: string,
  today: Datum,
): Promise<InsatsForlopp | undefined> {
  const forlopp = await db.findOneBy(InsatsForloppRad, { insats_id: insatsId });
  if (forlopp === null) return undefined;
  return { forlopp, kvalitetsflaggor: kvalitetsflaggor(forlopp.handelser, today) };
}
