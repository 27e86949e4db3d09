import { tQuantile975 } from './distributions.js';
import { moments, type Moments, type Parsummor } from './moments.js';

/** Mean and SD (n − 1) in the instrument's own points; no SD when n = 1. */
export interface Lage {
  readonly medel: number;
  readonly sd: number | null;
}

/** Change from start to end over complete pairs, end minus start, in the instrument's own points. */
export interface Forandring {
  readonly n: number;
  readonly start: Lage;
  readonly avslut: Lage;
  readonly forandring: Lage & {
    /** 95 % t interval of the mean change; null when n = 1. */
    readonly ki95: readonly [number, number] | null;
  };
  /** Pearson's r between start and end; null when n < 3 or one of them does not vary. */
  readonly korrelation: number | null;
}

/**
 * Mean change with a t interval: D̄ ± t(0.975; n−1)·s_D/√n. The sums are whole hundredths, and the
 * differences of squares are taken in exact integers before the first division.
 */
export function forandring(sums: Parsummor): Forandring | undefined {
  if (sums.n < 1) return undefined;
  const m = moments(sums);
  return {
    n: m.n,
    start: { medel: m.meanX, sd: m.sdX },
    avslut: { medel: m.meanY, sd: m.sdY },
    forandring: { medel: m.meanD, sd: m.sdD, ki95: tInterval(m) },
    korrelation: m.r,
  };
}

function tInterval({ n, meanD, sdD }: Moments): readonly [number, number] | null {
  if (sdD === null) return null;
  const half = (tQuantile975(n - 1) * sdD) / Math.sqrt(n);
  return [meanD - half, meanD + half];
}
