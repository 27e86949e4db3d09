import { LessThanOrEqual, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { utgivenGrupp, type Utgivengruppsvy } from '../../libs/outcome/index.js';
import { UtgivetUtfallRad } from './model.entity.js';

/** Which groups are asked for, as a release knew them; all where nothing is said. */
export interface Utgivningsurval {
  /** The release, and every one before it. */
  readonly nummer: number;
  readonly metod?: string;
  readonly omrade?: string;
  readonly bakgrund?: string;
  /** `2026-K1` or `2026`. */
  readonly period?: string;
  /** Quarters or years; both when left out. */
  readonly periodslag?: 'kvartal' | 'ar';
}

/** What was told of one group in one period. */
export interface Utgivetgrupp extends Utgivengruppsvy {
  readonly period: string;
  readonly metod: string;
  readonly omrade: string;
  readonly bakgrund: string;
}

/** The groups as they were known when a release was newest, in the order of their keys. */
export async function utgivetUtfall(
  db: EntityManager,
  { nummer, periodslag, ...named }: Utgivningsurval,
): Promise<readonly Utgivetgrupp[]> {
  const where: FindOptionsWhere<UtgivetUtfallRad> = { nummer: LessThanOrEqual(nummer), ...named };
  const rows = await db.findBy(UtgivetUtfallRad, where);
  return merged(rows.filter(({ period }) => isOf(period, periodslag)));
}

function isOf(period: string, slag: Utgivningsurval['periodslag']): boolean {
  return slag === undefined || (slag === 'ar') === (period.length === 4);
}

/** A period is published once, and its windows later: together they are one group. */
function merged(rows: readonly UtgivetUtfallRad[]): readonly Utgivetgrupp[] {
  const groups = new Map<string, UtgivetUtfallRad[]>();
  for (const row of rows) {
    const key = [row.metod, row.omrade, row.bakgrund, row.period].join('|');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, parts]) => {
      const [metod = '', omrade = '', bakgrund = '', period = ''] = key.split('|');
      const antal = parts.flatMap((part) => part.antal);
      const forandring = parts.flatMap((part) => part.forandring);
      return { period, metod, omrade, bakgrund, ...utgivenGrupp({ antal, forandring }) };
    });
}
