import { Between, type EntityManager } from 'typeorm';
import { METODREGISTER, type Datum } from '../../libs/domain/index.js';
import { addAll, genomforandevy, type Genomforande } from '../../libs/outcome/index.js';
import { GenomforandeRad } from './model.entity.js';

/** Which months, of what. */
interface Fraga {
  readonly fran: string;
  readonly till: string;
  /** The day they are seen on: what is to be asked after the end is missing only when its day is past. */
  readonly today: Datum;
  readonly metod?: string;
}

/** How one method was carried out, over the whole period and month by month. */
export interface Metodgenomforande extends Genomforande {
  readonly metod: { readonly kod: string; readonly namn: string };
  readonly manader: readonly (Pick<Genomforande, 'avslutade' | 'mal'> & {
    readonly manad: string;
  })[];
}

/** Every method with an insats that ended in the period, in the order of the register. */
export async function genomforandeFor(
  db: EntityManager,
  { fran, till, today, metod }: Fraga,
): Promise<readonly Metodgenomforande[]> {
  const rows = await db.findBy(GenomforandeRad, {
    manad: Between(fran, till),
    ...(metod === undefined ? {} : { metod }),
  });
  return genomforandeOf(rows, today);
}

type Cell = Pick<GenomforandeRad, 'metod' | 'manad' | 'summor'>;

/** The same from sums that were not read from the database. */
export function genomforandeOf(cells: readonly Cell[], today: Datum): readonly Metodgenomforande[] {
  return METODREGISTER.flatMap(({ kod, namn }) => {
    const own = cells.filter(({ metod }) => metod === kod);
    if (own.length === 0) return [];
    const manader = [...new Set(own.map(({ manad }) => manad))].sort();
    const of = (some: readonly Cell[]) =>
      genomforandevy(addAll(some.map(({ summor }) => summor)), today);
    return [
      {
        metod: { kod, namn },
        ...of(own),
        manader: manader.map((manad) => {
          const { avslutade, mal } = of(own.filter((cell) => cell.manad === manad));
          return { manad, avslutade, mal };
        }),
      },
    ];
  });
}
