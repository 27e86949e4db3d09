import type { EntityManager } from 'typeorm';
import {
  efterfoljare,
  insatstypAv,
  METODREGISTER,
  metodMedKod,
  namnderDen,
  namndMedKod,
  type Datum,
} from '../../libs/domain/index.js';
import { addAll, type Summor } from '../../libs/outcome/index.js';
import { MetodmixRad } from './model.entity.js';

/** Which part of the mix is asked for; all of it where nothing is said. */
export interface Mixurval {
  readonly stadsdelsnamnd?: string;
  readonly aldersgrupp?: string;
  readonly kon?: string;
  /** First month that counts, `2026-03`. */
  readonly fran?: string;
  /** Last month that counts. */
  readonly till?: string;
  /** Boundaries as they are on this day; as they were then when left out. */
  readonly per?: Datum;
}

interface Mixantal {
  readonly beslutade: number;
  readonly startade: number;
  readonly avslutade: number;
}

/** How much of what a stadsdelsnämnd gives is one method. */
export interface Metodmix {
  readonly stadsdelsnamnd: { readonly kod: string; readonly namn: string };
  readonly metod: { readonly kod: string; readonly namn: string };
  /** Code in the kodverk `insatstyp`. */
  readonly insatstyp: string;
  readonly antal: Mixantal;
  /** Of every insats that the nämnd started in the same selection; null where it started none. */
  readonly andelAvStartade: number | null;
  readonly startadeINamnden: number;
}

type Cell = Pick<
  MetodmixRad,
  'metod' | 'stadsdelsnamnd' | 'aldersgrupp' | 'kon' | 'manad' | 'summor'
>;

/** Every method that can be chosen in every stadsdelsnämnd, zeros included. */
export async function metodmix(db: EntityManager, urval: Mixurval): Promise<readonly Metodmix[]> {
  const { aldersgrupp, kon } = urval;
  const where = {
    ...(aldersgrupp === undefined ? {} : { aldersgrupp }),
    ...(kon === undefined ? {} : { kon }),
  };
  return metodmixOf(await db.findBy(MetodmixRad, where), urval);
}

/** The same from sums that were not read from the database. */
export function metodmixOf(rows: readonly Cell[], urval: Mixurval): readonly Metodmix[] {
  const chosen = rows.filter((row) => isChosen(row, urval));
  const cells = grouped(chosen, ({ metod, stadsdelsnamnd }) =>
    keyOf(namndUnder(stadsdelsnamnd, urval), metod),
  );
  const namnder = namnderIn(chosen, urval);
  const metoder = metoderIn(chosen);
  return namnder.flatMap((namnd) => {
    const antal = metoder.map((metod) => antalOf(cells.get(keyOf(namnd, metod)) ?? []));
    const total = antal.reduce((sum, { startade }) => sum + startade, 0);
    return metoder.map((metod, i) => row({ namnd, metod }, antal[i] ?? antalOf([]), total));
  });
}

function isChosen(row: Cell, urval: Mixurval): boolean {
  const { stadsdelsnamnd: namnd, aldersgrupp, kon, fran, till } = urval;
  const own = (kod: string) => namndUnder(kod, urval);
  if (namnd !== undefined && own(row.stadsdelsnamnd) !== own(namnd)) return false;
  if (aldersgrupp !== undefined && row.aldersgrupp !== aldersgrupp) return false;
  if (kon !== undefined && row.kon !== kon) return false;
  return isWithin(row.manad, { fran, till });
}

interface Gransmanader {
  readonly fran: string | undefined;
  readonly till: string | undefined;
}

/** A month that is not known is within no period, but is part of the whole. */
function isWithin(manad: string, { fran, till }: Gransmanader): boolean {
  if (fran === undefined && till === undefined) return true;
  if (manad === 'okand') return false;
  return (fran === undefined || manad >= fran) && (till === undefined || manad <= till);
}

function keyOf(namnd: string, metod: string): string {
  return `${namnd}|${metod}`;
}

function namndUnder(kod: string, { per }: Mixurval): string {
  return per === undefined ? kod : efterfoljare(kod, per);
}

function grouped(
  rows: readonly Cell[],
  keyFor: (row: Cell) => string,
): ReadonlyMap<string, readonly Summor[]> {
  const found = new Map<string, Summor[]>();
  for (const one of rows) {
    const known = found.get(keyFor(one));
    if (known === undefined) found.set(keyFor(one), [one.summor]);
    else known.push(one.summor);
  }
  return found;
}

function namnderIn(rows: readonly Cell[], urval: Mixurval): readonly string[] {
  const used = [...new Set(rows.map(({ stadsdelsnamnd }) => namndUnder(stadsdelsnamnd, urval)))];
  const shown = urval.per === undefined ? [] : namnderDen(urval.per).map(({ kod }) => kod);
  const { stadsdelsnamnd } = urval;
  if (stadsdelsnamnd !== undefined) return [namndUnder(stadsdelsnamnd, urval)];
  return [...new Set([...shown, ...used.sort()])];
}

/** What may be given, and what was given all the same: the examples, and what is now advised against. */
function metoderIn(rows: readonly Cell[]): readonly string[] {
  const used = new Set(rows.map(({ metod }) => metod));
  return METODREGISTER.filter(({ kod, status }) => status === 'aktiv' || used.has(kod)).map(
    ({ kod }) => kod,
  );
}

function antalOf(parts: readonly Summor[]): Mixantal {
  const { beslutade = 0, startade = 0, avslutade = 0 } = addAll(parts);
  return { beslutade, startade, avslutade };
}

function row(
  { namnd, metod }: { readonly namnd: string; readonly metod: string },
  antal: Mixantal,
  startadeINamnden: number,
): Metodmix {
  return {
    stadsdelsnamnd: { kod: namnd, namn: namndMedKod(namnd)?.namn ?? namnd },
    metod: { kod: metod, namn: metodMedKod(metod)?.namn ?? metod },
    insatstyp: insatstypAv(metod).kod,
    antal,
    andelAvStartade: andelAv(antal.startade, startadeINamnden),
    startadeINamnden,
  };
}

/** Six decimals: enough for any question, and the same on every machine. */
export function andelAv(startade: number, startadeINamnden: number): number | null {
  if (startadeINamnden === 0) return null;
  return Math.round((startade / startadeINamnden) * 1_000_000) / 1_000_000;
}
