import type { EntityManager } from 'typeorm';
import {
  efterfoljare,
  METODREGISTER,
  namnderDen,
  namndMedKod,
  type Datum,
} from '../../libs/domain/index.js';
import { addAll, utfallsvy, type Summor, type Utfallsvy } from '../../libs/outcome/index.js';
import { MetodStadsdelUtfallRad } from './model.entity.js';

/** What is known of one method in one stadsdelsnämnd. */
export interface MetodStadsdelUtfall extends Utfallsvy {
  readonly metod: { readonly kod: string; readonly namn: string };
  readonly stadsdelsnamnd: { readonly kod: string; readonly namn: string };
}

export interface Urval {
  /** Only this method; all when left out. */
  readonly metod?: string;
  /** Only this stadsdelsnämnd; all when left out. */
  readonly stadsdelsnamnd?: string;
  /** Boundaries as they are on this day; as they were then when left out. */
  readonly per?: Datum;
}

type Cell = Pick<MetodStadsdelUtfallRad, 'metod' | 'stadsdelsnamnd' | 'summor'>;

/** Every method in every stadsdelsnämnd, zeros included, methods in register order. */
export async function metodStadsdelUtfall(
  db: EntityManager,
  urval: Urval,
): Promise<readonly MetodStadsdelUtfall[]> {
  const where = urval.metod === undefined ? {} : { metod: urval.metod };
  return metodStadsdelUtfallOf(await db.findBy(MetodStadsdelUtfallRad, where), urval);
}

/** The same from sums that were not read from the database. */
export function metodStadsdelUtfallOf(
  rows: readonly Cell[],
  asked: Urval,
): readonly MetodStadsdelUtfall[] {
  const urval = medDagensNamnd(asked);
  const parts = new Map<string, Summor[]>();
  for (const { metod, stadsdelsnamnd, summor } of rows) {
    const namnd =
      urval.per === undefined ? stadsdelsnamnd : efterfoljare(stadsdelsnamnd, urval.per);
    const key = `${metod}|${namnd}`;
    parts.set(key, [...(parts.get(key) ?? []), summor]);
  }
  return metoder(urval, rows).flatMap((metod) =>
    namnder(urval, parts).map((namnd) =>
      row(metod, namnd, addAll(parts.get(`${metod}|${namnd}`) ?? [])),
    ),
  );
}

/** By the boundaries of a day, an old code asks for the nämnd that took it over. */
function medDagensNamnd(urval: Urval): Urval {
  const { stadsdelsnamnd, per } = urval;
  if (stadsdelsnamnd === undefined || per === undefined) return urval;
  return { ...urval, stadsdelsnamnd: efterfoljare(stadsdelsnamnd, per) };
}

/** Shown only where there are data: the examples, and the code for no method at all. */
const UTAN_NOLLRAD: ReadonlySet<string> = new Set(['exempel', 'ingen']);

function metoder(urval: Urval, rows: readonly Cell[]): readonly string[] {
  const used = new Set(rows.map((row) => row.metod));
  return METODREGISTER.filter(({ kod, status }) => !UTAN_NOLLRAD.has(status) || used.has(kod))
    .map(({ kod }) => kod)
    .filter((kod) => urval.metod === undefined || kod === urval.metod);
}

function namnder(urval: Urval, parts: ReadonlyMap<string, unknown>): readonly string[] {
  const used = [...parts.keys()].map((key) => key.slice(key.indexOf('|') + 1)).sort();
  const shown = urval.per === undefined ? [] : namnderDen(urval.per).map(({ kod }) => kod);
  return [...new Set([...shown, ...used])].filter(
    (kod) => urval.stadsdelsnamnd === undefined || kod === urval.stadsdelsnamnd,
  );
}

function row(metod: string, namnd: string, sums: Summor): MetodStadsdelUtfall {
  return {
    metod: { kod: metod, namn: METODREGISTER.find(({ kod }) => kod === metod)?.namn ?? metod },
    stadsdelsnamnd: { kod: namnd, namn: namndMedKod(namnd)?.namn ?? namnd },
    ...utfallsvy(sums, { effektstorlek: false }),
  };
}
