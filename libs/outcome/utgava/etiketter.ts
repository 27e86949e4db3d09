import { cellId, type Cell } from './celler.js';
import { klasserFor } from './klass.js';
import { FONSTERMATT } from './matt.js';
import { ALLA, raderFor, type Tabellrad } from './rader.js';
import type { Blad } from './samlare.js';

/**
 * Labels: measures of the year that sort the persons of a whole and are counted nowhere else, so that
 * they can be exchanged within it while everything else that is published stays as it is.
 */
export type Etikettslag = 'klass' | 'fonster' | 'bakgrund';

/** What kind of label a cell counts; undefined for the tables that are protected together. */
export function etikettslag({ rad, matt }: Pick<Cell, 'rad' | 'matt'>): Etikettslag | undefined {
  if (rad.bakgrund !== ALLA) return 'bakgrund';
  if (FONSTER.has(matt)) return 'fonster';
  return matt.includes(':') && !matt.startsWith('par:') ? 'klass' : undefined;
}

const FONSTER: ReadonlySet<string> = new Set(FONSTERMATT);

/** The cells that are protected by themselves: of one rating of a method, of one kind of background, all windows. */
export function familjAv(cell: Pick<Cell, 'rad' | 'matt'>): string {
  const { period, metod, bakgrund } = cell.rad;
  const slag = etikettslag(cell);
  if (slag === 'klass') return `${period}|${metod}|${skattningI(cell.matt)}`;
  return slag === 'bakgrund' ? `${period}|${bakgrund.split(':')[0] ?? ''}` : `${period}|fonster`;
}

function skattningI(matt: string): string {
  return matt.slice(matt.indexOf(':') + 1);
}

/** The wholes that a label sorts: it is shown only where they are. */
export function helheterAv({ rad, matt }: Pick<Cell, 'rad' | 'matt'>): readonly string[] {
  const slag = etikettslag({ rad, matt });
  if (slag === 'klass') return [cellId(rad, `par:${skattningI(matt)}`)];
  if (slag === 'fonster') return [cellId(rad, 'avslutade')];
  const alla = { ...rad, bakgrund: ALLA };
  const base = matt === 'fullfoljda' ? ['avslutade', matt] : [matt];
  return base.map((one) => cellId(alla, one));
}

/** Every cell that the row of a label has beside it, told as a zero where nobody is counted. */
export function syskonTill({ rad, matt }: Pick<Cell, 'rad' | 'matt'>): readonly string[] {
  const slag = etikettslag({ rad, matt });
  if (slag === 'klass') {
    const skattning = skattningI(matt);
    return klasserFor(skattning).map((klass) => cellId(rad, `${klass}:${skattning}`));
  }
  return (slag === 'fonster' ? FONSTERMATT : [matt]).map((one) => cellId(rad, one));
}

/** A cell of a row, counted or not. */
export type Plats = Pick<Cell, 'matt'> & { readonly rad: Cell['rad'] & { readonly niva: number } };

/** Persons of one whole, sorted by a family of labels. */
export interface Sortering {
  readonly familj: string;
  /** The whole: its number is taken to be known to everybody. */
  readonly helhet: string;
  /** The cells that these persons count in, of the family. */
  readonly celler: readonly Plats[];
  /** The cells that they could have counted in instead. */
  readonly aven?: readonly (readonly Plats[])[];
}

/** How a leaf is sorted by each family. */
export function sorteringarAv(leaf: Blad): readonly Sortering[] {
  const rader = raderFor(leaf);
  const platser = rader.flatMap((rad) => leaf.matt.filter(rad.har).map((matt) => ({ rad, matt })));
  const fonster = leaf.axel === 'avslut' ? [sorteratIFonster(leaf, rader)] : [];
  return [...klasserI(platser), ...fonster, ...bakgrunderI(platser)];
}

/** Each class of each rating, by the method's own row. */
function klasserI(platser: readonly Plats[]): readonly Sortering[] {
  return platser
    .filter((plats) => etikettslag(plats) === 'klass')
    .map((plats) => ({ familj: familjAv(plats), helhet: '', celler: [plats] }));
}

/** By method: anybody who ended may have come back within any of the windows, or not at all. */
function sorteratIFonster(leaf: Blad, rader: readonly Tabellrad[]): Sortering {
  const medFonster = rader.filter(({ har }) => FONSTERMATT.some(har));
  const platser = (names: readonly string[]) =>
    medFonster.flatMap((rad) => names.map((matt) => ({ rad, matt })));
  const kortare = FONSTERMATT.map((_matt, at) => platser(FONSTERMATT.slice(at)));
  return {
    familj: `${leaf.kvartal.slice(0, 4)}|fonster`,
    helhet: leaf.metod,
    celler: platser(leaf.matt.filter((matt) => FONSTER.has(matt))),
    aven: [[], ...kortare],
  };
}

/** Each kind of background, among those of whom the same is counted. */
function bakgrunderI(platser: readonly Plats[]): readonly Sortering[] {
  const families = new Map<string, Plats[]>();
  for (const plats of platser.filter((one) => etikettslag(one) === 'bakgrund')) {
    families.set(familjAv(plats), [...(families.get(familjAv(plats)) ?? []), plats]);
  }
  return [...families].map(([familj, celler]) => {
    return { familj, helhet: celler.map(({ matt }) => matt).join(), celler };
  });
}
