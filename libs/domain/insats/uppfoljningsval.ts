import { SKAL_EJ_INSATS } from '../kodverk/index.js';
import type { InsatsEjErbjuden } from './events.js';

/**
 * Valet om uppföljning när inget erbjöds. (As it was told; where it was not, but a need is left that nobody meets,
 * it has not been considered. Undefined where nothing asks for it.)
 */
export function valUtanErbjudande({
  uppfoljning,
  skal,
}: InsatsEjErbjuden['data']): InsatsEjErbjuden['data']['uppfoljning'] {
  if (uppfoljning !== undefined) return uppfoljning;
  const left = SKAL_EJ_INSATS.filter(({ behovKvar }) => behovKvar === true);
  return left.some(({ kod }) => skal.includes(kod)) ? 'ej-provat' : undefined;
}
