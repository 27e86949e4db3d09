import { cellId, type Cell } from './celler.js';
import { ALLA, STADEN } from './rader.js';

/** Period → its few cells that may leave although its tables could not be protected. */
export type Hallna = ReadonlyMap<string, ReadonlySet<string>>;

const LARGE = 4;
const GRUNDMATT = ['erbjudna', 'startade', 'avslutade'];

/**
 * Fails closed. Of a quarter that could not be protected only the whole city's number is shown, where it
 * is large; of a year nothing. No row of the rest leaves, so that not even which groups there are is told.
 */
export function hallna(cells: readonly Cell[], minstaAntal: number): Hallna {
  const held = new Map<string, Set<string>>();
  for (const { rad } of cells) held.set(rad.period, held.get(rad.period) ?? new Set());
  const large = cells.filter((cell) => isWholeCity(cell) && cell.varde >= LARGE * minstaAntal);
  for (const { id, rad } of large) held.get(rad.period)?.add(id);
  return held;
}

function isWholeCity({ rad, matt }: Cell): boolean {
  const { period, metod, omrade, bakgrund } = rad;
  const hela = metod === ALLA && omrade === STADEN && bakgrund === ALLA;
  return hela && period.length > 4 && GRUNDMATT.includes(matt);
}

interface Kvartalslage {
  readonly all: ReadonlyMap<string, Cell>;
  /** Whether a cell of a quarter is shown. */
  readonly arVisad: (cell: Cell) => boolean;
}

/**
 * Numbers of a year that anybody can add up: every quarter of them is shown, and counts the very same
 * insatser. To show them tells nothing new, whatever else of the year cannot be protected.
 */
export function arUtraknad(ar: Cell, { all, arVisad }: Kvartalslage): boolean {
  const parts = [1, 2, 3, 4].map((n) => ({ ...ar.rad, period: `${ar.rad.period}-K${n}` }));
  const cells = parts.map((rad) => all.get(cellId(rad, ar.matt)));
  const found = cells.flatMap((cell) => cell ?? []);
  const counted = found.reduce((sum, { blad }) => sum + blad.length, 0);
  if (counted !== ar.blad.length || !found.every(arVisad)) return false;
  // That nobody is counted in a quarter is told only where its whole row is.
  return parts.every((rad, at) => cells[at] !== undefined || isTold(rad, { all, arVisad }));
}

function isTold(rad: Cell['rad'], { all, arVisad }: Kvartalslage): boolean {
  return GRUNDMATT.every((matt) => {
    const whole = all.get(cellId(rad, matt));
    return whole === undefined || arVisad(whole);
  });
}
