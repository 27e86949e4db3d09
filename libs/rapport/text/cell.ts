import type { Kolumn, Kolumnslag } from '../modell/tabell.js';
import { DOLT, isIntervall, type Intervall, type Varde } from '../modell/varde.js';
import { andelText, procent, talText } from './tal.js';

/** How a figure that is missing is shown to people; data files leave the cell empty. */
export const SAKNAS = '–';

const USUAL: Readonly<Record<Kolumnslag, number>> = {
  text: 0,
  antal: 0,
  tal: 1,
  andel: 0,
  intervall: 1,
  andelsintervall: 0,
};

export function decimalerOf({ slag, decimaler }: Kolumn): number {
  return decimaler ?? USUAL[slag];
}

export function isAndel({ slag }: Kolumn): boolean {
  return slag === 'andel' || slag === 'andelsintervall';
}

/** A cell as a person reads it, on the screen and on paper. */
export function cellText(varde: Varde, kolumn: Kolumn): string {
  if (varde === null) return SAKNAS;
  if (typeof varde === 'string') return varde;
  const decimaler = decimalerOf(kolumn);
  if (isIntervall(varde)) return intervallText(varde, kolumn);
  return isAndel(kolumn) ? andelText(varde, decimaler) : talText(varde, decimaler);
}

/** The per-cent sign once, after the second number. */
function intervallText({ fran, till }: Intervall, kolumn: Kolumn): string {
  const decimaler = decimalerOf(kolumn);
  return isAndel(kolumn)
    ? `${talText(procent(fran), decimaler)} till ${andelText(till, decimaler)}`
    : `${talText(fran, decimaler)} till ${talText(till, decimaler)}`;
}

/** What the signs in these cells mean; nothing of a sign that is not there. */
export function teckenforklaring(varden: readonly Varde[]): readonly string[] {
  return [
    ...(varden.includes(DOLT)
      ? [`${DOLT} betyder att uppgiften är dold för att skydda enskilda.`]
      : []),
    ...(varden.includes(null)
      ? [`${SAKNAS} betyder att uppgiften saknas eller inte kan räknas ut.`]
      : []),
  ];
}
