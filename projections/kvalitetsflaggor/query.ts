import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Datum, Flaggagare, KvalitetsflaggaKod } from '../../libs/domain/index.js';
import { KvalitetsflaggaRad } from './model.entity.js';

/** Which flags are asked for, as they stand on a day. */
export interface Flaggurval {
  readonly today: Datum;
  /** Only these insatser; every one that may be read when left out. */
  readonly insatser?: readonly string[] | undefined;
  readonly namnd?: string | undefined;
  readonly metod?: string | undefined;
  readonly kod?: KvalitetsflaggaKod | undefined;
  readonly agare?: Flaggagare | undefined;
  /** Codes that are left out. */
  readonly utom?: readonly KvalitetsflaggaKod[] | undefined;
  readonly hogst: number;
}

/** The flags that hold on the day: answers that somebody is to look at once first, then the oldest. */
export function flaggrader(
  db: EntityManager,
  urval: Flaggurval,
): Promise<readonly KvalitetsflaggaRad[]> {
  return urvalet(db, urval)
    .orderBy("CASE f.kod WHEN 'RISKSVAR' THEN 0 ELSE 1 END")
    .addOrderBy('f.sedan', 'ASC', 'NULLS LAST')
    .addOrderBy('f.insats_id')
    .addOrderBy('f.nyckel')
    .limit(urval.hogst)
    .getMany();
}

function urvalet(db: EntityManager, urval: Omit<Flaggurval, 'hogst'>) {
  const { today, insatser, utom = [], namnd: ansvarig_namnd, metod, kod, agare } = urval;
  const query = db
    .createQueryBuilder(KvalitetsflaggaRad, 'f')
    .where('(f.galler_fran IS NULL OR f.galler_fran <= :today)', { today });
  if (insatser !== undefined) query.andWhere('f.insats_id = ANY(:insatser)', { insatser });
  if (utom.length > 0) query.andWhere('NOT f.kod = ANY(:utom)', { utom });
  return lika(query, { ansvarig_namnd, metod, kod, agare });
}

function lika(
  query: SelectQueryBuilder<KvalitetsflaggaRad>,
  given: Readonly<Record<string, string | undefined>>,
) {
  for (const [column, value] of Object.entries(given)) {
    if (value !== undefined) query.andWhere(`f.${column} = :${column}`, { [column]: value });
  }
  return query;
}

/** What a count of flags needs of one: of the insats no more than its id, by which its unit is found. */
export type Flaggunderlag = Pick<
  KvalitetsflaggaRad,
  'insats_id' | 'ansvarig_namnd' | 'metod' | 'kod' | 'agare' | 'sedan'
>;

/** Every flag that holds on the day, for counting. */
export function flaggunderlag(
  db: EntityManager,
  urval: Pick<Flaggurval, 'today' | 'metod'>,
): Promise<readonly Flaggunderlag[]> {
  return urvalet(db, urval)
    .select([
      ...['f.insats_id', 'f.nyckel', 'f.ansvarig_namnd', 'f.metod'],
      ...['f.kod', 'f.agare', 'f.sedan'],
    ])
    .getMany();
}
