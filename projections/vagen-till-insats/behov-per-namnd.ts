import type { EntityManager } from 'typeorm';
import {
  efterfoljare,
  METODREGISTER,
  namnderDen,
  namndMedKod,
  type Datum,
} from '../../libs/domain/index.js';
import { addAll, behovssteg, type Behovssteg } from '../../libs/outcome/index.js';
import { cellsWith, type Behovsfraga, type Cell, type Kod } from './behov.js';

/** Hur mycket en nämnd ger av en metod till en målgrupp. (How many with the needs were offered and given one method in one nämnd.) */
export interface Malgruppsrad extends Behovssteg {
  readonly stadsdelsnamnd: Kod;
  readonly metod: Kod;
}

/** Where, and under which boundaries. */
export interface Malgruppsfraga extends Behovsfraga {
  readonly per: Datum;
  /** The nämnder that are shown, as they are on the day. */
  readonly visas: (namnd: string) => boolean;
}

/** Every method that can be chosen in every nämnd that is shown, zeros included. */
export async function behovPerNamnd(db: EntityManager, fraga: Malgruppsfraga) {
  return behovPerNamndOf(await cellsWith(db, fraga), fraga);
}

/** The same from sums that were not read from the database. */
export function behovPerNamndOf(
  cells: readonly Cell[],
  { per, visas }: Pick<Malgruppsfraga, 'per' | 'visas'>,
): readonly Malgruppsrad[] {
  const here = cells.map((cell) => ({ ...cell, namnd: efterfoljare(cell.stadsdelsnamnd, per) }));
  const used = new Set(here.map(({ metod }) => metod));
  const metoder = METODREGISTER.filter(({ kod, status }) => status === 'aktiv' || used.has(kod));
  const namnder = new Set([
    ...namnderDen(per).map(({ kod }) => kod),
    ...here.map(({ namnd }) => namnd),
  ]);
  return [...namnder].filter(visas).flatMap((namnd) =>
    metoder.map(({ kod, namn }) => ({
      stadsdelsnamnd: { kod: namnd, namn: namndMedKod(namnd)?.namn ?? namnd },
      metod: { kod, namn },
      ...behovssteg(
        addAll(
          here
            .filter((cell) => cell.namnd === namnd && cell.metod === kod)
            .map(({ summor }) => summor),
        ),
      ),
    })),
  );
}
