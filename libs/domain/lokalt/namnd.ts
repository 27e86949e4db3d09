import { addDays, type Datum } from '../datum.js';
import { foldName } from '../fold.js';
import { NAMNDREGISTER } from '../organisation/index.js';
import { namnPa } from '../organisation/register.js';
import type { Namnd } from '../organisation/types.js';
import { ett, datum, type Form, type Formfel, lista, monster, objekt, text } from './form.js';
import { giltighetFel, namnFel, upptagna } from './regler.js';

const NAMNDKOD = monster('en kod av a–z, 0–9 och bindestreck', /^[a-z][a-z0-9-]{0,59}$/);

/** A board as a file says it; its first day is always known. */
const NAMND: Form = objekt(
  {
    kod: NAMNDKOD,
    namn: text(120),
    omradeskategori: ett('A', 'B', 'C', 'D', null),
    giltigFrom: datum,
    kalla: text(),
  },
  { giltigTom: datum, foregangare: lista(NAMNDKOD, { hogst: 20 }) },
);

export const NAMNDER: Form = lista(NAMND);

/** A board of the files: it has a first day. */
export type Nynamnd = Namnd & { readonly giltigFrom: Datum };

export function readNamnder(poster: readonly unknown[]): readonly Nynamnd[] {
  return (poster as readonly Nynamnd[]).map((namnd) => ({
    ...namnd,
    foregangare: namnd.foregangare ?? [],
    exempel: false,
  }));
}

/** What boards of the right form still have wrong: names, dates, and whose areas they take over. */
export function namndFel(namnder: readonly Nynamnd[]): readonly Formfel[] {
  const taken = upptagna(NAMNDREGISTER, namnPa);
  const heirs = new Map(
    NAMNDREGISTER.flatMap(({ kod, foregangare }) => foregangare.map((one) => [one, kod] as const)),
  );
  return namnder.flatMap((namnd, i) => {
    const pekare = `/${i}`;
    const faults = [
      ...namnFel(namnPa(namnd), taken, pekare),
      ...giltighetFel(namnd, pekare),
      ...namnd.foregangare.flatMap((kod, n) =>
        foregangareFel(kod, namnd, heirs).map((one) => ({
          pekare: `${pekare}/foregangare/${n}`,
          text: one,
        })),
      ),
    ];
    for (const one of namnPa(namnd)) taken.set(foldName(one), namnd.kod);
    for (const kod of namnd.foregangare) heirs.set(kod, namnd.kod);
    return faults;
  });
}

/** A board is taken over whole, once, and the day after its last. */
function foregangareFel(
  kod: string,
  namnd: Nynamnd,
  heirs: ReadonlyMap<string, string>,
): readonly string[] {
  const old = NAMNDREGISTER.find((one) => one.kod === kod);
  if (old === undefined) return [`nämnden ”${kod}” finns inte i registret`];
  const heir = heirs.get(kod);
  if (heir !== undefined) return [`nämnden ”${kod}” har redan gått upp i ${heir}`];
  const last = lastDayBefore(namnd);
  if ((old.giltigFrom ?? '') > last) return [`nämnden ”${kod}” börjar först ${old.giltigFrom}`];
  if (old.giltigTom === undefined || old.giltigTom === last) return [];
  return [`nämnden ”${kod}” slutade ${old.giltigTom}, inte dagen före ${namnd.giltigFrom}`];
}

function lastDayBefore({ giltigFrom }: Nynamnd): Datum {
  return addDays(giltigFrom, -1);
}

/** The boards that others take over, with their last day. */
export function avslutade(namnder: readonly Nynamnd[]): readonly Namnd[] {
  return namnder.flatMap((namnd) =>
    namnd.foregangare.flatMap((kod) => {
      const old = NAMNDREGISTER.find((one) => one.kod === kod);
      return old === undefined ? [] : [{ ...old, giltigTom: lastDayBefore(namnd) }];
    }),
  );
}
