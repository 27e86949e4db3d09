import { Between, type EntityManager } from 'typeorm';
import { efterfoljare, namnderDen, namndMedKod, type Datum } from '../../libs/domain/index.js';
import {
  addAll,
  registreringskort,
  registreringskvalitet,
  type Registreringskort,
  type Registreringskvalitet,
} from '../../libs/outcome/index.js';
import { RegistreringskvalitetRad } from './model.entity.js';

/** Which months, as seen on which day, of what. */
export interface Kvalitetsfraga {
  /** First and last month, `2026-03`. */
  readonly fran: string;
  readonly till: string;
  readonly today: Datum;
  readonly metod?: string;
  readonly stadsdelsnamnd?: string;
}

/** How well one nämnd records, over the whole period and month by month. */
export interface Namndkvalitet extends Registreringskvalitet {
  readonly stadsdelsnamnd: { readonly kod: string; readonly namn: string };
  readonly manader: readonly Manad[];
}

interface Manad extends Registreringskort {
  readonly manad: string;
}

type Cell = Pick<RegistreringskvalitetRad, 'ansvarig_namnd' | 'manad' | 'summor'>;

/** All of what was asked for together, and nämnd by nämnd. */
export interface Kvalitetssvar {
  readonly samtliga: Registreringskvalitet;
  readonly namnder: readonly Namndkvalitet[];
}

/** Every nämnd of today and every one with figures in the period, each with its months. */
export async function registreringskvalitetFor(
  db: EntityManager,
  fraga: Kvalitetsfraga,
): Promise<Kvalitetssvar> {
  const { fran, till, metod } = fraga;
  const rows = await db.findBy(RegistreringskvalitetRad, {
    manad: Between(fran, till),
    ...(metod === undefined ? {} : { metod }),
  });
  return registreringskvalitetOf(rows, fraga);
}

/** The same from sums that were not read from the database. */
export function registreringskvalitetOf(
  cells: readonly Cell[],
  { today, ...fraga }: Pick<Kvalitetsfraga, 'today' | 'stadsdelsnamnd'>,
): Kvalitetssvar {
  // A nämnd that took others over answers for theirs too.
  const nu = (kod: string) => efterfoljare(kod, today);
  const stadsdelsnamnd = fraga.stadsdelsnamnd === undefined ? undefined : nu(fraga.stadsdelsnamnd);
  const rows = cells.filter(
    ({ ansvarig_namnd: kod }) => stadsdelsnamnd === undefined || nu(kod) === stadsdelsnamnd,
  );
  const per = groups(rows, ({ ansvarig_namnd }) => nu(ansvarig_namnd));
  const alla = [...namnderDen(today).map(({ kod }) => kod), ...[...per.keys()].sort()];
  const shown = stadsdelsnamnd === undefined ? [...new Set(alla)] : [stadsdelsnamnd];
  return {
    samtliga: registreringskvalitet(addAll(rows.map(({ summor }) => summor)), today),
    namnder: shown.map((kod) => namndkvalitet(kod, per.get(kod) ?? [], today)),
  };
}

function namndkvalitet(kod: string, rows: readonly Cell[], today: Datum): Namndkvalitet {
  const months = groups(rows, ({ manad }) => manad);
  return {
    stadsdelsnamnd: { kod, namn: namndMedKod(kod)?.namn ?? kod },
    ...registreringskvalitet(addAll(rows.map(({ summor }) => summor)), today),
    manader: [...months.keys()].sort().map((manad) => {
      const parts = (months.get(manad) ?? []).map(({ summor }) => summor);
      return { manad, ...registreringskort(addAll(parts), today) };
    }),
  };
}

function groups(
  rows: readonly Cell[],
  keyOf: (row: Cell) => string,
): ReadonlyMap<string, readonly Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const row of rows) {
    const known = found.get(keyOf(row));
    if (known === undefined) found.set(keyOf(row), [row]);
    else known.push(row);
  }
  return found;
}
