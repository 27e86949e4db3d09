import type { EntityManager } from 'typeorm';
import { METODREGISTER, type Datum } from '../../libs/domain/index.js';
import {
  addAll,
  kvarvarovy,
  VAGSTEG,
  vantetidsvy,
  type Kvarvaro,
  type Vantetid,
} from '../../libs/outcome/index.js';
import { VantetidRad } from './model.entity.js';

/** Which months the waits began in, of what, and as of which day. */
interface Fraga {
  readonly fran: string;
  readonly till: string;
  readonly per: Datum;
  readonly metod?: string;
}

interface Metodnamn {
  readonly metod: { readonly kod: string; readonly namn: string };
}

/** How long each step took to one method; a step that nobody has begun is left out. */
export interface Metodvantetid extends Metodnamn {
  readonly steg: readonly Vantetid[];
}

/** How long those who began one method stayed. */
export interface Metodkvarvaro extends Metodnamn, Kvarvaro {}

/** All methods together, and each of them in the order of the register. */
interface AllaOch<Alla, Rad> {
  readonly alla: Alla;
  readonly rader: readonly Rad[];
}

type Vantetider = AllaOch<readonly Vantetid[], Metodvantetid>;

export async function vantetiderFor(db: EntityManager, fraga: Fraga): Promise<Vantetider> {
  return vantetiderOf(await cellsOf(db, fraga), fraga);
}

/** The same from sums that were not read from the database. */
export function vantetiderOf(cells: readonly Cell[], fraga: Fraga): Vantetider {
  const of = (some: readonly Cell[]) => stegen(some, fraga);
  const rader = perMetod(cells, (namn, own) => ({ ...namn, steg: of(own) }));
  return { alla: of(cells), rader: rader.filter(({ steg }) => steg.length > 0) };
}

export async function kvarvaroFor(
  db: EntityManager,
  fraga: Fraga,
): Promise<AllaOch<Kvarvaro, Metodkvarvaro>> {
  return kvarvaroOf(await cellsOf(db, fraga), fraga);
}

/** The same from sums that were not read from the database. */
export function kvarvaroOf(cells: readonly Cell[], fraga: Fraga): AllaOch<Kvarvaro, Metodkvarvaro> {
  const begun = cells.filter(({ manad }) => isWithin(manad, fraga));
  const of = (some: readonly Cell[]) => {
    const jaTillStart = sumOf(some.filter(({ steg }) => steg === 'ja-till-start'));
    const startTillAvslut = sumOf(some.filter(({ steg }) => steg === 'start-till-avslut'));
    return kvarvarovy({ jaTillStart, startTillAvslut }, fraga.per);
  };
  const rader = perMetod(begun, (namn, own) => ({ ...namn, ...of(own) }));
  return {
    alla: of(begun),
    rader: rader.filter(
      ({ startade, jaEllerBeslut, tackadeNej }) => startade + jaEllerBeslut.antal + tackadeNej > 0,
    ),
  };
}

type Cell = Pick<VantetidRad, 'metod' | 'steg' | 'manad' | 'slut_manad' | 'summor'>;

/** What began in the period, and of what began before it only what had not closed by the month asked about. */
function cellsOf(db: EntityManager, { fran, till, per, metod }: Fraga): Promise<readonly Cell[]> {
  const query = db
    .createQueryBuilder(VantetidRad, 'v')
    .where('v.manad <= :till AND (v.manad >= :fran OR v.slut_manad >= :manad)', {
      ...{ fran, till, manad: per.slice(0, 7) },
    });
  if (metod !== undefined) query.andWhere('v.metod = :metod', { metod });
  return query.getMany();
}

function stegen(cells: readonly Cell[], fraga: Fraga): readonly Vantetid[] {
  return VAGSTEG.map((steg) => {
    const own = cells.filter((cell) => cell.steg === steg);
    const inne = own.filter(({ manad }) => isWithin(manad, fraga));
    const tidigare = own.filter(({ manad }) => manad < fraga.fran);
    return vantetidsvy({ steg, iPerioden: sumOf(inne), tidigare: sumOf(tidigare) }, fraga.per);
  }).filter(({ n, omvanda, vantarSedanTidigare }) => n + omvanda + vantarSedanTidigare > 0);
}

function isWithin(manad: string, { fran, till }: Fraga): boolean {
  return manad >= fran && manad <= till;
}

function sumOf(cells: readonly Cell[]) {
  return addAll(cells.map(({ summor }) => summor));
}

function perMetod<R>(
  cells: readonly Cell[],
  rowOf: (namn: Metodnamn, own: readonly Cell[]) => R,
): readonly R[] {
  return METODREGISTER.flatMap(({ kod, namn }) => {
    const own = cells.filter(({ metod }) => metod === kod);
    return own.length === 0 ? [] : [rowOf({ metod: { kod, namn } }, own)];
  });
}
