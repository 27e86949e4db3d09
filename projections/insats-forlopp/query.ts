import type { EntityManager } from 'typeorm';
import {
  bevakningar,
  kvalitetsflaggor,
  lage,
  type Bevakning,
  type Bevakningslage,
  type Datum,
  type Kvalitetsflagga,
} from '../../libs/domain/index.js';
import { InsatsForloppRad } from './model.entity.js';

/** The course of one insats with its due dates, and the flags that hold on a day. */
export interface InsatsForlopp {
  readonly forlopp: InsatsForloppRad;
  readonly bevakningar: readonly (Bevakning & { readonly lage: Bevakningslage })[];
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
  const { handelser } = forlopp;
  return {
    forlopp,
    bevakningar: bevakningar(handelser).map((one) => ({ ...one, lage: lage(one, today) })),
    kvalitetsflaggor: kvalitetsflaggor(handelser, today),
  };
}
