import type { EntityManager } from 'typeorm';
import { METODREGISTER } from '../../libs/domain/index.js';
import { EjVerkstalldaRad } from './model.entity.js';

/** How long it has been since the decision or the interruption, when the quarter ended. */
export const LANGDER = ['3-6-man', '6-9-man', '9-12-man', 'over-12-man'] as const;
export type Langd = (typeof LANGDER)[number];

/** Ej verkställda beslut av en typ. (Counts of one kind.) */
export interface EjVerkstalldaAntal {
  readonly antal: number;
  readonly perLangd: Readonly<Record<Langd, number>>;
}

export interface EjVerkstalldaStatistik {
  readonly samtliga: EjVerkstalldaAntal;
  readonly perMetod: readonly (EjVerkstalldaAntal & {
    readonly metod: { readonly kod: string; readonly namn: string };
  })[];
}

/** The figures of one quarter, in the nämnder that may be read. */
export async function ejVerkstalldaStatistik(
  db: EntityManager,
  kvartal: string,
): Promise<EjVerkstalldaStatistik> {
  return ejVerkstalldaStatistikOf(await db.find(EjVerkstalldaRad), kvartal);
}

/** The same from cells that were not read from the database; methods in the order of the register. */
export function ejVerkstalldaStatistikOf(
  cells: readonly EjVerkstalldaRad[],
  kvartal: string,
): EjVerkstalldaStatistik {
  const counted = cells.filter(
    ({ forsta_kvartal, slut_kvartal }) => forsta_kvartal <= kvartal && slut_kvartal > kvartal,
  );
  return {
    samtliga: antalOf(counted, kvartal),
    perMetod: METODREGISTER.flatMap(({ kod, namn }) => {
      const own = counted.filter(({ metod }) => metod === kod);
      return own.length === 0 ? [] : [{ metod: { kod, namn }, ...antalOf(own, kvartal) }];
    }),
  };
}

function antalOf(cells: readonly EjVerkstalldaRad[], kvartal: string): EjVerkstalldaAntal {
  const perLangd = { '3-6-man': 0, '6-9-man': 0, '9-12-man': 0, 'over-12-man': 0 };
  let antal = 0;
  for (const { forsta_kvartal, summor } of cells) {
    const n = summor.antal ?? 0;
    perLangd[langdOf(forsta_kvartal, kvartal)] += n;
    antal += n;
  }
  return { antal, perLangd };
}

/** Overdue for the first time in this quarter is between three and six months, and so on. */
function langdOf(forsta: string, kvartal: string): Langd {
  return LANGDER[Math.min(nummer(kvartal) - nummer(forsta), 3)] ?? 'over-12-man';
}

function nummer(kvartal: string): number {
  return Number(kvartal.slice(0, 4)) * 4 + Number(kvartal.slice(6));
}
