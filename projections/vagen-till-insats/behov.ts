import { Between, type EntityManager } from 'typeorm';
import { KONTAKTORSAK, METODREGISTER } from '../../libs/domain/index.js';
import {
  addAll,
  andel,
  BEHOV_OKANT,
  behovIn,
  behovssiffror,
  behovssteg,
  type Andel,
  type Behovssiffror,
  type Behovssteg,
} from '../../libs/outcome/index.js';
import { VagenTillInsatsRad } from './model.entity.js';

export interface Kod {
  readonly kod: string;
  readonly namn: string;
}

/** Ett behov och en metod. (How far the insatser with the need came with one method.) */
interface Behovsmetod extends Behovssteg {
  readonly metod: Kod;
  /** The method would have met the need, and the nämnd does not have it. */
  readonly insatsSaknades: number;
  readonly langKo: number;
  /** Of every insats with the need, how many were given this one. */
  readonly fick: Andel;
}

/** Vad det blev av ett behov, och med vilka metoder. (What came of a need, and by which methods.) */
interface Behovsrad extends Behovssiffror {
  readonly behov: Kod;
  /** In the order of the register: what was offered, given or missed. */
  readonly metoder: readonly Behovsmetod[];
}

/** Which months, and which needs; every need where nothing is said. */
export interface Behovsfraga {
  readonly fran: string;
  readonly till: string;
  readonly behov?: readonly string[];
}

export type Cell = Pick<VagenTillInsatsRad, 'stadsdelsnamnd' | 'metod' | 'behov' | 'summor'>;

const OKANT: Kod = { kod: BEHOV_OKANT, namn: 'Uppgift saknas' };

/** The insatser with any of the needs. */
export async function cellsWith(db: EntityManager, { fran, till, behov }: Behovsfraga) {
  const cells = await db.findBy(VagenTillInsatsRad, { manad: Between(fran, till) });
  return withAny(cells, behov);
}

/** Those with any of the needs, each once; all where none is asked for. */
export function withAny<C extends Pick<Cell, 'behov'>>(
  cells: readonly C[],
  behov: readonly string[] | undefined,
): readonly C[] {
  if (behov === undefined) return cells;
  return cells.filter((cell) => behovIn(cell.behov).some((kod) => behov.includes(kod)));
}

/** Each need, those that nobody has had too, with what came of it and by which methods. */
export async function behovInsats(db: EntityManager, fraga: Behovsfraga) {
  return behovInsatsOf(await cellsWith(db, fraga), fraga.behov);
}

/** The same from sums that were not read from the database. */
export function behovInsatsOf(cells: readonly Cell[], asked?: readonly string[]) {
  const koder = [...KONTAKTORSAK, OKANT].filter(({ kod }) => asked?.includes(kod) ?? true);
  const per = perBehov(cells);
  return {
    alla: siffrorOf(cells),
    behov: koder.map(({ kod, namn }) => behovsrad({ kod, namn }, per.get(kod) ?? [])),
  };
}

/** The cells under each need of theirs. */
function perBehov(cells: readonly Cell[]): ReadonlyMap<string, readonly Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const cell of cells) {
    for (const kod of new Set(behovIn(cell.behov))) {
      const before = found.get(kod);
      if (before === undefined) found.set(kod, [cell]);
      else before.push(cell);
    }
  }
  return found;
}

function siffrorOf(cells: readonly Cell[]): Behovssiffror {
  return behovssiffror(addAll(cells.map(({ summor }) => summor)));
}

function behovsrad(behov: Kod, cells: readonly Cell[]): Behovsrad {
  const siffror = siffrorOf(cells);
  const metoder = METODREGISTER.flatMap(({ kod, namn }) => {
    const own = cells.filter(({ metod }) => metod === kod);
    return own.length === 0 ? [] : [behovsmetod({ kod, namn }, own, siffror.antal)];
  });
  return { behov, ...siffror, metoder };
}

function behovsmetod(metod: Kod, cells: readonly Cell[], antal: number): Behovsmetod {
  const { insatsSaknades, langKo } = siffrorOf(cells);
  const steg = behovssteg(addAll(cells.map(({ summor }) => summor)));
  return {
    ...{ metod, ...steg, insatsSaknades: insatsSaknades.antal, langKo: langKo.antal },
    fick: andel(steg.startade, antal),
  };
}
