import type { Datum } from '../datum.js';
import { derived } from '../derived.js';
import { foldName, nameIndex } from '../fold.js';
import { galler } from '../giltighet.js';
import { NAMNDREGISTER } from './namnder.js';
import type { Namnd } from './types.js';

const byKod = derived(NAMNDREGISTER, (all) => new Map(all.map((namnd) => [namnd.kod, namnd])));
const successors = derived(
  NAMNDREGISTER,
  (all) => new Map(all.flatMap((namnd) => namnd.foregangare.map((kod) => [kod, namnd] as const))),
);
const byName = derived(NAMNDREGISTER, (all) => nameIndex(all, namnPa));

/** Everything that a board goes by in files; its code first. */
export function namnPa({ kod, namn }: Namnd): readonly [kod: string, ...namn: string[]] {
  return [
    kod,
    namn,
    `${namn} stadsdelsnämnd`,
    `${namn}s stadsdelsnämnd`,
    `${namn} SDN`,
    `SDN ${namn}`,
    `${namn} stadsdelsförvaltning`,
    `${namn}s stadsdelsförvaltning`,
    `${namn} SDF`,
  ];
}

/** The board with exactly this code. */
export function namndMedKod(kod: string): Namnd | undefined {
  return byKod().get(kod);
}

/** The board that goes by this code or name, however it is spelt. */
export function findNamnd(text: string): Namnd | undefined {
  return byName().get(foldName(text));
}

/** Whether a board of this code existed on a day. */
export function namndGallerDen(kod: string, datum: Datum): boolean {
  const namnd = byKod().get(kod);
  return namnd !== undefined && galler(namnd, datum);
}

/**
 * The code of the board that holds the area of `kod` on a day: itself while it lasts, then the board
 * it was merged into. An unknown code, and a day before the board began, give the code back.
 */
export function efterfoljare(kod: string, datum: Datum): string {
  let current = byKod().get(kod);
  while (current?.giltigTom !== undefined && datum > current.giltigTom) {
    const next = successors().get(current.kod);
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
