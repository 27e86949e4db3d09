import type { Utgivenrad, Utgivetantal } from '../../domain/index.js';
import { cellId, radId, type Cell } from './celler.js';
import { etikettslag } from './etiketter.js';
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
  /** Cells that are not even told to be zero. */
  readonly osagda: ReadonlySet<string>;
  /** Periods of which only some cells leave: what is not among them is not told to be zero. */
  readonly hallna: { readonly has: (period: string) => boolean };
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

function utgivenRad(row: readonly Cell[], underlag: Radunderlag): Utgivenrad {
  const first = row[0] as Cell;
  const { rad } = first;
  const { blad, dolda } = underlag;
  const values = new Map(
    row.map(({ id, matt, varde }): [string, Utgivetantal] => [
      matt,
      dolda.has(id) ? 'dolt' : varde,
    ]),
  );
  for (const matt of tysta(first, values, underlag)) {
    values.set(matt, arOsagd({ rad, matt }, values, underlag) ? 'dolt' : 0);
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

type Varden = ReadonlyMap<string, Utgivetantal>;

/** The measures of a row that nobody in it has, and that leave now. */
function tysta(
  { rad, har }: Cell,
  values: Varden,
  { axel, plan, hallna }: Radunderlag,
): readonly string[] {
  return possible(axel, [...values.keys()])
    .filter((matt) => !values.has(matt) && har(matt) && arNy({ rad, matt }, plan))
    .filter((matt) => !hallna.has(rad.period) || etikettslag({ rad, matt }) !== undefined);
}

/** Whether not even a zero is told. */
function arOsagd(
  { rad, matt }: Pick<Cell, 'rad' | 'matt'>,
  values: Varden,
  { axel, osagda }: Radunderlag,
): boolean {
  return values.get(MATT_PA[axel][0] ?? '') === 'dolt' || osagda.has(cellId(rad, matt));
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
