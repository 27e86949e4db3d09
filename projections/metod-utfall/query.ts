import type { EntityManager } from 'typeorm';
import { METODREGISTER, type Metod } from '../../libs/domain/index.js';
import { utfallsvy, type Summor, type Utfallsvy } from '../../libs/outcome/index.js';
import { MetodUtfallRad } from './model.entity.js';

/** Shown only where there are data: the examples, and the code for no method at all. */
const UTAN_NOLLRAD: ReadonlySet<Metod['status']> = new Set(['exempel', 'ingen']);

/** What is known of one method. */
export interface MetodUtfall extends Utfallsvy {
  readonly metod: { readonly kod: string; readonly namn: string; readonly status: string };
}

/**
 * Every method of the register, in its order; a method nobody uses is a row of zeros. Example methods
 * are shown only where they have data.
 */
export async function metodUtfall(db: EntityManager): Promise<readonly MetodUtfall[]> {
  const rows = await db.find(MetodUtfallRad);
  const sums = new Map(rows.map((row) => [row.metod, row.summor]));
  return metodUtfallOf(sums);
}

/** The same from sums that were not read from the database. */
export function metodUtfallOf(sums: ReadonlyMap<string, Summor>): readonly MetodUtfall[] {
  return METODREGISTER.filter(({ kod, status }) => !UTAN_NOLLRAD.has(status) || sums.has(kod)).map(
    (metod) => row(metod, sums.get(metod.kod) ?? {}, false),
  );
}

/** One method with effect sizes; undefined when the register has no such code. */
export async function metodUtfallFor(
  db: EntityManager,
  kod: string,
): Promise<MetodUtfall | undefined> {
  const metod = METODREGISTER.find((candidate) => candidate.kod === kod);
  if (metod === undefined) return undefined;
  const stored = await db.findOneBy(MetodUtfallRad, { metod: kod });
  return row(metod, stored?.summor ?? {}, true);
}

function row({ kod, namn, status }: Metod, sums: Summor, effektstorlek: boolean): MetodUtfall {
  return { metod: { kod, namn, status }, ...utfallsvy(sums, { effektstorlek }) };
}
