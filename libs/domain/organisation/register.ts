import type { Datum } from '../datum.js';
import { foldName, nameIndex } from '../fold.js';
import { galler } from '../giltighet.js';
import { NAMNDREGISTER } from './namnder.js';
import type { Namnd } from './types.js';

const BY_KOD = new Map(NAMNDREGISTER.map((namnd) => [namnd.kod, namnd]));
const SUCCESSOR = new Map(
  NAMNDREGISTER.flatMap((namnd) => namnd.foregangare.map((kod) => [kod, namnd] as const)),
);
const BY_NAME = nameIndex(NAMNDREGISTER, ({ kod, namn }) => [
  kod,
  namn,
  `${namn} stadsdelsnämnd`,
  `${namn}s stadsdelsnämnd`,
  `${namn} SDN`,
  `SDN ${namn}`,
  `${namn} stadsdelsförvaltning`,
  `${namn}s stadsdelsförvaltning`,
  `${namn} SDF`,
]);

/** The board with exactly this code. */
export function namndMedKod(kod: string): Namnd | undefined {
  return BY_KOD.get(kod);
}

/** The board that goes by this code or name, however it is spelt. */
export function findNamnd(text: string): Namnd | undefined {
  return BY_NAME.get(foldName(text));
}

/** Whether a board of this code existed on a day. */
export function namndGallerDen(kod: string, datum: Datum): boolean {
  const namnd = BY_KOD.get(kod);
  return namnd !== undefined && galler(namnd, datum);
}

/**
 * The code of the board that holds the area of `kod` on a day: itself while it lasts, then the board
 * it was merged into. An unknown code, and a day before the board began, give the code back.
 */
export function efterfoljare(kod: string, datum: Datum): string {
  let current = BY_KOD.get(kod);
  while (current?.giltigTom !== undefined && datum > current.giltigTom) {
    const next = SUCCESSOR.get(current.kod);
    if (next === undefined) break;
    current = next;
  }
  return current?.kod ?? kod;
}

/** The boards on a day; the example board only when it is asked for. */
export function namnderDen(
  datum: Datum,
  options: { readonly exempel?: boolean } = {},
): readonly Namnd[] {
  return NAMNDREGISTER.filter(
    (namnd) => galler(namnd, datum) && (!namnd.exempel || options.exempel === true),
  );
}
