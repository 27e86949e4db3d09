import { cellId, type Cell } from './celler.js';

/** The count that a class or a concern is a part of. */
function helhetAv(matt: string): string | undefined {
  if (matt === 'avbrott' || matt.startsWith('nyOro')) return 'avslutade';
  const [klass, skattning] = matt.split(':');
  return klass === 'samre' || klass === 'battre' || klass === 'oforandrad'
    ? `par:${skattning ?? ''}`
    : undefined;
}

/** Classes are shown only where at least twice the least count are classed. */
const LEAST_CLASSED = 2;

/**
 * Whether a cell tells of everybody in a group, or of all but one: then it says of each of them that they
 * broke off, got worse or were reported anew. And class counts of small groups.
 */
export function kansligGrupp(
  cell: Cell,
  all: ReadonlyMap<string, Cell>,
  minstaAntal: number,
): boolean {
  const whole = helhetAv(cell.matt);
  const group = whole === undefined ? undefined : all.get(cellId(cell.rad, whole))?.varde;
  if (group === undefined || cell.varde === 0) return false;
  if (cell.matt.includes(':') && group < LEAST_CLASSED * minstaAntal) return true;
  return !cell.matt.startsWith('battre') && cell.varde >= group - 1;
}

const GRUNDMATT = ['avslutade', 'startade', 'inledda', 'erbjudna'] as const;

/** Whether the insatser of a whole row are fewer than may be shown. */
export function arLitenRad(
  cell: Cell,
  all: ReadonlyMap<string, Cell>,
  minstaAntal: number,
): boolean {
  const base = GRUNDMATT.map((matt) => all.get(cellId(cell.rad, matt)))
    .map((one) => one?.varde ?? 0)
    .find((varde) => varde > 0);
  return base !== undefined && base < minstaAntal;
}
