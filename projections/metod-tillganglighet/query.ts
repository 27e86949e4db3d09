import type { EntityManager } from 'typeorm';
import {
  daysBetween,
  efterfoljare,
  galler,
  METODREGISTER,
  namnderDen,
  type Datum,
  type Metod,
  type Namnd,
} from '../../libs/domain/index.js';
import { MetodTillganglighetRad } from './model.entity.js';

/** A report that is older than this is told as out of date. */
export const INAKTUELL_EFTER_DAGAR = 90;

/** What is asked for; every nämnd and every method of the day where nothing is said. */
export interface Tillganglighetsurval {
  readonly today: Datum;
  readonly stadsdelsnamnd?: string;
  readonly metod?: string;
}

type Rad = Omit<MetodTillganglighetRad, 'utbud_id'>;
type Rapport<T> = T extends null ? null : T & { readonly inaktuell: boolean };

/** What a nämnd offers of one method. */
export interface MetodTillganglighet {
  readonly stadsdelsnamnd: { readonly kod: string; readonly namn: string };
  readonly metod: { readonly kod: string; readonly namn: string };
  readonly status: 'erbjuds' | 'har-upphort' | 'erbjods-av-foregangare' | 'erbjuds-ej';
  /** First day of the latest period, and its last where it has ended. */
  readonly sedan: Datum | null;
  readonly till: Datum | null;
  readonly utforare: string | null;
  /** Earlier nämnder whose offer nobody has ended and the nämnd of today has not taken over. */
  readonly foregangare: readonly string[];
  readonly ko: Rapport<Rad['ko']>;
  readonly bemanning: Rapport<Rad['bemanning']>;
}

/** Every nämnd of the day and every method that can be chosen, also what is not offered. */
export async function metodTillganglighet(
  db: EntityManager,
  urval: Tillganglighetsurval,
): Promise<readonly MetodTillganglighet[]> {
  const { metod } = urval;
  const rows = await db.findBy(MetodTillganglighetRad, metod === undefined ? {} : { metod });
  return metodTillganglighetOf(rows, urval);
}

/** The same from rows that were not read from the database. */
export function metodTillganglighetOf(
  rows: readonly Rad[],
  urval: Tillganglighetsurval,
): readonly MetodTillganglighet[] {
  return namnderIn(rows, urval).flatMap((namnd) => {
    const mine = rows.filter((row) => efterfoljare(row.stadsdelsnamnd, urval.today) === namnd.kod);
    return metoderIn(mine, urval).map((metod) =>
      shown(
        { namnd, metod },
        mine.filter((row) => row.metod === metod.kod),
        urval.today,
      ),
    );
  });
}

/** The example nämnd only where it offers something. */
function namnderIn(
  rows: readonly Rad[],
  { today, stadsdelsnamnd }: Tillganglighetsurval,
): readonly Namnd[] {
  const used = new Set(rows.map((row) => row.stadsdelsnamnd));
  return namnderDen(today, { exempel: true }).filter(({ kod, exempel }) =>
    stadsdelsnamnd === undefined
      ? !exempel || used.has(kod)
      : kod === efterfoljare(stadsdelsnamnd, today),
  );
}

/** What can be chosen on the day, and what is offered all the same. */
function metoderIn(rows: readonly Rad[], { today, metod }: Tillganglighetsurval): readonly Metod[] {
  const used = new Set(rows.map((row) => row.metod));
  return METODREGISTER.filter(
    (one) =>
      ((one.status === 'aktiv' && galler(one, today)) || used.has(one.kod)) &&
      (metod === undefined || one.kod === metod),
  );
}

function shown(
  { namnd, metod }: { readonly namnd: Namnd; readonly metod: Metod },
  rows: readonly Rad[],
  today: Datum,
): MetodTillganglighet {
  const about = {
    stadsdelsnamnd: { kod: namnd.kod, namn: namnd.namn },
    metod: { kod: metod.kod, namn: metod.namn },
  };
  const own = rows.find((row) => row.stadsdelsnamnd === namnd.kod);
  if (own !== undefined) return { ...about, ...offered(own, today), foregangare: [] };
  const foregangare = rows
    .filter(({ erbjods_till }) => erbjods_till === null)
    .map(({ stadsdelsnamnd }) => stadsdelsnamnd);
  const status = foregangare.length === 0 ? 'erbjuds-ej' : 'erbjods-av-foregangare';
  return { ...about, status, ...NOTHING, foregangare: foregangare.sort() };
}

const NOTHING = { sedan: null, till: null, utforare: null, ko: null, bemanning: null } as const;

function offered(row: Rad, today: Datum) {
  return {
    status: row.erbjods_till === null ? 'erbjuds' : 'har-upphort',
    sedan: row.erbjuds_fran,
    till: row.erbjods_till,
    utforare: row.utforare,
    ko: aged(row.ko, today),
    bemanning: aged(row.bemanning, today),
  } as const;
}

function aged<T extends { readonly datum: Datum }>(report: T | null, today: Datum) {
  if (report === null) return null;
  return { ...report, inaktuell: daysBetween(report.datum, today) > INAKTUELL_EFTER_DAGAR };
}
