import { DOLD, type Visatantal } from '../../outcome/index.js';
import { periodnamn } from './namn.js';
import type { Grupp } from './underlag.js';

/** What a report speaks of first: the last whole year if its ends are published, otherwise the last quarter. */
export function senasteGrupp(
  years: readonly Grupp[],
  quarters: readonly Grupp[],
): Grupp | undefined {
  const year = years.at(-1);
  const hasEnds = year !== undefined && year.tratt.avslutade !== null;
  return hasEnds ? year : (quarters.at(-1) ?? year);
}

/** `Senaste hela året är 2025: 80 startade och 70 avslutade insatser.` What is not published is not mentioned. */
export function senasteMening(
  { period }: Grupp,
  delar: readonly (readonly [antal: Visatantal | null, vad: string])[],
): string {
  const known = delar
    .filter(([antal]) => antal !== null)
    .map(([antal, vad]) => `${ord(antal)} ${vad}`);
  const vilken = period.length === 4 ? 'Senaste hela året' : 'Senaste kvartalet';
  return `${vilken} är ${periodnamn(period)}: ${known.length === 0 ? 'inga antal är publicerade' : known.join(', ')}.`;
}

function ord(antal: Visatantal | null): string {
  return antal === DOLD || antal === null ? 'dolt antal' : String(antal);
}
