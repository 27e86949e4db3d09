import type { Bevakning } from '../../domain/index.js';
import type { Periodsummor } from './period.js';

/** What is expected of an insats and can be found missing afterwards, in the order it is told. */
export const VANTAT_SLAG = [
  'plan',
  'skattning-start',
  'skattning-mellan',
  'skattning-avslut',
  'skattning-efter-6-man',
  'skattning-efter-12-man',
  'skattning-efter-18-man',
  'uppfoljning',
  'uppfoljning-efter-avslut',
] as const;

export type Vantatslag = (typeof VANTAT_SLAG)[number];

export const VANTAT = 'vantat|';

/** Which of these a due date is about; undefined for those that no record answers. */
export function vantatslag({ slag, avser }: Bevakning): Vantatslag | undefined {
  const namn = slag === 'skattning' ? `skattning-${avser.slice(avser.lastIndexOf('|') + 1)}` : slag;
  return VANTAT_SLAG.find((known) => known === namn);
}

/**
 * Adds every due date in the month it falls due, with how it went. One that is open keeps its day, so
 * that who asks can tell, with today at hand, whether it is missing or not due yet.
 */
export function addVantat(sums: Periodsummor, due: readonly Bevakning[]): void {
  for (const bevakning of due) {
    const slag = vantatslag(bevakning);
    if (slag === undefined) continue;
    sums.add(bevakning.forfaller, `${VANTAT}${slag}|${utgang(bevakning)}`);
  }
}

function utgang({ tillstand, forfaller, uppfylld, skal = 'okant' }: Bevakning): string {
  switch (tillstand) {
    case 'uppfylld':
      return uppfylld !== undefined && uppfylld > forfaller ? 'sen' : 'i-tid';
    case 'ej-genomford':
      return `ej-genomford|${skal}`;
    case 'bortfallen':
      return skal === 'uteblev' ? 'uteblev' : `bortfallen|${skal}`;
    case 'oppen':
      return `oppen|${forfaller}`;
  }
}
