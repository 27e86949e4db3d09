import { MINST_PAR } from '../instrumentforandring.js';
import { wilsonintervall } from '../statistik/andelar/wilson.js';
import { arDefinierad } from '../statistik/matt.js';

/** How many of how many; the share is null where there is nothing to share. */
export interface Andel {
  readonly antal: number;
  readonly av: number;
  readonly andel: number | null;
  /** Wilson, 95 per cent: where the share could lie if chance alone made the difference. */
  readonly ki95: readonly [number, number] | null;
  /** Of so few that it says more of them than of what is asked, or of what hangs together: why there is no interval. */
  readonly varfor: 'for-fa' | 'hanger-ihop' | null;
}

/** The share with its interval, or with why there is none. */
export function andel(antal: number, av: number): Andel {
  const share = av === 0 ? null : antal / av;
  if (av < MINST_PAR) return { antal, av, andel: share, ki95: null, varfor: 'for-fa' };
  const wilson = wilsonintervall(antal, av);
  const [fran, till] = arDefinierad(wilson) ? wilson.intervall : [0, 1];
  return { antal, av, andel: share, ki95: [rounded(fran), rounded(till)], varfor: null };
}

/**
 * A share of goals, sessions, follow-ups or other things of which an insats has several. They hang together,
 * so an interval that takes them for independent would be too narrow, and none is given.
 */
export function andelAvHandelser(antal: number, av: number, insatser: number = av): Andel {
  const share = av === 0 ? null : antal / av;
  const varfor = insatser < MINST_PAR ? 'for-fa' : 'hanger-ihop';
  return { antal, av, andel: share, ki95: null, varfor };
}

/** A tenth of a per mille: nobody reads more, and the answers are shorter. */
function rounded(limit: number): number {
  return Math.round(limit * 10_000) / 10_000;
}
