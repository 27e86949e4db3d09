import type { Informant } from '../domain/index.js';
import type { Skattning } from './underlag.js';

/** A start and an end rating by the same informant on the same instrument and version. */
export interface Skattningspar {
  readonly instrument: string;
  readonly instrumentversion: number;
  readonly informant: Informant;
  /** Hundredths of a point, so that sums stay whole numbers. */
  readonly start: number;
  readonly avslut: number;
}

/**
 * Pairs ratings. Where one informant rated twice at the same measure point, the later day counts,
 * and on the same day the later recording. A missing half makes no pair, and nothing is averaged.
 */
export function skattningspar(skattningar: readonly Skattning[]): readonly Skattningspar[] {
  const starts = newest(skattningar, 'start');
  if (starts.size === 0) return [];
  const pairs: Skattningspar[] = [];
  for (const [key, avslut] of newest(skattningar, 'avslut')) {
    const start = starts.get(key);
    if (start === undefined) continue;
    pairs.push({
      instrument: start.instrument,
      instrumentversion: start.instrumentversion,
      informant: start.informant,
      start: hundredths(start.poang),
      avslut: hundredths(avslut.poang),
    });
  }
  return pairs;
}

function newest(skattningar: readonly Skattning[], matpunkt: 'start' | 'avslut') {
  const found = new Map<string, Skattning>();
  for (const skattning of skattningar) {
    if (skattning.matpunkt !== matpunkt) continue;
    const key = `${skattning.instrument}|${skattning.instrumentversion}|${skattning.informant}`;
    const earlier = found.get(key);
    if (earlier === undefined || skattning.datum >= earlier.datum) found.set(key, skattning);
  }
  return found;
}

function hundredths(poang: number): number {
  return Math.round(poang * 100);
}
