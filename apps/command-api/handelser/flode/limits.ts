/** What one batch may hold. A sender with more sends several. */
export const FLODE_LIMITS = {
  /** Longest line, in bytes. */
  lineBytes: 64 * 1024,
  lines: 20_000,
  bytes: 32 * 2 ** 20,
  /** Insatser at work at the same time. */
  concurrency: 8,
  /** Lines taken in before the first of them has been answered: what a batch may hold in memory. */
  ahead: 256,
  /** Faults told of one line. */
  faults: 10,
} as const;
