import { omraknadPoang, type Informant, type SkattningRegistrerad } from '../domain/index.js';

/** What a pair is made of. */
export type Skattning = SkattningRegistrerad['data'];

/** A start and an end rating by the same informant on the same instrument and version. */
export interface Skattningspar {
  readonly instrument: string;
  readonly instrumentversion: number;
  /** Told only of totals by an older scoring than the newest: they are never summed with those by the newest. */
  readonly algoritm?: number;
  readonly informant: Informant;
  /** Hundredths of a point, so that sums stay whole numbers. */
  readonly start: number;
  readonly avslut: number;
}

/**
 * Pairs ratings. Where one informant rated twice at the same measure point, the later day counts,
 * and on the same day the later recording. A missing half makes no pair, and nothing is averaged. Both
 * halves are by one scoring: answers are scored anew by the newest, and a bare total by another makes no pair.
 */
export function skattningspar(skattningar: readonly Skattning[]): readonly Skattningspar[] {
  const pairs: Skattningspar[] = [];
  for (const [index, avslut] of skattningar.entries()) {
    if (avslut.matpunkt !== 'avslut' || isReplaced(skattningar, index)) continue;
    const start = newestStart(skattningar, avslut);
    const pair = start === undefined ? undefined : pairOf(start, avslut);
    if (pair !== undefined) pairs.push(pair);
  }
  return pairs;
}

function pairOf(before: Skattning, after: Skattning): Skattningspar | undefined {
  const [start, avslut] = [omraknadPoang(before), omraknadPoang(after)];
  if (start.algoritm !== avslut.algoritm) return undefined;
  if (start.poang === 'saknas' || avslut.poang === 'saknas') return undefined;
  const { instrument, instrumentversion, informant } = before;
  return {
    instrument,
    instrumentversion,
    ...(start.jamforbar || start.algoritm === undefined ? {} : { algoritm: start.algoritm }),
    informant,
    start: hundredths(start.poang),
    avslut: hundredths(avslut.poang),
  };
}

/** Pairs by the newest scoring: what is published is of these alone. */
export function enligtNyaste(par: readonly Skattningspar[]): readonly Skattningspar[] {
  return par.filter(({ algoritm }) => algoritm === undefined);
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
