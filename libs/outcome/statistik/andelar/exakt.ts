import {
  INGA_OBSERVATIONER,
  isNiva,
  isShare,
  OGILTIG_NIVA,
  OGILTIGT_ANTAL,
  type Matt,
} from '../matt.js';
import { betaQuantile, NIVA_95 } from '../quantiles.js';
import type { AndelMedIntervall } from './wilson.js';

/**
 * Exact binomial interval of a share: the quantiles α/2 of Beta(x, n − x + 1) and 1 − α/2 of
 * Beta(x + 1, n − x). Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404. Wider than it need be;
 * for the few cases where coverage must never fall below the level. n = 0 has no share.
 */
export function exaktAndelsintervall(
  antal: number,
  av: number,
  niva = NIVA_95,
): Matt<AndelMedIntervall> {
  if (!isShare(antal, av)) return OGILTIGT_ANTAL;
  if (!isNiva(niva)) return OGILTIG_NIVA;
  if (av === 0) return INGA_OBSERVATIONER;
  const tail = (1 - niva) / 2;
  const lag = antal === 0 ? 0 : betaQuantile(tail, antal, av - antal + 1);
  const hog = antal === av ? 1 : betaQuantile(1 - tail, antal + 1, av - antal);
  return { antal, av, andel: antal / av, niva, intervall: [lag, hog], metod: 'exakt' };
}
