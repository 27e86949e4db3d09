import type { Informant, SkattningRegistrerad } from '../domain/index.js';

/** What a pair is made of. */
export type Skattning = SkattningRegistrerad['data'];

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
  const pairs: Skattningspar[] = [];
  for (const [index, avslut] of skattningar.entries()) {
    if (avslut.matpunkt !== 'avslut' || isReplaced(skattningar, index)) continue;
    const start = newestStart(skattningar, avslut);
    if (start === undefined || start.poang === 'saknas' || avslut.poang === 'saknas') continue;
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

/** Whether a rating recorded later counts in its place. An insats has few ratings: they are simply looked through. */
function isReplaced(skattningar: readonly Skattning[], index: number): boolean {
  const own = skattningar[index];
  return skattningar.some(
    (other, at) =>
      own !== undefined &&
      at !== index &&
      other.matpunkt === own.matpunkt &&
      isComparable(own, other) &&
      (other.datum > own.datum || (other.datum === own.datum && at > index)),
  );
}

function newestStart(skattningar: readonly Skattning[], avslut: Skattning): Skattning | undefined {
  let newest: Skattning | undefined;
  for (const skattning of skattningar) {
    if (skattning.matpunkt !== 'start' || !isComparable(skattning, avslut)) continue;
    if (newest === undefined || skattning.datum >= newest.datum) newest = skattning;
  }
  return newest;
}

function isComparable(a: Skattning, b: Skattning): boolean {
  return (
    a.instrument === b.instrument &&
    a.informant === b.informant &&
    a.instrumentversion === b.instrumentversion
  );
}

function hundredths(poang: number): number {
  return Math.round(poang * 100);
}
