import { OgiltigRapport } from './fel.js';
import { isIntervall, type Varde } from './varde.js';

/** `andel` is written 0–1 and shown in per cent; `intervall` shows two numbers with the word till. */
export type Kolumnslag = 'text' | 'antal' | 'tal' | 'andel' | 'intervall' | 'andelsintervall';

/** A column. Decimals as shown: of per cent for andel, 0 for antal and andel, else 1, when left out. */
export interface Kolumn {
  readonly namn: string;
  readonly slag: Kolumnslag;
  readonly decimaler?: number;
}

/** A table with a heading of its own. The first column names the row. */
export interface Tabell {
  readonly rubrik: string;
  readonly kolumner: readonly Kolumn[];
  readonly rader: readonly (readonly Varde[])[];
  readonly fotnoter: readonly string[];
}

/** Fails before anything is drawn: half a table is worse than none. @throws OgiltigRapport */
export function requireTabell({ rubrik, kolumner, rader }: Tabell): void {
  if (kolumner.length === 0) throw new OgiltigRapport('tabell-utan-kolumner', rubrik);
  if (rader.some((rad) => rad.length !== kolumner.length)) {
    throw new OgiltigRapport('rad-med-fel-antal-celler', rubrik);
  }
  if (rader.some((rad) => rad.some((varde, n) => !fits(varde, kolumner[n]?.slag)))) {
    throw new OgiltigRapport('fel-slags-varde', rubrik);
  }
  const numbers = rader.flat().flatMap(numbersIn);
  if (numbers.some((number) => !Number.isFinite(number))) {
    throw new OgiltigRapport('ogiltigt-tal', rubrik);
  }
}

/** Text may stand in any column: the sign for what is hidden is one. */
function fits(varde: Varde, slag: Kolumnslag | undefined): boolean {
  if (varde === null || typeof varde === 'string') return true;
  const isInterval = slag === 'intervall' || slag === 'andelsintervall';
  return slag !== 'text' && isIntervall(varde) === isInterval;
}

function numbersIn(varde: Varde): readonly number[] {
  if (typeof varde === 'number') return [varde];
  return isIntervall(varde) ? [varde.fran, varde.till] : [];
}
