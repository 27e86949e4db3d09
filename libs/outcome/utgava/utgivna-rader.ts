import type { Utgivenrad, Utgivetantal } from '../../domain/index.js';
import { radId, type Cell } from './celler.js';
import { forandringI } from './forandring-rad.js';
import { klasserFor } from './klass.js';
import { FONSTERMATT, MATT_PA, type Axel } from './matt.js';
import { arNy, type Utgivningsplan } from './plan.js';
import type { Blad } from './samlare.js';

export interface Radunderlag {
  readonly axel: Axel;
  readonly blad: readonly Blad[];
  readonly dolda: ReadonlySet<string>;
  readonly plan: Utgivningsplan;
}

/**
 * The rows as they leave. A measure that nobody in the group has stands as a zero, and as hidden where
 * the whole row is: what is not in a row was not published, and is never taken for nobody.
 */
export function utgivnaRader(cells: readonly Cell[], underlag: Radunderlag): readonly Utgivenrad[] {
  const rows = new Map<string, Cell[]>();
  for (const cell of cells) {
    const id = radId(cell.rad);
    const row = rows.get(id);
    if (row === undefined) rows.set(id, [cell]);
    else row.push(cell);
  }
  return [...rows.values()].map((row) => utgivenRad(row, underlag));
}

function utgivenRad(row: readonly Cell[], { axel, blad, dolda, plan }: Radunderlag): Utgivenrad {
  const { rad, har } = row[0] as Cell;
  const values = new Map(
    row.map(({ id, matt, varde }): [string, Utgivetantal] => [
      matt,
      dolda.has(id) ? 'dolt' : varde,
    ]),
  );
  const whole = values.get(MATT_PA[axel][0] ?? '');
  for (const matt of possible(axel, [...values.keys()])) {
    if (values.has(matt) || !har(matt) || !arNy({ rad, matt }, plan)) continue;
    values.set(matt, whole === 'dolt' ? 'dolt' : 0);
  }
  return {
    ...rad,
    antal: [...values]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([matt, varde]) => ({ matt, varde })),
    forandring: [...row]
      .filter(({ id }) => !dolda.has(id))
      .sort((a, b) => (a.matt < b.matt ? -1 : 1))
      .flatMap((cell) => forandringI(cell, blad)),
  };
}

/** Every measure of the axis, and the classes of each rating that the row has pairs of. */
function possible(axel: Axel, names: readonly string[]): readonly string[] {
  const skattningar = names
    .filter((matt) => matt.startsWith('par:'))
    .map((matt) => matt.slice('par:'.length));
  const windows = axel === 'avslut' ? FONSTERMATT : [];
  return [
    ...MATT_PA[axel],
    ...windows,
    ...skattningar.flatMap((one) => klasserFor(one).map((klass) => `${klass}:${one}`)),
  ];
}

/** Of periods that could not be protected: the few numbers that may be shown, and no other row. */
export function hallnaRader(
  cells: readonly Cell[],
  hallna: ReadonlyMap<string, ReadonlySet<string>> | undefined,
): readonly Utgivenrad[] {
  return cells
    .filter(({ id, rad }) => hallna?.get(rad.period)?.has(id) === true)
    .map(({ rad, matt, varde }) => ({ ...rad, antal: [{ matt, varde }], forandring: [] }));
}
