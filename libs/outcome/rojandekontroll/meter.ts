import type { Overnivaorsak } from './skydd.js';

/** The protection was given up; only the parent level may leave. */
export class GivenUp extends Error {
  constructor(
    readonly orsak: Overnivaorsak,
    readonly celler: readonly string[] = [],
  ) {
    super(orsak);
    this.name = 'GivenUp';
  }
}

interface Limits {
  readonly most: number;
  readonly frist?: { readonly now: () => number; readonly senast: number } | undefined;
}

/** Counts the solver's calls and stops when they are too many or the time is up. */
export class Meter {
  calls = 0;

  constructor(private readonly limits: Limits) {}

  count(): void {
    const { most, frist } = this.limits;
    this.calls++;
    if (this.calls > most) throw new GivenUp('tid');
    if (frist !== undefined && frist.now() > frist.senast) throw new GivenUp('tid');
  }
}
