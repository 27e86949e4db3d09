import { Between, type EntityManager } from 'typeorm';
import { metodMedKod, METODREGISTER } from '../../libs/domain/index.js';
import { addAll, vagvy, type Vagsiffror } from '../../libs/outcome/index.js';
import { withAny } from './behov.js';
import { VagenTillInsatsRad } from './model.entity.js';

/** Which months, of what. */
interface Fraga {
  readonly fran: string;
  readonly till: string;
  readonly metod?: string;
  /** Any of these; whatever the need where nothing is said. */
  readonly behov?: readonly string[];
}

/** The road to one method. */
export interface Metodvag extends Vagsiffror {
  readonly metod: { readonly kod: string; readonly namn: string };
}

interface Vagen {
  readonly alla: Vagsiffror;
  /** In the order of the register. */
  readonly rader: readonly Metodvag[];
  /** Which method was missed, the most missed first; where nobody has said which, that is told. */
  readonly saknadeInsatser: readonly {
    readonly metod: { readonly kod: string; readonly namn: string } | 'uppgift-saknas';
    readonly antal: number;
  }[];
}

/** The roads that began in the period. */
export async function vagenTillInsats(
  db: EntityManager,
  { fran, till, metod, behov }: Fraga,
): Promise<Vagen> {
  const rows = await db.findBy(VagenTillInsatsRad, {
    manad: Between(fran, till),
    ...(metod === undefined ? {} : { metod }),
  });
  return vagenTillInsatsOf(withAny(rows, behov));
}

type Cell = Pick<VagenTillInsatsRad, 'metod' | 'summor'>;

/** The same from sums that were not read from the database. */
export function vagenTillInsatsOf(cells: readonly Cell[]): Vagen {
  const of = (some: readonly Cell[]) => vagvy(addAll(some.map(({ summor }) => summor)));
  const rader = METODREGISTER.flatMap(({ kod, namn }) => {
    const own = cells.filter(({ metod }) => metod === kod);
    return own.length === 0 ? [] : [{ metod: { kod, namn }, ...of(own) }];
  });
  const saknadeInsatser = rader
    .filter(({ saknadeInsatser: antal }) => antal > 0)
    .map(({ metod, saknadeInsatser: antal }) => ({
      metod: isNoMethod(metod.kod) ? ('uppgift-saknas' as const) : metod,
      antal,
    }))
    .sort((a, b) => b.antal - a.antal);
  return { alla: of(cells), rader, saknadeInsatser };
}

/** The code that stands where nobody has said which method would have been offered. */
function isNoMethod(kod: string): boolean {
  return metodMedKod(kod)?.status === 'ingen';
}
