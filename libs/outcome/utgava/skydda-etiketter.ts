import { skydda, type Tabellcell } from '../rojandekontroll/index.js';
import { cellId, type Cell } from './celler.js';
import {
  familjAv,
  helheterAv,
  sorteringarAv,
  syskonTill,
  type Plats,
  type Sortering,
} from './etiketter.js';
import { lageAv, type Kand, type Skyddsunderlag } from './omgang.js';
import { arNy, star } from './plan.js';

/** What labels may be shown of. */
export interface Etikettlage {
  readonly known: Kand;
  /** Whether a number is shown, in this release or an earlier one. */
  readonly arVisad: (id: string) => boolean;
}

export interface SkyddadeEtiketter {
  readonly dolda: ReadonlySet<string>;
  /** Cells that are not even told to be zero. */
  readonly osagda: ReadonlySet<string>;
}

/**
 * Protects labels family by family: whoever knows every other number exactly, published or not, must
 * still not be able to work one out. As nothing else moves with them, what is safe here is safe together
 * with all the rest. A family that cannot be protected is hidden whole, its zeros too.
 */
export function skyddaEtiketter(
  cells: readonly Cell[],
  underlag: Skyddsunderlag,
  lage: Etikettlage,
): SkyddadeEtiketter {
  const sorted = sorteradeAv(underlag);
  const families = familjer(cells.filter((cell) => arNy(cell, underlag.val.plan)));
  const parts = [...families].map(([familj, members]) => {
    const hidden = skyddaFamilj(sorted.get(familj) ?? [], underlag, lage);
    const untold = members.filter(
      (cell) => hidden === undefined || !helheterAv(cell).every(lage.arVisad),
    );
    return { untold, dolda: members.filter((cell) => hidden?.has(cell.id) !== false) };
  });
  const untold = parts.flatMap((part) => part.untold);
  const dolda = [...parts.flatMap((part) => part.dolda), ...untold].map(({ id }) => id);
  return { dolda: new Set(dolda), osagda: new Set(untold.flatMap(syskonTill)) };
}

function familjer(cells: readonly Cell[]): ReadonlyMap<string, readonly Cell[]> {
  const families = new Map<string, Cell[]>();
  for (const cell of cells) {
    const familj = familjAv(cell);
    families.set(familj, [...(families.get(familj) ?? []), cell]);
  }
  return families;
}

/** So many persons sorted in the same way. */
interface Hog {
  readonly sortering: Sortering;
  antal: number;
}

function sorteradeAv({ blad, val }: Skyddsunderlag): ReadonlyMap<string, readonly Hog[]> {
  const piles = new Map<string, Map<string, Hog>>();
  const put = (sortering: Sortering, antal: number) => {
    const celler = sortering.celler.filter((plats) => star(plats, val.plan));
    const key = `${sortering.helhet}|${celler.map(idOf).join()}`;
    const familj = piles.get(sortering.familj) ?? new Map<string, Hog>();
    piles.set(sortering.familj, familj);
    const pile = familj.get(key) ?? { sortering: { ...sortering, celler }, antal: 0 };
    familj.set(key, pile);
    pile.antal += antal;
  };
  for (const leaf of blad) {
    for (const sortering of sorteringarAv(leaf)) {
      put(sortering, leaf.individer.length);
      for (const celler of sortering.aven ?? []) put({ ...sortering, celler }, 0);
    }
  }
  return new Map([...piles].map(([familj, one]) => [familj, [...one.values()]] as const));
}

function idOf({ rad, matt }: Plats): string {
  return cellId(rad, matt);
}

function skyddaFamilj(
  piles: readonly Hog[],
  underlag: Skyddsunderlag,
  lage: Etikettlage,
): ReadonlySet<string> | undefined {
  const { regel, losare } = underlag.val;
  const blad = piles.map(({ antal }) => antal);
  const celler = [...cellerI(piles, underlag, lage), ...helheterI(piles)];
  const skydd = skydda({ blad, celler }, regel, { losare });
  return skydd.slag === 'skyddat' ? skydd.dolda : undefined;
}

function cellerI(
  piles: readonly Hog[],
  { all, blad, val }: Skyddsunderlag,
  { known, arVisad }: Etikettlage,
): readonly Tabellcell[] {
  const platser = new Map(
    piles.flatMap(({ sortering }) =>
      sortering.celler.map((plats) => [idOf(plats), plats] as const),
    ),
  );
  const least = val.regel.minstaAntal;
  return [...platser].map(([id, plats]): Tabellcell => {
    const cell = all.get(id);
    const rad = piles.flatMap(({ sortering }, at) =>
      sortering.celler.some((one) => idOf(one) === id) ? [[at, 1] as const] : [],
    );
    const lage = cell && lageAv(cell, { all, blad, least, fore: known(id) });
    const untold = lage?.publicerad !== true && !helheterAv(plats).every(arVisad);
    return { id, rad, niva: plats.rad.niva, ...lage, ...(untold ? { redanDold: true } : {}) };
  });
}

/** The number of each whole, known to everybody. */
function helheterI(piles: readonly Hog[]): readonly Tabellcell[] {
  const wholes = new Set(piles.map(({ sortering }) => sortering.helhet));
  return [...wholes].map((helhet) => ({
    id: `helhet|${helhet}`,
    rad: piles.flatMap(({ sortering }, at) =>
      sortering.helhet === helhet ? [[at, 1] as const] : [],
    ),
    niva: 0,
    publicerad: true,
  }));
}
