import { Between, type EntityManager } from 'typeorm';
import { efterfoljare, namnderDen, namndMedKod, type Datum } from '../../libs/domain/index.js';
import {
  addAll,
  barnetsDelaktighet,
  type BarnetsDelaktighet,
  type Summor,
} from '../../libs/outcome/index.js';
import { BarnetsDelaktighetRad } from './model.entity.js';

/** Which quarters, as seen on which day, of what. */
export interface Delaktighetsfraga {
  /** First and last quarter, `2026-K1`. */
  readonly fran: string;
  readonly till: string;
  readonly today: Datum;
  readonly stadsdelsnamnd?: string;
}

/** The child's participation in one nämnd. */
export interface Namnddelaktighet extends BarnetsDelaktighet {
  readonly stadsdelsnamnd: { readonly kod: string; readonly namn: string };
}

type Cell = Pick<BarnetsDelaktighetRad, 'ansvarig_namnd' | 'summor'>;

/** All of what was asked for together, and nämnd by nämnd. */
export interface Delaktighetsbild {
  readonly samtliga: BarnetsDelaktighet;
  readonly namnder: readonly Namnddelaktighet[];
}

/** Every nämnd of today and every one with figures in the period. */
export async function barnetsDelaktighetFor(
  db: EntityManager,
  fraga: Delaktighetsfraga,
): Promise<Delaktighetsbild> {
  const { fran, till } = fraga;
  const rows = await db.findBy(BarnetsDelaktighetRad, {
    kvartal: Between(fran, till),
  });
  return barnetsDelaktighetOf(rows, fraga);
}

/** The same from sums that were not read from the database. */
export function barnetsDelaktighetOf(
  cells: readonly Cell[],
  { today, ...fraga }: Pick<Delaktighetsfraga, 'today' | 'stadsdelsnamnd'>,
): Delaktighetsbild {
  // A nämnd that took others over answers for theirs too.
  const nu = (kod: string) => efterfoljare(kod, today);
  const stadsdelsnamnd = fraga.stadsdelsnamnd === undefined ? undefined : nu(fraga.stadsdelsnamnd);
  const rows = cells.filter(
    ({ ansvarig_namnd: kod }) => stadsdelsnamnd === undefined || nu(kod) === stadsdelsnamnd,
  );
  const per = new Map<string, Summor[]>();
  for (const { ansvarig_namnd: kod, summor } of rows)
    per.set(nu(kod), [...(per.get(nu(kod)) ?? []), summor]);
  const alla = [...namnderDen(today).map(({ kod }) => kod), ...[...per.keys()].sort()];
  const shown = stadsdelsnamnd === undefined ? [...new Set(alla)] : [stadsdelsnamnd];
  return {
    samtliga: barnetsDelaktighet(addAll(rows.map(({ summor }) => summor)), today),
    namnder: shown.map((kod) => ({
      stadsdelsnamnd: { kod, namn: namndMedKod(kod)?.namn ?? kod },
      ...barnetsDelaktighet(addAll(per.get(kod) ?? []), today),
    })),
  };
}
