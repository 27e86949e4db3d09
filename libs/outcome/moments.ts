/** Sums over pairs (x at start, y at end) in hundredths of a point. */
export interface Parsummor {
  readonly n: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

export interface Moments {
  readonly n: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly meanD: number;
  readonly sdX: number | null;
  readonly sdY: number | null;
  readonly sdD: number | null;
  readonly r: number | null;
}

/** Means, SDs (n − 1) and correlation, in points. */
export function moments({ n, x, y, xx, yy, xy }: Parsummor): Moments {
  const spreadX = scatter(n, xx, [x, x]);
  const spreadY = scatter(n, yy, [y, y]);
  const shared = scatter(n, xy, [x, y]);
  const spreadD = spreadX + spreadY - 2n * shared;
  return {
    n,
    meanX: x / n / 100,
    meanY: y / n / 100,
    meanD: (y - x) / n / 100,
    sdX: sd(n, spreadX),
    sdY: sd(n, spreadY),
    sdD: sd(n, spreadD),
    r: n < 3 || spreadX === 0n || spreadY === 0n ? null : correlate(shared, spreadX, spreadY),
  };
}

/** n·Σab − Σa·Σb, exact: squares of large sums leave the doubles' whole range. */
function scatter(n: number, ab: number, [a, b]: readonly [number, number]): bigint {
  return BigInt(n) * BigInt(ab) - BigInt(a) * BigInt(b);
}

function sd(n: number, spread: bigint): number | null {
  return n < 2 ? null : Math.sqrt(Number(spread) / n / (n - 1)) / 100;
}

function correlate(shared: bigint, spreadX: bigint, spreadY: bigint): number {
  return Number(shared) / (Math.sqrt(Number(spreadX)) * Math.sqrt(Number(spreadY)));
}
