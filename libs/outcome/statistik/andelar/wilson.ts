import {
  INGA_OBSERVATIONER,
  isNiva,
  isShare,
  OGILTIG_NIVA,
  OGILTIGT_ANTAL,
  type Intervall,
  type Matt,
} from '../matt.js';
import { NIVA_95, zOf } from '../quantiles.js';
import { clamp } from '../summary.js';

/** A share with its interval; `andel` and the limits are between 0 and 1. */
export interface AndelMedIntervall {
  readonly antal: number;
  readonly av: number;
  readonly andel: number;
  readonly niva: number;
  readonly intervall: Intervall;
  readonly metod: 'wilson' | 'exakt';
}

/**
 * Wilson's score interval of a share p = x/n, without continuity correction:
 * (2x + z² ± z√(z² + 4x(1 − p))) / (2(n + z²)). Wilson 1927, doi:10.1080/01621459.1927.10502953;
 * method 3 of Newcombe 1998. n = 0 has no share; x = 0 and x = n have a limit at 0 and at 1.
 */
export function wilsonintervall(
  antal: number,
  av: number,
  niva = NIVA_95,
): Matt<AndelMedIntervall> {
  if (!isShare(antal, av)) return OGILTIGT_ANTAL;
  if (!isNiva(niva)) return OGILTIG_NIVA;
  if (av === 0) return INGA_OBSERVATIONER;
  const z = zOf(niva);
  const half = z * Math.sqrt(z * z + 4 * antal * (1 - antal / av));
  const limit = (side: number) =>
    clamp((2 * antal + z * z + side * half) / (2 * (av + z * z)), 0, 1);
  const intervall = [antal === 0 ? 0 : limit(-1), antal === av ? 1 : limit(1)] as const;
  return { antal, av, andel: antal / av, niva, intervall, metod: 'wilson' };
}
